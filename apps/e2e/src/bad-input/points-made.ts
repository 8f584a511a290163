import { randomUUID } from 'node:crypto';
import { dataOf, type Fields } from '../stack/ask';
import type { RunningStack } from '../stack/running-stack';
import { Session } from '../stack/session';
import { until } from '../stack/until';
import { CaseWalk } from './case-walk';

/** Points of a tenant whose policy has them for an evasion: whom they concern, who decides, one entry untouched and one appealed. */
export interface PointsMade {
  readonly head: Session;
  readonly leader: Session;
  readonly entryId: string;
  readonly pleaId: string;
}

interface Seen {
  readonly points: { readonly edges: readonly { readonly node: { readonly id: string; readonly plea: { readonly id: string } | null; readonly evidence: { readonly appealNumber: string | null } } }[] };
}
const SEEN = '{ points(first: 20) { edges { node { id plea { id } evidence { appealNumber } } } } }';

const done = async (by: Session, name: string, type: string, input: Fields): Promise<void> => {
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { code } } }`;
  const answer = dataOf(await by.ask<Record<string, { __typename: string }>>(query, { input: { commandId: randomUUID(), ...input } }));
  if (answer[name]?.__typename === 'Refusal') throw new Error(`${name} was refused: ${JSON.stringify(answer)}`);
};

export const pointsMade = async (stack: RunningStack): Promise<PointsMade> => {
  const walk = await CaseWalk.of(stack, 'ql');
  const [head, leader] = [await Session.of(stack, 'ql-head'), walk.leader];
  const numbers: string[] = [];
  // Others may be of what the clock made late.
  const seen = async (): Promise<Seen['points']['edges']> => dataOf(await leader.ask<Seen>(SEEN)).points.edges.filter(({ node }) => numbers.includes(node.evidence.appealNumber ?? ''));
  for (const _each of [1, 2]) {
    const { order, number } = await walk.opined();
    numbers.push(number);
    await done(walk.officer, 'findEvasion', 'FindEvasionInput', { orderId: order?.id, opinionId: order?.opinions[0]?.id, evidence: '没有一处答到问题。' });
  }
  const [first, second] = await until('two entries of points', seen, (edges) => edges.length === 2);
  await done(head, 'appealPoints', 'AppealPointsInput', { entryId: first!.node.id, words: '配件在路上。' });
  const appealed = (await seen()).find(({ node }) => node.plea);
  return { head, leader, entryId: second!.node.id, pleaId: appealed!.node.plea!.id };
};
