import type { Page } from '../../sheet/read-all';

export interface PageAnswer<N> {
  readonly page: Page<N> | undefined;
  readonly failed: boolean;
  /** Nobody may see it any more who asks. */
  readonly gone?: boolean;
}

/** A question that stays open: it answers each time that what it asks for changed. */
export interface OpenQuestion {
  close(): void;
  again(): void;
}

/** Asks for the page after a cursor and goes on hearing its answers. */
export type AskPage<N> = (after: string | null, hear: (answer: PageAnswer<N>) => void) => OpenQuestion;

/** What is after the rows that are shown: nothing, or nothing any more where somebody went on. */
export type Next = 'none' | 'end' | 'there' | 'reading' | 'failed';

/** Whether there is more than is shown. */
export const goesOn = (next: Next): boolean => next !== 'none' && next !== 'end';

export interface PagesState<N> {
  readonly items: readonly N[];
  readonly total: number;
  readonly loading: boolean;
  /** A reading of what is shown failed: it may be old. */
  readonly failed: boolean;
  readonly next: Next;
}

interface Slot<N> {
  readonly after: string | null;
  question: OpenQuestion | undefined;
  page: Page<N> | undefined;
  failed: boolean;
}

/** The pages of one list that were asked for so far. Each begins where the one before it ends now, so that none is missing and none is there twice. */
export class OpenPages<N extends { readonly id: string }> {
  private readonly slots: Slot<N>[] = [];
  private wanted = 1;

  constructor(
    private readonly ask: AskPage<N>,
    private readonly tell: (state: PagesState<N>) => void,
  ) {
    this.open(0, null);
  }

  more(): void {
    const last = this.slots.at(-1);
    if (last && !last.page && last.failed) {
      last.failed = false;
      last.question?.again();
    } else if (this.slots.length >= this.wanted && last?.page?.pageInfo.hasNextPage) {
      this.wanted = this.slots.length + 1;
      this.follow(this.slots.length - 1);
    } else return;
    this.tell(this.state());
  }

  /** Goes on by itself, as rows come into view: what failed is asked for again by a press alone. */
  ahead(): void {
    if (this.next() === 'there') this.more();
  }

  again(): void {
    for (const { question } of this.slots) question?.again();
  }

  close(): void {
    for (const { question } of this.slots.splice(0)) question?.close();
  }

  private open(at: number, after: string | null): void {
    const before = this.slots[at];
    if (before?.after === after) return;
    before?.question?.close();
    // What stood here is shown until the answer is there.
    const slot: Slot<N> = { after, question: undefined, page: before?.page, failed: false };
    this.slots[at] = slot;
    slot.question = this.ask(after, ({ page, failed, gone }) => {
      if (this.slots[at] !== slot) return;
      slot.page = gone ? undefined : (page ?? slot.page);
      slot.failed = failed;
      this.follow(at);
      this.tell(this.state());
    });
  }

  private follow(at: number): void {
    const info = this.slots[at]?.page?.pageInfo;
    if (!info) return;
    if (info.hasNextPage && at + 1 < this.wanted) this.open(at + 1, info.endCursor);
    if (!info.hasNextPage) for (const { question } of this.slots.splice(at + 1)) question?.close();
  }

  private state(): PagesState<N> {
    const items = new Map<string, N>();
    // A row that moved up stands in the page after too, as it was, until that has been read again.
    for (const { page } of this.slots) for (const { node } of page?.edges ?? []) if (!items.has(node.id)) items.set(node.id, node);
    return {
      items: [...items.values()],
      total: this.slots[0]?.page?.total ?? 0,
      loading: !this.slots[0]?.page && !this.slots[0]?.failed,
      failed: this.slots.some(({ failed, page }, at) => failed && (page !== undefined || at === 0)),
      next: this.next(),
    };
  }

  private next(): Next {
    const last = this.slots.at(-1);
    if (last?.page?.pageInfo.hasNextPage) return 'there';
    if (this.slots.length < 2) return 'none';
    if (last?.page) return 'end';
    return last?.failed ? 'failed' : 'reading';
  }
}
