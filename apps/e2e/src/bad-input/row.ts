import type { Fields } from '../stack/ask';
import type { Case } from './case';
import type { Prepared, State } from './prepared';

/** Who asks: a member of staff, the sender of the case by its token, or nobody that is known. */
export type Who = 'officer' | 'handler' | 'leader' | 'admin' | 'groupAdmin' | 'pointsHead' | 'pointsLeader' | 'ideasOfficer' | 'ideasLeader' | 'reviewer' | 'author' | 'named' | 'colleague' | 'sender' | 'anybody';

export interface Row {
  readonly by: Who;
  /** The state of the case that a valid input is about. */
  readonly on: State;
  /** A valid input but for its commandId. */
  readonly input: (one: Case, prepared: Prepared) => Fields;
  /** What a valid input may say besides: words inside it are spoilt too. */
  readonly also?: (one: Case, prepared: Prepared) => Fields;
  /** Fields that hold words, at their path, with the most characters that they take. */
  readonly words?: Readonly<Record<string, number>>;
  /** Words that may be left empty. */
  readonly mayBeEmpty?: readonly string[];
  /** Fields that name a thing, and that thing of the other tenant. */
  readonly things: Readonly<Record<string, (foreign: Prepared) => string | undefined>>;
  /** The same again under another commandId, once it is done. */
  readonly again?: readonly string[];
  /** Staff of the tenant of the matter who may not, and what each is told. */
  readonly notBy?: Readonly<Partial<Record<'officer' | 'handler' | 'leader', readonly string[]>>>;
  /** What an auditor is told where the act is not forbidden to them as such. */
  readonly auditor?: string;
  /** What the staff are told of what a sender does, where it is not forbidden to them as such. */
  readonly staff?: string;
  /** The tenant's policy lets nobody: what is said to every input that is well formed. */
  readonly never?: readonly string[];
  /** What a rule of its own refuses, by what is wrong: the fields that make it so, and what is said. */
  readonly odd?: (one: Case, prepared: Prepared) => Readonly<Record<string, readonly [change: Fields, says: string]>>;
  /** Cases where the matter has moved on, and what is said there. */
  readonly wrongState?: Readonly<Partial<Record<keyof Prepared['at'], readonly string[]>>>;
}

export const theirAppeal = ({ theirs }: Prepared) => theirs.appealId;
export const theirOrder = ({ theirs }: Prepared) => theirs.order?.id;
export const theirOpinion = ({ theirs }: Prepared) => theirs.order?.opinions[0]?.id;
export const theirUnit = ({ foreign }: Prepared) => foreign.handler.membership.unit?.id;
export const theirPerson = ({ foreign }: Prepared) => foreign.handler.membership.person.id;

export const appeal = ({ appealId, version }: Case): Fields => ({ appealId, version });
export const order = ({ order: one }: Case): Fields => ({ orderId: one?.id, version: one?.version });
export const afterAnswer = ({ appealId, followUp }: Case): Fields => ({ appealId, version: followUp?.version });
/** Cases that are over, in which hardly anything is done. */
export const over = { archived: ['wrong-state'], refused: ['wrong-state'], referred: ['wrong-state'], withdrawn: ['wrong-state'] } as const;
export const words = '循环泵周一到货，周二修好。';
