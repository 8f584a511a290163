import type { Service } from '@huiyin/contracts';
import { z } from 'zod';

/** The gateway is a process like a service, without a database and without facts of its own. */
export type ProcessName = Service | 'gateway';

const variables = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  HOST: z.string().default('127.0.0.1'),
  NATS_URL: z.string(),
  NATS_USER: z.string(),
  NATS_PASSWORD: z.string(),
  ISSUER: z.url(),
  /** The issuer as this process reaches it, where that is not how browsers do. */
  ISSUER_INSIDE: z.url().optional(),
  TOKEN_CLIENTS: z.string().transform((list) => list.split(',')),
  CASE_TOKEN_PUBLIC_KEY: z.string().optional(),
  DATABASE_URL: z.string().optional(),
  DATABASE_RELAY_URL: z.string().optional(),
  HUIYIN_CLOCK_FILE: z.string().optional(),
  HUIYIN_VERSION: z.string().default('0.1.0'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().optional(),
});
export type Environment = z.output<typeof variables>;

const ofServices = ['DATABASE_URL', 'DATABASE_RELAY_URL', 'CASE_TOKEN_PUBLIC_KEY'] as const;

/** What a process is told by its environment. Throws naming every variable that is missing or wrong, never a value. */
export const readEnvironment = (name: ProcessName, from: NodeJS.ProcessEnv = process.env): Environment => {
  const given = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(given);
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'));
  if (name !== 'gateway') wrong.push(...ofServices.filter((variable) => !given[variable]));
  if (wrong.length > 0 || !parsed.success) throw new Error(`${name} cannot start: missing or wrong ${wrong.join(', ')}`);
  return parsed.data;
};
