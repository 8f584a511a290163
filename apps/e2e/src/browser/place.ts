import { randomUUID } from 'node:crypto';
import { dataOf } from '../stack/ask';
import type { RunningStack } from '../stack/running-stack';
import { Session } from '../stack/session';

const OPEN_PLACE = 'mutation ($input: OpenPlaceInput!) { openPlace(input: $input) { ... on OpenedPlace { path } ... on Refusal { code } } }';

/** The tenant admin opens a place; its path is what the QR code carries. */
export const openPlace = async (stack: RunningStack, tenant: string): Promise<string> => {
  const admin = await Session.of(stack, `${tenant}-admin`);
  const { openPlace: { path, code } } = dataOf(
    await admin.ask<{ openPlace: { path?: string; code?: string } }>(OPEN_PLACE, { input: { commandId: randomUUID(), name: '二号食堂 · 文化墙' } }),
  );
  if (!path) throw new Error(`no place was opened: ${code}`);
  return new URL(path, stack.gateway).pathname;
};
