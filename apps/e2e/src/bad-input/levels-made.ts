import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { dataOf, type Fields } from '../stack/ask';
import { localDir, type RunningStack } from '../stack/running-stack';
import { Session } from '../stack/session';
import { until } from '../stack/until';
import type { CaseWalk } from './case-walk';

/** Levels that the clock called, the leader among them: one to judge, the leader's own, another tenant's; and the points that came of a judged one. */
export interface LevelsMade {
  readonly stepId: string;
  readonly ownStepId: string;
  readonly theirStepId: string;
  /** Of whose points the leader of another tenant knows nothing. */
  readonly entryId: string;
  readonly pleaId: string;
}

interface Step {
  readonly id: string;
  readonly level: number;
  readonly nextAt: string | null;
  readonly people: readonly { readonly id: string }[];
}
interface Seen {
  readonly appeal: { readonly clocks: readonly { readonly state: string; readonly dueAt: string; readonly steps: readonly Step[] }[] };
}
const SEEN = 'query ($id: ID!) { appeal(id: $id) { clocks { state dueAt steps { id level nextAt people { id } } } } }';

const done = async (by: Session, name: string, input: Fields): Promise<void> => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { code } } }`;
  const answer = dataOf(await by.ask<Record<string, { __typename: string }>>(query, { input: { commandId: randomUUID(), ...input } }));
  if (answer[name]?.__typename === 'Refusal') throw new Error(`${name} was refused: ${JSON.stringify(answer)}`);
};

/** What runs of a case, and whom it called. */
export const clocksOf = async (walk: CaseWalk, id: string): Promise<Seen['appeal']['clocks']> => dataOf(await walk.officer.ask<Seen>(SEEN, { id })).appeal.clocks;
/** The levels of a case that were called and found somebody. */
export const stepsOf = async (walk: CaseWalk, id: string): Promise<Step[]> => (await clocksOf(walk, id)).flatMap(({ steps }) => steps).filter(({ people }) => people.length > 0);
const holds = ({ membership }: Session) => ({ people }: Step): boolean => people.some(({ id }) => id === membership.person.id);

/** Moves the clock of the services a minute past an instant. */
export const movePast = (stack: RunningStack, instant: string): void => {
  const to = new Date(Date.parse(instant) + 60_000).toISOString();
  execFileSync('node', [resolve('tools/dev/clock.mjs'), '--to', to], { env: { ...process.env, HUIYIN_LOCAL_DIR: localDir(stack) } });
};

/** Nobody accepts them: the service centre is late, and its leader is called after its head. */
export const levelsMade = async (stack: RunningStack, home: CaseWalk, foreign: CaseWalk): Promise<LevelsMade> => {
  const [ours, judged, theirs] = [await home.filed(), await home.filed(), await foreign.filed()];
  const clocks = await until('clocks', () => clocksOf(home, judged.appealId), (found) => found.length > 0);
  movePast(stack, clocks.map(({ dueAt }) => dueAt).sort()[0] ?? '');
  const first = await until('the first level', () => stepsOf(home, judged.appealId), (steps) => steps.length > 0);
  movePast(stack, first[0]?.nextAt ?? '');
  const isLeaders = holds(home.leader);
  const [steps, others] = [await until('the leader', () => stepsOf(home, ours.appealId), (found) => found.some(isLeaders)), await until('the leader', () => stepsOf(home, judged.appealId), (found) => found.some(isLeaders))];
  const [called] = await until('a level of theirs', () => stepsOf(foreign, theirs.appealId), (found) => found.length > 0);
  await done(home.leader, 'judgeLevel', { stepId: others[0]!.id, couldHaveSolved: true, reasons: '受理晚了两天。' });
  return { stepId: steps[0]!.id, ownStepId: steps.find(isLeaders)!.id, theirStepId: called!.id, ...(await pleaOf(stack)) };
};

const pleaOf = async (stack: RunningStack): Promise<Pick<LevelsMade, 'entryId' | 'pleaId'>> => {
  const head = await Session.of(stack, 'gd-officer2');
  const OWN = '{ ownPoints(first: 1) { edges { node { id plea { id } } } } }';
  const own = async () => dataOf(await head.ask<{ ownPoints: { edges: { node: { id: string; plea: { id: string } | null } }[] } }>(OWN)).ownPoints.edges;
  const [entered] = await until('points of the level', own, (edges) => edges.length > 0);
  await done(head, 'appealPoints', { entryId: entered!.node.id, words: '当天系统里没有这一件。' });
  return { entryId: entered!.node.id, pleaId: (await own())[0]!.node.plea!.id };
};
