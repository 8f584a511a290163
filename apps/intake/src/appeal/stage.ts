import type { Row } from './life';

export type Concluded = NonNullable<Row['how']>;
export type OpenStatus = 'filed' | 'accepted' | 'in-hand';

/** Where an appeal stands. What only one state has is only in that state. */
export type Stage =
  | { readonly status: 'none' }
  | { readonly status: 'filed' }
  | { readonly status: 'accepted' }
  | { readonly status: 'in-hand' }
  | { readonly status: 'answered'; readonly openReview: boolean }
  | { readonly status: 'concluded'; readonly how: Concluded; readonly openReview: boolean }
  | { readonly status: 'refused' }
  | { readonly status: 'referred' }
  | { readonly status: 'merged'; readonly mergeId: string; readonly targetId: string; readonly was: OpenStatus }
  | { readonly status: 'withdrawn' }
  | { readonly status: 'archived' };

export interface MergeNames {
  readonly mergeId: string;
  readonly targetId: string;
}

const openStatuses = ['filed', 'accepted', 'in-hand'] as const satisfies readonly OpenStatus[];

/** Whether something is still to be done before an answer: it can be merged, and others into it. */
export const isOpenStatus = (status: string): status is OpenStatus => openStatuses.some((open) => open === status);

const openStatus = (stage: Stage): OpenStatus =>
  isOpenStatus(stage.status) ? stage.status : 'filed';

const whereItWas = (stage: Stage, openOrders: number): Stage => {
  if (stage.status !== 'merged' || stage.was === 'filed') return { status: 'filed' };
  return openOrders > 0 ? { status: 'in-hand' } : { status: 'accepted' };
};

const same = (stage: Stage, row: Row): Stage =>
  row.effect === 'open-review' && (stage.status === 'answered' || stage.status === 'concluded') ? { ...stage, openReview: true } : stage;

/** The state that a row leads to. `openOrders` decides where an unmerged appeal goes back to. */
export const enter = (stage: Stage, row: Row, openOrders: number, merge: MergeNames): Stage => {
  switch (row.to) {
    case 'same':
      return same(stage, row);
    case 'where-it-was':
      return whereItWas(stage, openOrders);
    case 'answered':
      return { status: 'answered', openReview: false };
    case 'concluded':
      return { status: 'concluded', how: row.how ?? (stage.status === 'concluded' ? stage.how : 'upheld'), openReview: false };
    case 'merged':
      return { status: 'merged', ...merge, was: openStatus(stage) };
    default:
      return { status: row.to };
  }
};
