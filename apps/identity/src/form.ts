import type { IncomingMessage } from 'node:http';

const limit = 16 * 1024;

export class FormTooLarge extends Error {}

/** A request's body as text; more than 16 kB is refused. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new FormTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The fields of a posted form. */
export const readForm = async (request: IncomingMessage): Promise<URLSearchParams> => new URLSearchParams(await readBody(request));
