import { ReplySent } from '@huiyin/contracts';
import { newId, occurredAfter } from '@huiyin/kernel';
import type { Tx } from '@huiyin/persistence';
import { deciders, handlers } from '@huiyin/policy';
import { lockCase, sayOfCase, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { SettleHandler } from '../follow-up/settle.handler';
import { textOf, type Told } from '../follow-up/told';
import { addReply } from '../reply/reply.store';
import { finalReplyOf, standingMerge, type StandingMerge } from './merge';
import { type Merged, mergedInto, wordsOf } from './merge.store';

interface Answer {
  readonly replyId: string;
  readonly text: string;
  readonly personId: string;
  readonly role: string;
  /** Who took part in the work on the target. */
  readonly handledBy: readonly string[];
  readonly decidedBy: readonly string[];
}

/** The final reply of a target goes to each of its sources, as a reply of their own. */
@Injectable()
export class AnswerSourcesHandler {
  constructor(
    private readonly settling: SettleHandler,
    private readonly clock: ServiceClock,
  ) {}

  /** After a final reply of this round; the target is locked, its sources are locked here. */
  async ofTarget(tx: Tx, targetId: string, round: number): Promise<void> {
    const sources = await mergedInto(tx, targetId, round);
    const answer = sources.length > 0 ? await this.answerOf(tx, targetId, round) : undefined;
    if (answer) for (const source of sources) await this.give(tx, source, answer);
  }

  /** A merge heard after its target was answered: target before source, as everywhere. */
  async ofSource(tx: Tx, merged: Merged): Promise<void> {
    const answer = await this.answerOf(tx, merged.targetId, merged.targetRound);
    if (answer) await this.give(tx, merged, answer);
  }

  private async answerOf(tx: Tx, targetId: string, round: number): Promise<Answer | undefined> {
    const told = ((await lockCase(tx, targetId))?.facts ?? []) as readonly Told[];
    const reply = finalReplyOf(told, round);
    const replyId = reply && textOf(reply, 'replyId');
    const text = replyId && (await wordsOf(tx, replyId));
    const { personId, role } = reply?.actor ?? {};
    if (!replyId || text === undefined || !personId || !role) return undefined;
    return { replyId, text, personId, role, handledBy: [...handlers(told)].sort(), decidedBy: [...deciders(told)].sort() };
  }

  private async give(tx: Tx, { sourceId, mergeId }: Merged, answer: Answer): Promise<void> {
    const known = await lockCase(tx, sourceId);
    const merge = known && standingMerge(known.facts as readonly Told[], mergeId);
    if (!merge) return;
    await reply(tx, sourceId, merge, answer, occurredAfter(this.clock.now(), known.newestAt));
    await this.settling.handle(tx, sourceId);
  }
}

const reply = async (tx: Tx, appealId: string, { mergeId, targetId, round, policyVersion }: StandingMerge, answer: Answer, at: Date): Promise<void> => {
  const { text, personId, role, handledBy, decidedBy } = answer;
  const replyId = newId(at);
  await addReply(tx, { id: replyId, appealId, round, kind: 'final', text, at, personId, opinionId: null });
  await sayOfCase(tx, {
    contract: ReplySent, aggregateId: appealId, appealId, round, occurredAt: at, policyVersion, actor: { kind: 'person', personId, role },
    data: { replyId, kind: 'final', orderId: null, opinionId: null, merge: { mergeId, targetId, handledBy: [...handledBy], decidedBy: [...decidedBy] } },
  });
};
