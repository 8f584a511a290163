import { randomUUID } from 'node:crypto';
import { refusalOf } from './login.mjs';
import { expect } from './steps.mjs';

/** A command that must be refused so; answers what is said then. */
export const refuses = async (login, document, input, code) => {
  const refusal = refusalOf(await login.ask(document, { input: { commandId: randomUUID(), ...input } }));
  expect(refusal?.code === code, `the refusal ${code}, not ${JSON.stringify(refusal)}`);
  return refusal.message;
};
