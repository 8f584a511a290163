import { AnswerQuestionnaire, type InputOf, type OutputOf } from '@huiyin/contracts';
import { isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { type AnyAsker, Copies, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { CaseInHand } from '../follow-up/case-in-hand.store';
import { policyOf, windowsFor } from '../follow-up/rules.store';
import { SettleHandler } from '../follow-up/settle.handler';
import { TakeSatisfactionHandler } from '../follow-up/take-satisfaction.handler';
import { optionalWords } from '../follow-up/words';
import { FindQuestionnaireHandler } from './find-questionnaire.handler';
import { mayAnswer } from './questionnaire';
import { addAnswer, type Questionnaire } from './questionnaire.store';

type Answer = OutputOf<typeof AnswerQuestionnaire>;

/** The sender answers, once, by link or by receipt. */
@Injectable()
export class AnswerQuestionnaireHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly finding: FindQuestionnaireHandler,
    private readonly satisfaction: TakeSatisfactionHandler,
    private readonly settling: SettleHandler,
    private readonly copies: Copies,
    private readonly clock: ServiceClock,
  ) {}

  async handle(input: InputOf<typeof AnswerQuestionnaire>, asker: AnyAsker): Promise<Answer | Refusal> {
    const words = optionalWords('words', input.words);
    if (isRefusal(words)) return words;
    const found = await this.finding.handle(input.code, asker);
    if (!found) return refuse('questionnaire-unknown', { field: 'code' });
    const { tenantId, question } = found;
    const command = { actor: `questionnaire ${question.id}`, operation: AnswerQuestionnaire.subject, commandId: input.commandId, input };
    return this.tenants.once(tenantId, command, (tx) => this.answer(tx, question, { satisfied: input.satisfied, words }));
  }

  private async answer(tx: Tx, { id, appealId, round }: Questionnaire, { satisfied, words }: { satisfied: boolean; words: string | null }): Promise<Answer | Refusal> {
    const inHand = await CaseInHand.open(tx, appealId);
    if (!inHand) return refuse('questionnaire-unknown', { field: 'code' });
    const { followUp } = inHand;
    const policy = await policyOf(tx, this.copies, followUp);
    const refused = mayAnswer(followUp, { id, round }, await windowsFor(tx, this.copies, followUp, policy), this.clock.now());
    if (refused) return refused;
    const at = await this.satisfaction.handle(inHand, { satisfied, how: 'questionnaire', answerId: id, words }, { kind: 'sender' });
    addAnswer(tx, id, { satisfied, words, at });
    await this.settling.settle(inHand);
    return { satisfied, review: !satisfied };
  }
}
