import type { After, OutgoingFact, RelayWire } from '../src';

/** A stream in memory that drops repetitions as the broker does, and can be told to fail or to lose an answer. */
export class StreamInMemory implements RelayWire {
  readonly stored: OutgoingFact[] = [];
  readonly marks: { upTo: string; seq: number }[] = [];
  sent: string[] = [];
  /** Called once the stream has the fact, before its answer. */
  afterStoring = (_fact: OutgoingFact): Promise<void> => Promise.resolve();
  failing: (fact: OutgoingFact) => boolean = () => false;

  async publish(fact: OutgoingFact): Promise<number> {
    this.sent.push(fact.id);
    if (this.failing(fact)) throw new Error('no answer from the stream');
    if (!this.stored.some((known) => known.id === fact.id)) this.stored.push(fact);
    await this.afterStoring(fact);
    return this.stored.findIndex((known) => known.id === fact.id) + 1;
  }

  mark(mark: { upTo: string; seq: number }): void {
    this.marks.push(mark);
  }
}

/** Time that passes when a test says so. */
export class TimeInHand {
  private at = Date.parse('2026-03-02T01:00:00Z');
  private calls: { at: number; run: () => void }[] = [];

  readonly clock = { now: (): Date => new Date(this.at) };
  readonly after: After = (ms, run) => {
    const call = { at: this.at + ms, run };
    this.calls.push(call);
    return () => (this.calls = this.calls.filter((other) => other !== call));
  };

  /** What is to be called, as milliseconds from now. */
  get waits(): number[] {
    return this.calls.map((call) => call.at - this.at);
  }

  pass(ms: number): void {
    this.at += ms;
    const due = this.calls.filter((call) => call.at <= this.at);
    this.calls = this.calls.filter((call) => call.at > this.at);
    for (const call of due) call.run();
  }
}
