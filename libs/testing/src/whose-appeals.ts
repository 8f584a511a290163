import { type InputOf, ResolveRecipient } from '@huiyin/contracts';
import { natsAs } from './servers';
import type { StaffName, TestTenant } from './tenants';

/** Intake, played on the wire as far as it alone knows whose an appeal is. Nobody's, until the test says so. */
export class WhoseAppeals {
  /** Each as `appeal membership` and `appeal person`. */
  private readonly own = new Set<string>();
  private away = false;

  private constructor(private readonly intake: Awaited<ReturnType<typeof natsAs>>) {}

  static async play(): Promise<WhoseAppeals> {
    const played = new WhoseAppeals(await natsAs('intake'));
    played.answer();
    await played.intake.flush();
    return played;
  }

  isOf({ members }: TestTenant, name: StaffName, appealId: string): void {
    for (const id of [members[name].membershipId, members[name].personId]) this.own.add(`${appealId} ${id}`);
  }

  /** Nobody's that acts here, again. */
  isNobodys(appealId: string): void {
    for (const one of this.own) if (one.startsWith(appealId)) this.own.delete(one);
  }

  /** Intake hears what it is asked meanwhile, and says nothing. */
  async whileAway<T>(work: () => Promise<T>): Promise<T> {
    this.away = true;
    return work().finally(() => (this.away = false));
  }

  close(): Promise<void> {
    return this.intake.close();
  }

  private answer(): void {
    this.intake.subscribe(ResolveRecipient.subject, {
      callback: (_error, message) => {
        if (this.away) return;
        const { caller, input } = message.json<{ caller: { membershipId?: string }; input: InputOf<typeof ResolveRecipient> }>();
        const isOwn = (appealId: string, id: string | undefined): boolean => this.own.has(`${appealId} ${id}`);
        const { appealIds, takers } = input;
        const senders = takers?.personIds.filter((personId) => isOwn(takers.appealId, personId)) ?? [];
        message.respond(JSON.stringify({ ok: { own: appealIds.filter((id) => isOwn(id, caller.membershipId)), phone: null, senders } }));
      },
    });
  }
}
