/** As the sign-in keeps who is signed in in this tab; read without its code, which is only loaded where somebody asks for it. */
export interface KeptUser {
  readonly profile?: { readonly sub?: string };
  readonly expires_at?: number;
  readonly refresh_token?: string;
  readonly id_token?: string;
}

const prefix = 'oidc.user:';
const keys = (): string[] => Object.keys(sessionStorage).filter((one) => one.startsWith(prefix));

export const keptUser = (): KeptUser | null => {
  const [key] = keys();
  try {
    return key ? (JSON.parse(sessionStorage.getItem(key) ?? '') as KeptUser) : null;
  } catch {
    return null;
  }
};

export const dropKeptUser = (): void => keys().forEach((key) => sessionStorage.removeItem(key));
