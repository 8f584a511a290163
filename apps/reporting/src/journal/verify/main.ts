import { createInterface } from 'node:readline';
import { beginning, endsAt, type Line, type Proof, walk } from '../chain';

/** Reads lines `{ n, fact, hash }`, one JSON object each, in order, and walks the chain without a database or a network. */
const verify = async (input: NodeJS.ReadableStream): Promise<Proof> => {
  let proof: Proof = { ...beginning, intact: true, brokenAt: null };
  for await (const text of createInterface({ input })) {
    if (text.trim() !== '') proof = walk(proof, [JSON.parse(text) as Line]);
    if (!proof.intact) break;
  }
  return proof;
};

const [lines, head] = process.argv.slice(2);
verify(process.stdin)
  .then((proof) => (lines && head ? endsAt(proof, { lines: Number(lines), head }) : proof))
  .then((proof) => {
    process.stdout.write(`${JSON.stringify(proof)}\n`);
    process.exitCode = proof.intact ? 0 : 1;
  })
  .catch((error: unknown) => {
    process.stderr.write(`not a journal: ${String(error)}\n`);
    process.exitCode = 2;
  });
