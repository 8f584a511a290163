import type { FileOnBehalf, InputOf, OutputOf } from '@huiyin/contracts';
import { isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { membersAt, type Policy } from '@huiyin/policy';
import { Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { IntakeKeys } from '../crypto/intake-keys';
import { codeAgain, newReceipt } from '../receipt/new-receipt.store';
import type { Sender } from '../sender/sender';
import { callerOf, channelFor } from './caller';
import { Filer, type Kept } from './filer.handler';
import { cleanWords, type SaidWords } from './filing';
import type { KeptReceipt } from './filing.store';
import { keyedPhone } from './keyed-phone';
import { cleanAnswer, type SpotAnswer } from './on-spot';
import { onceOrAgain } from './submit-appeal.handler';

type Input = InputOf<typeof FileOnBehalf>;
type Answer = OutputOf<typeof FileOnBehalf>;

interface Draft {
  readonly input: Input;
  readonly words: SaidWords;
  readonly sender: Sender | null;
  readonly onSpot: SpotAnswer | undefined;
  readonly receipt: KeptReceipt | null;
}

/** Somebody calls or comes: who takes it files it for them, and may answer in the same breath. */
@Injectable()
export class FileOnBehalfHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly filer: Filer,
    private readonly copies: Copies,
    private readonly keys: IntakeKeys,
    private readonly clock: ServiceClock,
  ) {}

  async file(input: Input, asker: MemberAsker): Promise<Answer | Refusal> {
    const words = cleanWords(input);
    if (isRefusal(words)) return words;
    const onSpot = input.onSpot && cleanAnswer(input.onSpot, 'onSpot.');
    if (isRefusal(onSpot)) return onSpot;
    const sender = callerOf(input);
    if (isRefusal(sender)) return sender;
    if (sender?.personId === asker.personId) return refuse('own-appeal', { field: 'senderId' });
    if (sender === null && !input.receiptSeed) return refuse('receipt-seed-missing', { field: 'receiptSeed' });
    const receipt = sender === null && input.receiptSeed ? await newReceipt(this.keys, asker.tenantId, input.receiptSeed) : null;
    const command = { actor: asker.personId, operation: 'file-on-behalf', commandId: input.commandId, input: { ...input, callerPhone: keyedPhone(this.keys, asker.tenantId, input.callerPhone) } };
    const kept = await onceOrAgain(() => this.tenants.once(asker.tenantId, command, (tx) => this.once(tx, { input, words, sender, onSpot, receipt }, asker)));
    return isRefusal(kept) ? kept : this.answer(kept, asker.tenantId, input.receiptSeed);
  }

  private async once(tx: Tx, { input, words, sender, onSpot, receipt }: Draft, { personId, roles }: MemberAsker): Promise<Kept | Refusal> {
    const { mode, kind, category, channel } = input;
    const unitId = await this.unitOf(tx, sender, input.unitId);
    if (isRefusal(unitId)) return unitId;
    const way = (policy: Policy) => {
      if (onSpot && !policy.replies.onSpotBy.some((role) => roles.includes(role))) return refuse('not-allowed');
      return channelFor(channel, policy, roles);
    };
    const role = roles.includes('officer') ? 'officer' : (roles.find((one) => one === 'responder' || one === 'host') ?? 'officer');
    const actor = { kind: 'person', personId, role } as const;
    return this.filer.file(tx, { mode, kind, category, words, way, place: null, senderUnitId: unitId, sender, actor, receipt, ...(onSpot && { onSpot }) });
  }

  /** Where the sender belongs: as the directory has it, else as it was said. */
  private async unitOf(tx: Tx, sender: Sender | null, said: string | undefined): Promise<string | null | Refusal> {
    const organisation = await this.copies.organisation(tx);
    if (said !== undefined && !organisation.units.some(({ id, closed }) => id === said && !closed)) return refuse('no-department', { field: 'unitId' });
    if (!sender?.personId) return said ?? null;
    const member = membersAt(organisation, this.clock.now()).find(({ personId }) => personId === sender.personId);
    return member ? (said ?? member.unitId) : refuse('sender-unknown', { field: 'senderId' });
  }

  private answer({ receiptKeyId, receiptForm, anonymous: _anonymous, ...kept }: Kept, tenantId: string, seed: string | undefined): Answer {
    return { ...kept, receiptCode: codeAgain(this.keys, { receiptKeyId, receiptForm }, tenantId, seed) };
  }
}
