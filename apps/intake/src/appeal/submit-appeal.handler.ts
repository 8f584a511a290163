import type { InputOf, OutputOf, SubmitAppeal } from '@huiyin/contracts';
import { isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import type { AnyAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { IntakeKeys } from '../crypto/intake-keys';
import { findWindow, openPlaceOf, type Window } from '../place/window.store';
import { codeAgain, newReceipt } from '../receipt/new-receipt.store';
import { senderName } from '../sender/identity.store';
import { phoneIn } from './caller';
import { keyedPhone } from './keyed-phone';
import { Filer, type Kept } from './filer.handler';
import { cleanWords, type SaidWords } from './filing';
import { isReceiptTaken, type KeptReceipt } from './filing.store';
import { bySender } from './submit';

type Input = InputOf<typeof SubmitAppeal>;
type Answer = OutputOf<typeof SubmitAppeal>;
/** As it was remembered before filings on behalf: no id of an anonymous one. */
type Remembered = Omit<Kept, 'appealId' | 'anonymous'> & { readonly appealId: string | null; readonly anonymous?: boolean };

interface Draft {
  readonly input: Input;
  readonly words: SaidWords;
  readonly phone: string | null;
  readonly window: Window;
  readonly receipt: KeptReceipt | null;
}

/** Somebody says something: it is filed before anything else happens to it. */
@Injectable()
export class SubmitAppealHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly filer: Filer,
    private readonly keys: IntakeKeys,
  ) {}

  async submit(input: Input, asker: AnyAsker): Promise<Answer | Refusal> {
    const words = cleanWords(input);
    if (isRefusal(words)) return words;
    const phone = phoneIn('phone', input.phone);
    if (isRefusal(phone)) return phone;
    const anonymous = input.mode === 'anonymous';
    if (anonymous && phone !== null) return refuse('phone-anonymous', { field: 'phone' });
    if (anonymous && !input.receiptSeed) return refuse('receipt-seed-missing', { field: 'receiptSeed' });
    const window = await findWindow(this.tenants, this.keys, input.placeCode, asker);
    if (isRefusal(window)) return window;
    if (!anonymous && !window.member) return refuse('sign-in-needed', { field: 'mode' });
    const receipt = anonymous && input.receiptSeed ? await newReceipt(this.keys, window.tenantId, input.receiptSeed) : null;
    const kept = await onceOrAgain(() => this.once({ input, words, phone, window, receipt }));
    return isRefusal(kept) ? kept : this.answer(kept, window.tenantId, input.receiptSeed);
  }

  private once(draft: Draft): Promise<Remembered | Refusal> {
    const { input, phone, window } = draft;
    const named = input.mode === 'anonymous' ? undefined : window.member?.personId;
    const actor = named ? senderName(this.keys, window.tenantId, named) : 'anonymous';
    const command = { actor, operation: 'submit-appeal', commandId: input.commandId, input: { ...input, phone: keyedPhone(this.keys, window.tenantId, phone) } };
    return this.tenants.once(window.tenantId, command, (tx) => this.file(tx, draft, named));
  }

  private async file(tx: Tx, { input, words, phone, window, receipt }: Draft, personId: string | undefined): Promise<Remembered | Refusal> {
    const place = await openPlaceOf(tx, window);
    if (isRefusal(place)) return place;
    const { mode, kind, category } = input;
    const sender = personId === undefined ? null : { personId, name: null, phone };
    const filed = await this.filer.file(tx, {
      mode, kind, category, words, place, sender, receipt, way: () => window.way, senderUnitId: window.member?.unitId ?? null, actor: bySender,
    });
    // The id of an anonymous one is remembered nowhere beside its command.
    return isRefusal(filed) || !filed.anonymous ? filed : { ...filed, appealId: null };
  }

  private answer({ receiptKeyId, receiptForm, anonymous: _anonymous, ...kept }: Remembered, tenantId: string, seed: string | undefined): Answer {
    return { ...kept, receiptCode: codeAgain(this.keys, { receiptKeyId, receiptForm }, tenantId, seed) };
  }
}

/** A seed that is taken belongs to this very command, which committed meanwhile, or to another one. */
export const onceOrAgain = async <T>(once: () => Promise<T | Refusal>, again = true): Promise<T | Refusal> => {
  try {
    return await once();
  } catch (error) {
    if (!isReceiptTaken(error)) throw error;
    return again ? onceOrAgain(once, false) : refuse('field-malformed', { field: 'receiptSeed' });
  }
};
