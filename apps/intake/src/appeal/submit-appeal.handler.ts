import { localDate } from '@huiyin/calendar';
import type { InputOf, OutputOf, SubmitAppeal } from '@huiyin/contracts';
import { isRefusal, keyById, newId, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import type { Policy } from '@huiyin/policy';
import { type AnyAsker, Copies, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { IntakeKeys } from '../crypto/intake-keys';
import { clockNamesOf, type Terms, termsOf } from '../form/terms.store';
import { findWindow, openPlaceOf, type Window } from '../place/window.store';
import { newReceipt } from '../receipt/new-receipt.store';
import { receiptCode, type ReceiptForm } from '../receipt/receipt-code';
import { countSender } from '../sender/counted.store';
import { sealIdentity, senderName } from '../sender/identity.store';
import { type Decision, statusOf } from './appeal';
import { cleanWords, prepare, type SaidWords, type Unnumbered } from './filing';
import { fileAppeal, isReceiptTaken, type KeptReceipt } from './filing.store';
import { routeOf } from './route';
import { surroundingsOf } from './route.store';
import { publishSaid } from './said-facts.store';
import { submit } from './submit';

type Input = InputOf<typeof SubmitAppeal>;
type Answer = OutputOf<typeof SubmitAppeal>;
/** What is remembered of an answer: not the code, only how it derives from the seed again; the first ones did not say in which form. */
type Kept = Omit<Answer, 'receiptCode'> & { readonly receiptKeyId: string | null; readonly receiptForm?: ReceiptForm };

interface Draft {
  readonly input: Input;
  readonly words: SaidWords;
  readonly window: Window;
  readonly receipt: KeptReceipt | null;
}

/** Somebody says something: it is filed before anything else happens to it. */
@Injectable()
export class SubmitAppealHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly keys: IntakeKeys,
    private readonly clock: ServiceClock,
  ) {}

  async submit(input: Input, asker: AnyAsker): Promise<Answer | Refusal> {
    const words = cleanWords(input);
    if (isRefusal(words)) return words;
    const anonymous = input.mode === 'anonymous';
    if (anonymous && !input.receiptSeed) return refuse('receipt-seed-missing', { field: 'receiptSeed' });
    const window = await findWindow(this.tenants, this.keys, input.placeCode, asker);
    if (isRefusal(window)) return window;
    if (!anonymous && !window.member) return refuse('sign-in-needed', { field: 'mode' });
    const receipt = anonymous && input.receiptSeed ? await newReceipt(this.keys, window.tenantId, input.receiptSeed) : null;
    const kept = await this.onceOrAgain({ input, words, window, receipt });
    return isRefusal(kept) ? kept : this.answer(kept, window.tenantId, input.receiptSeed);
  }

  /** A seed that is taken belongs to this very command, which committed meanwhile, or to another one. */
  private async onceOrAgain(draft: Draft, again = true): Promise<Kept | Refusal> {
    try {
      return await this.once(draft);
    } catch (error) {
      if (!isReceiptTaken(error)) throw error;
      return again ? this.onceOrAgain(draft, false) : refuse('field-malformed', { field: 'receiptSeed' });
    }
  }

  private once(draft: Draft): Promise<Kept | Refusal> {
    const { input, window } = draft;
    const named = input.mode === 'anonymous' ? undefined : window.member?.personId;
    const actor = named ? senderName(this.keys, window.tenantId, named) : 'anonymous';
    const command = { actor, operation: 'submit-appeal', commandId: input.commandId, input };
    return this.tenants.once(window.tenantId, command, (tx) => this.file(tx, draft, named));
  }

  private async file(tx: Tx, draft: Draft, personId: string | undefined): Promise<Kept | Refusal> {
    const { input, words, window, receipt } = draft;
    const terms = await termsOf(tx, this.copies);
    if (isRefusal(terms)) return terms;
    const place = await openPlaceOf(tx, window);
    if (isRefusal(place)) return place;
    const now = this.clock.now();
    const at = { placeId: place?.placeId ?? null, placeUnitId: place?.unitId ?? null, senderUnitId: window.member?.unitId ?? null };
    const submission = { way: window.way, mode: input.mode, kind: input.kind, category: input.category, words, ...at };
    const filing = prepare(newId(now), submission, terms.policy, terms.calendar, now);
    if (isRefusal(filing)) return filing;
    const { suggested: _suggested, ...fields } = filing;
    const decision = submit({ ...fields, ...(await this.atOnce(tx, filing, personId, terms.policy, now)), number: '' }, now);
    if (isRefusal(decision)) return decision;
    const identity = personId ? sealIdentity(this.keys, tx.tenantId, filing.appealId, personId) : null;
    const year = Number(localDate(now, terms.policy.hours.timezone).slice(0, 4));
    const filed = await fileAppeal(tx, { filing, words, decision, policyVersion: terms.policyVersion, filedAt: now, year, caseCode: terms.caseCode, identity, receipt });
    await this.tell(tx, decision, filed.number, { policyVersion: terms.policyVersion, organisationVersion: filed.organisationVersion ?? undefined });
    if (personId) await countSender(tx, this.keys, { appealId: filing.appealId, personId, at: now });
    return kept(filing, decision, filed.number, now, terms, receipt && this.keys.receipt.current.id);
  }

  /** Accepted at once only on a route on which a sender who works on orders does not meet their own. */
  private async atOnce(tx: Tx, filing: Unnumbered, personId: string | undefined, policy: Policy, at: Date): Promise<Pick<Unnumbered, 'autoAccept' | 'route'>> {
    const { autoAccept, unitId: originUnitId, ...traits } = filing;
    if (!autoAccept || personId === undefined) return { autoAccept, route: null };
    const about = { ...traits, originUnitId, barredPersonIds: [], at };
    const around = await surroundingsOf(tx, this.copies, policy, about, async (among) => among.find((each) => each === personId));
    const route = routeOf(null, around);
    return isRefusal(route) ? { autoAccept: false, route: null } : { autoAccept, route };
  }

  private async tell(tx: Tx, { appeal, facts }: Decision, number: string, versions: Parameters<typeof publishSaid>[3]): Promise<void> {
    const numbered = facts.map((fact) => (fact.type === 'appeal-filed' ? { ...fact, data: { ...fact.data, number } } : fact));
    await publishSaid(tx, appeal.id, numbered, versions);
    tx.live(appeal.id);
  }

  private answer({ receiptKeyId, receiptForm = 'seed', ...kept }: Kept, tenantId: string, seed: string | undefined): Answer {
    const code = receiptKeyId && seed ? receiptCode(keyById(this.keys.receipt, receiptKeyId), seed, tenantId, receiptForm) : null;
    return { ...kept, receiptCode: code };
  }
}

const kept = (filing: Unnumbered, { appeal }: Decision, number: string, now: Date, { policy }: Terms, receiptKeyId: string | null): Kept => ({
  appealId: filing.mode === 'anonymous' ? null : filing.appealId,
  number,
  status: statusOf(appeal),
  filedAt: now.toISOString(),
  promises: [...filing.promises],
  clockNames: clockNamesOf(policy, filing.promises),
  timeZone: policy.hours.timezone,
  receiptKeyId,
  ...(receiptKeyId && { receiptForm: 'tenant-seed' }),
});
