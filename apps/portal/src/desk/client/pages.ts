/** One page of a connection, as documents ask for it. */
export interface Page<N> {
  readonly total: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: N }[];
}

export interface PageAnswer<N> {
  readonly page: Page<N> | undefined;
  readonly failed: boolean;
}

/** A question that stays open: it answers each time that what it asks for changed. */
export interface OpenQuestion {
  close(): void;
  again(): void;
}

/** Asks for the page after a cursor and goes on hearing its answers. */
export type AskPage<N> = (after: string | null, hear: (answer: PageAnswer<N>) => void) => OpenQuestion;

export interface PagesState<N> {
  readonly items: readonly N[];
  readonly total: number;
  readonly loading: boolean;
  readonly failed: boolean;
  readonly hasMore: boolean;
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
    if (this.slots.length < this.wanted || !this.slots.at(-1)?.page?.pageInfo.hasNextPage) return;
    this.wanted = this.slots.length + 1;
    this.follow(this.slots.length - 1);
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
    slot.question = this.ask(after, ({ page, failed }) => {
      if (this.slots[at] !== slot) return;
      slot.page = page ?? slot.page;
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
    const nodes = this.slots.flatMap(({ page }) => page?.edges.map(({ node }) => node) ?? []);
    return {
      items: [...new Map(nodes.map((node) => [node.id, node])).values()],
      total: this.slots[0]?.page?.total ?? 0,
      loading: !this.slots[0]?.page && !this.slots[0]?.failed,
      failed: this.slots.some(({ failed }) => failed),
      hasMore: this.slots.at(-1)?.page?.pageInfo.hasNextPage ?? false,
    };
  }
}
