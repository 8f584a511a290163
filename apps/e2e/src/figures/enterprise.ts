import { CalendarPublished, FileOnBehalf, OpenOwnAppeal, OpenPlace, OpenReceipt, SubmitAppeal, type Caller } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import type { Policy } from '@huiyin/policy';
import type { StaffName, TestTenant, World } from '@huiyin/testing';
import { ask } from './asking';
import type { Random } from './random';
import type { Said } from './said';

export type Practice = (policy: Policy) => Policy;
export type Kind = 'complaint' | 'thanks';
export interface Filed {
  readonly appealId: string;
  /** Who said it, as a count of persons tells them apart; null where nobody knows. */
  readonly person: string | null;
  readonly sender: Caller | null;
}

const senders = ['employee', 'colleague', 'responder', 'reviewer'] as const satisfies readonly StaffName[];
const words = ['三号楼夜班澡堂这周都没热水。', '上月工资少了两天加班费。', '二号食堂的菜凉了。'];

/** A tenant of the test with what its people do before an appeal is on its way, and every policy that it had. */
export class Enterprise {
  readonly policies = new Map<number, Policy>();
  /** By appeal, who said it and who said it too. */
  readonly senders = new Map<string, string[]>();
  private placeCode = '';

  constructor(
    readonly world: World,
    readonly tenant: TestTenant,
  ) {}

  /** Those that need no deliberation. */
  get grades(): string[] {
    return [...this.policies.values()].at(-1)?.grades.filter(({ needsDeliberation }) => !needsDeliberation).map(({ id }) => id) ?? [];
  }

  get mayStrikeOff(): boolean {
    return [...this.policies.values()].at(-1)?.review.struckOffBy.includes('officer') ?? false;
  }

  async publish(practice: Practice): Promise<void> {
    const policy = practice(this.tenant.practice);
    this.policies.set(await this.tenant.publishPolicy(() => policy), policy);
  }

  async publishCalendar(version: number, days: Record<string, 'off' | 'work'>): Promise<void> {
    await this.world.publishFact(CalendarPublished, { tenantId: this.tenant.id, data: { version, knownThrough: '2027', days } });
  }

  async openPlace(): Promise<void> {
    const { code } = await ask(this.world, OpenPlace, { commandId: newId(), name: '二号食堂', unitId: this.tenant.units.team }, this.tenant.as('admin'));
    this.placeCode = code;
  }

  /** One appeal by one of the channels; of one's own, where the sender is to act on it later. */
  async file(random: Random, kind: Kind, own: boolean): Promise<Filed> {
    const said = { commandId: newId(), kind, body: this.tenant.worded(random.of(words)) };
    const filed = await random.of(own ? [this.bySelf, this.byPlace] : [this.bySelf, this.byPlace, this.byHotline])(random, said);
    this.senders.set(filed.appealId, filed.person === null ? [] : [filed.person]);
    return filed;
  }

  /** What the journal has of its cases. */
  async facts(): Promise<Said[]> {
    const lines = await this.world.rows<{ fact: string }>('select fact from reporting.journal where tenant_id = $1 and appeal_id is not null', [this.tenant.id]);
    return lines.map(({ fact }) => JSON.parse(fact) as Said);
  }

  private readonly bySelf = (random: Random, said: { commandId: string; kind: Kind; body: string }): Promise<Filed> => this.submit(random, said);
  private readonly byPlace = (random: Random, said: { commandId: string; kind: Kind; body: string }): Promise<Filed> => this.submit(random, { ...said, placeCode: this.placeCode });

  private async submit(random: Random, said: { commandId: string; kind: Kind; body: string; placeCode?: string }): Promise<Filed> {
    const [mode, by] = [random.of(['named', 'named', 'confidential', 'anonymous'] as const), random.of(senders)];
    const receiptSeed = mode === 'anonymous' ? { receiptSeed: newId() + newId() } : {};
    const { number, appealId, receiptCode } = await ask(this.world, SubmitAppeal, { ...said, ...receiptSeed, mode }, this.tenant.as(by));
    if (receiptCode) {
      const opened = await ask(this.world, OpenReceipt, { code: receiptCode }, { kind: 'anonymous' });
      return { appealId: opened.appealId, person: null, sender: { kind: 'case', caseToken: opened.caseToken } };
    }
    const opened = await ask(this.world, OpenOwnAppeal, { number }, this.tenant.as(by));
    return { appealId: appealId ?? '', person: this.tenant.members[by].personId, sender: { kind: 'case', caseToken: opened?.caseToken ?? '' } };
  }

  private readonly byHotline = async (random: Random, said: { commandId: string; kind: Kind; body: string }): Promise<Filed> => {
    const { personId } = this.tenant.members[random.of(senders)];
    const phone = `1390000000${random.below(4)}`;
    const callers = [
      { who: { mode: 'named' as const, senderId: personId }, person: personId },
      { who: { mode: 'confidential' as const, senderId: personId }, person: personId },
      { who: { mode: 'named' as const, callerName: '张师傅', callerPhone: phone }, person: phone },
      { who: { mode: 'anonymous' as const, receiptSeed: newId() + newId() }, person: null },
    ];
    const { who, person } = random.of(callers);
    const { appealId } = await ask(this.world, FileOnBehalf, { ...said, ...who, channel: this.tenant.called('hotline') }, this.tenant.as('officer'));
    return { appealId, person, sender: null };
  };
}
