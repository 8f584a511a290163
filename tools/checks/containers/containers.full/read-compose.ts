import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

export const root = join(__dirname, '../../..');
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

const service = z.looseObject({
  image: z.string(),
  build: z.object({ context: z.string(), dockerfile: z.string(), target: z.string() }).optional(),
  command: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.coerce.string()).default({}),
  volumes: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  read_only: z.boolean().default(false),
  cap_drop: z.array(z.string()).default([]),
});
export type ComposeService = z.output<typeof service>;

/** docker-compose.yml as it is written, merges done, variables not yet filled in. */
export const composeFile = (): unknown => parse(textOf('docker-compose.yml'), { merge: true });

/** Its services, by name, in the shape that the product uses of the format. */
export const composeServices = (): Record<string, ComposeService> =>
  z.looseObject({ services: z.record(z.string(), service) }).parse(composeFile()).services;

const variable = /\$\{([A-Z_]+)(?::([?-])([^}]*))?\}/g;

/** The variables that a text asks for, by name; `true` where it refuses to go on without. */
export const variablesIn = (text: string): Map<string, boolean> =>
  new Map(Array.from(text.matchAll(variable), ([, name = '', how]) => [name, how === '?'] as const));

/** A text with its variables filled in: by what is given, else by their defaults. */
export const filled = (text: string, given: Readonly<Record<string, string>>): string =>
  text.replaceAll(variable, (_, name: string, how: string | undefined, fallback: string | undefined) => given[name] ?? (how === '-' ? (fallback ?? '') : ''));
