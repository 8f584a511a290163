export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Base address that people and services see, such as http://127.0.0.1:8080. */
  readonly publicUrl: string;
  readonly portalOrigins: readonly string[];
  readonly peopleFile: string;
  readonly keysFile: string | undefined;
  /** Where the gateway hears that a session of the portal has ended. */
  readonly backchannelLogoutUrl: string | undefined;
  /** Opens the admin API to huiyin-provisioner; without it that is closed. */
  readonly provisionerSecret: string | undefined;
}

export const realm = 'huiyin';
export const realmPath = `/realms/${realm}`;
/** Lifetimes in seconds, those of the realm in deploy/keycloak. */
export const lifetimes = { accessToken: 300, refreshToken: 1_800, session: 36_000, login: 1_800 } as const;

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.PORT ?? 8080);
  return {
    port,
    host: env.HOST ?? '127.0.0.1',
    publicUrl: (env.PUBLIC_URL ?? `http://127.0.0.1:${port}`).replace(/\/+$/, ''),
    portalOrigins: (env.PORTAL_URL ?? 'http://127.0.0.1:3000').split(',').map((url) => new URL(url.trim()).origin),
    peopleFile: required(env, 'PEOPLE_FILE'),
    keysFile: env.KEYS_FILE,
    backchannelLogoutUrl: env.BACKCHANNEL_LOGOUT_URL || undefined,
    provisionerSecret: env.PROVISIONER_SECRET || undefined,
  };
}
