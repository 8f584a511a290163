import { localDate } from '@huiyin/calendar';
import type { Actor, OutputOf, SubmitAppeal } from '@huiyin/contracts';
import { isRefusal, newId, type Refusal } from '@huiyin/kernel';
import type { Tx } from '@huiyin/persistence';
import type { Policy } from '@huiyin/policy';
import { Copies, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { IntakeKeys } from '../crypto/intake-keys';
import { clockNamesOf, type Terms, termsOf } from '../form/terms.store';
import type { Place } from '../place/place.store';
import type { ReceiptForm } from '../receipt/receipt-code';
import { countSender } from '../sender/counted.store';
import { sealIdentity } from '../sender/identity.store';
import type { Sender } from '../sender/sender';
import { addGrams } from '../similar/gram.store';
import { gramsOfAppeal } from '../similar/grams';
import { type Decision, statusOf } from './appeal';
import { prepare, type SaidWords, type Submission, type Unnumbered } from './filing';
import { fileAppeal, type KeptReceipt } from './filing.store';
import { type SpotAnswer, sayOnSpot } from './on-spot';
import { routeOf } from './route';
import { surroundingsOf } from './route.store';
import { publishSaid } from './said-facts.store';
import { submit } from './submit';
import { keepMessage } from './words.store';

/** What is remembered of an answer: not the code, only how it derives from the seed again; the first ones did not say in which form. */
export type Kept = Omit<OutputOf<typeof SubmitAppeal>, 'receiptCode' | 'appealId'> & {
  readonly appealId: string; readonly anonymous: boolean; readonly receiptKeyId: string | null; readonly receiptForm?: ReceiptForm;
};

/** What somebody said, by themselves or through who files for them. */
export interface Said extends Pick<Submission, 'mode' | 'kind' | 'category'> {
  readonly words: SaidWords;
  /** The way in, which the policy in force must have. */
  readonly way: (policy: Policy) => Submission['way'] | Refusal;
  readonly place: Place | null;
  readonly senderUnitId: string | null;
  readonly sender: Sender | null;
  readonly actor: Actor;
  readonly receipt: KeptReceipt | null;
  /** Answered in the same breath. */
  readonly onSpot?: SpotAnswer;
}

/** Files before anything else happens, in one transaction; what is answered on the spot is answered in it. */
@Injectable()
export class Filer {
  constructor(
    private readonly copies: Copies,
    private readonly keys: IntakeKeys,
    private readonly clock: ServiceClock,
  ) {}

  async file(tx: Tx, said: Said): Promise<Kept | Refusal> {
    const terms = await termsOf(tx, this.copies);
    if (isRefusal(terms)) return terms;
    const now = this.clock.now();
    const filing = unnumbered(said, terms, now);
    if (isRefusal(filing)) return filing;
    const answerId = said.onSpot && newId(now);
    const decision = await this.decide(tx, filing, said, { policy: terms.policy, now, answerId });
    if (isRefusal(decision)) return decision;
    const number = await this.keep(tx, filing, said, decision, { terms, now });
    if (said.sender) await countSender(tx, this.keys, { appealId: filing.appealId, sender: said.sender, at: now });
    const full = said.onSpot && answerId ? await keepMessage(tx, filing.appealId, answerId, said.onSpot.answer, said.onSpot.grounds) : undefined;
    return full ?? kept(filing, decision, { number, now, terms, receiptKeyId: said.receipt && this.keys.receipt.current.id });
  }

  private async decide(tx: Tx, filing: Unnumbered, said: Said, by: { policy: Policy; now: Date; answerId: string | undefined }): Promise<Decision | Refusal> {
    const { suggested: _suggested, ...fields } = filing;
    const { policy, now, answerId } = by;
    const accepted = answerId ? { autoAccept: false, route: null } : await this.atOnce(tx, filing, said.sender?.personId ?? undefined, policy, now);
    const filed = submit({ ...fields, ...accepted, number: '' }, now, said.actor);
    if (isRefusal(filed) || !answerId) return filed;
    const answered = sayOnSpot(filed.appeal, { entryId: answerId, actor: said.actor }, now);
    return isRefusal(answered) ? answered : { appeal: answered.appeal, facts: [...filed.facts, ...answered.facts] };
  }

  private async keep(tx: Tx, filing: Unnumbered, { words, sender, receipt }: Said, decision: Decision, at: { terms: Terms; now: Date }): Promise<string> {
    const { terms: { policy, policyVersion, caseCode }, now } = at;
    const identity = sender ? sealIdentity(this.keys, tx.tenantId, filing.appealId, sender) : null;
    // Before the number, whose counter others wait for.
    addGrams(tx, filing.appealId, gramsOfAppeal(words));
    const year = Number(localDate(now, policy.hours.timezone).slice(0, 4));
    const { number, organisationVersion } = await fileAppeal(tx, { filing, words, decision, policyVersion, filedAt: now, year, caseCode, identity, receipt });
    const numbered = decision.facts.map((fact) => (fact.type === 'appeal-filed' ? { ...fact, data: { ...fact.data, number } } : fact));
    await publishSaid(tx, filing.appealId, numbered, { policyVersion, organisationVersion: organisationVersion ?? undefined });
    tx.live(filing.appealId);
    return number;
  }

  /** Accepted at once only on a route on which a sender who works on orders does not meet their own. */
  private async atOnce(tx: Tx, filing: Unnumbered, personId: string | undefined, policy: Policy, at: Date): Promise<Pick<Unnumbered, 'autoAccept' | 'route'>> {
    const { autoAccept, unitId: originUnitId, ...traits } = filing;
    if (!autoAccept || personId === undefined) return { autoAccept, route: null };
    const about = { ...traits, originUnitId, barredPersonIds: [], at };
    const around = await surroundingsOf(tx, this.copies, policy, about, async (among) => among.filter((each) => each === personId));
    const route = routeOf(null, around);
    return isRefusal(route) ? { autoAccept: false, route: null } : { autoAccept, route };
  }
}

const unnumbered = (said: Said, { policy, calendar }: Terms, now: Date): Unnumbered | Refusal => {
  const way = said.way(policy);
  if (isRefusal(way)) return way;
  const { mode, kind, category, words, place, senderUnitId } = said;
  const at = { placeId: place?.placeId ?? null, placeUnitId: place?.unitId ?? null, senderUnitId };
  return prepare(newId(now), { way, mode, kind, category, words, ...at }, policy, calendar, now);
};

interface Made {
  readonly number: string;
  readonly now: Date;
  readonly terms: Terms;
  readonly receiptKeyId: string | null;
}

const kept = (filing: Unnumbered, { appeal }: Decision, { number, now, terms: { policy }, receiptKeyId }: Made): Kept => ({
  appealId: filing.appealId,
  anonymous: filing.mode === 'anonymous',
  number,
  status: statusOf(appeal),
  filedAt: now.toISOString(),
  promises: [...filing.promises],
  clockNames: clockNamesOf(policy, filing.promises),
  timeZone: policy.hours.timezone,
  receiptKeyId,
  ...(receiptKeyId && { receiptForm: 'tenant-seed' }),
});
