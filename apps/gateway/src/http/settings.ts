import { z } from 'zod';

const urls = z.string().transform((text, context) => {
  try {
    return z.record(z.string(), z.url()).parse(JSON.parse(text));
  } catch {
    context.addIssue({ code: 'custom', message: 'must be JSON: { name: url }' });
    return z.NEVER;
  }
});

const variables = z.object({
  /** Where the built portal is. */
  PORTAL_DIR: z.string(),
  /** The health address of every service, by name. */
  HEALTH_URLS: urls.default({}),
  CASE_TOKEN_PUBLIC_KEY: z.string().min(1),
  /** The identity provider as browsers reach it. */
  ISSUER: z.url(),
  /** The public client of the portal. */
  PORTAL_CLIENT: z.string().default('portal'),
});
export type Settings = z.output<typeof variables>;

/** What the gateway is told besides what every process is told. Throws naming the variables, never a value. */
export const readSettings = (from: NodeJS.ProcessEnv = process.env): Settings => {
  const parsed = variables.safeParse(from);
  if (parsed.success) return parsed.data;
  throw new Error(`gateway cannot start: missing or wrong ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
};
