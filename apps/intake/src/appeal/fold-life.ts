import { type Entry, inOrder, textOf } from './entry';
import { type Row, rowFor, rowToApply } from './life';
import { enter, type MergeNames, type Stage } from './stage';
import { triggerOf } from './trigger';

/** A fact that the chart says of something that happened; `about` is the order of a closed notice. */
export interface ToSay {
  readonly type: string;
  readonly round: number;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Life {
  readonly stage: Stage;
  readonly round: number;
  readonly kind: string;
  readonly category: string;
  readonly grade: string;
  /** The merge of this round, also after its answer; null once it was undone. */
  readonly merge: MergeNames | null;
  /** Orders issued in this round and neither returned nor cancelled. */
  readonly open: readonly string[];
  readonly ended: readonly string[];
  /** An order has been recorded: from here on the sender can no longer withdraw. */
  readonly ordered: boolean;
  /** What follows from heard facts and must be said once. */
  readonly toSay: readonly ToSay[];
}

const unborn: Life = {
  stage: { status: 'none' }, round: 1, kind: 'question', category: '', grade: '', merge: null, open: [], ended: [], ordered: false, toSay: [],
};

const consequences = (life: Life, row: Row, own: string): ToSay[] => {
  const again = row.effect === 'next-round';
  const unmerged = again && life.merge ? [{ type: 'appeal-unmerged', round: life.round, data: { ...life.merge } }] : [];
  const says = row.says.filter((type) => type !== own).map((type) => {
    const reopened = { category: life.category, grade: life.grade, route: null };
    return { type, round: again ? life.round + 1 : life.round, data: type === 'appeal-reopened' ? reopened : { how: row.how } };
  });
  return [...unmerged, ...says];
};

const mergeOf = (entry: Entry): MergeNames => ({ mergeId: textOf(entry, 'mergeId') ?? '', targetId: textOf(entry, 'targetId') ?? '' });

const apply = (life: Life, row: Row, entry: Entry): Life => {
  const again = row.effect === 'next-round';
  const merge = row.on === 'merge' ? mergeOf(entry) : life.merge;
  return {
    ...life,
    stage: enter(life.stage, row, life.open.length, mergeOf(entry)),
    merge: again || row.on === 'unmerge' ? null : merge,
    round: again ? life.round + 1 : life.round,
    open: again ? [] : life.open,
    toSay: [...life.toSay, ...consequences(life, row, entry.type)],
  };
};

const triaged = (life: Life, entry: Entry): Life => ({
  ...life,
  kind: textOf(entry, 'kind') ?? life.kind,
  category: textOf(entry, 'category') ?? life.category,
  grade: textOf(entry, 'grade') ?? life.grade,
});

const issued = (life: Life, entry: Entry): Life => {
  const orderId = textOf(entry, 'orderId') ?? '';
  const row = entry.round === life.round ? rowFor(life.stage.status, 'order-issued') : undefined;
  if (!row) return { ...life, toSay: [...life.toSay, { type: 'appeal-closed-notice', round: entry.round, data: { orderId } }] };
  // The end of an order may have been heard first, with the same or an earlier time: they are paired by name.
  if (life.ended.includes(orderId)) return { ...life, ordered: true };
  return { ...apply({ ...life, open: [...life.open, orderId] }, row, entry), ordered: true };
};

const ended = (life: Life, entry: Entry): Life => {
  const orderId = textOf(entry, 'orderId') ?? '';
  const rest = { ...life, open: life.open.filter((id) => id !== orderId), ended: [...life.ended, orderId] };
  const wasLast = life.open.includes(orderId) && rest.open.length === 0;
  const row = wasLast ? rowFor(life.stage.status, 'last-order-ended') : undefined;
  return row ? apply(rest, row, entry) : rest;
};

/** An end names its merge: what was said when the case was handled again does not end a later one. */
const isOfOtherMerge = ({ merge }: Life, entry: Entry): boolean => entry.type === 'appeal-unmerged' && merge?.mergeId !== textOf(entry, 'mergeId');

const step = (before: Life, entry: Entry): Life => {
  if (entry.type === 'order-issued') return issued(before, entry);
  if (entry.type === 'order-returned' || entry.type === 'order-cancelled') return ended(before, entry);
  const triage = ['appeal-filed', 'appeal-accepted', 'appeal-graded'].includes(entry.type);
  const life = triage ? triaged(before, entry) : before;
  const on = triggerOf(entry, life.kind);
  const heard = entry.service !== 'intake';
  if (!on || (heard && entry.round !== life.round) || isOfOtherMerge(life, entry)) return life;
  const row = heard ? rowFor(life.stage.status, on) : rowToApply(life.stage.status, on);
  return row ? apply(life, row, entry) : life;
};

/** The life of an appeal so far: the same for the same lines, in whatever order they are given. */
export const foldLife = (log: readonly Entry[]): Life => inOrder(log).reduce(step, unborn);

const rests = ({ stage, round, category, grade }: Life): string => [stage.status, round, category, grade].join(' ');

/** The last line that changed what decisions rest on: status, round, category or grade. */
export const lastChange = (log: readonly Entry[]): Entry | undefined => {
  let [life, last]: [Life, Entry | undefined] = [unborn, undefined];
  for (const entry of inOrder(log)) {
    const after = step(life, entry);
    if (rests(after) !== rests(life)) last = entry;
    life = after;
  }
  return last;
};

const nameOf = ({ type, round, data }: Pick<ToSay, 'type' | 'round' | 'data'>): string => JSON.stringify([type, round, data.orderId, data.mergeId]);

/** What follows and has not been said yet, each once. */
export const unsaid = (life: Life, log: readonly Entry[]): ToSay[] => {
  const said = new Set(log.filter(({ service }) => service === 'intake').map(nameOf));
  return life.toSay.filter((say) => !said.has(nameOf(say)) && said.add(nameOf(say)));
};
