import { type Actor, AskByQuestionnaire, type Caller, type InputOf, type OutputOf } from '@huiyin/contracts';
import { isRefusal, type Refusal } from '@huiyin/kernel';
import type { MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import type { CaseInHand } from '../follow-up/case-in-hand.store';
import { AskSenderHandler } from '../questionnaire/ask-sender.handler';
import { LinkKeys } from '../questionnaire/link-keys';
import { mayAskBy } from '../questionnaire/questionnaire';
import { ActOnCallBackHandler } from './act-on-call-back.handler';

/**
 * Who may call back asks by questionnaire; the code of its link is derived for the answer and kept nowhere. Of a sender without a name
 * there is none: nobody could hand it on, and who has it answers in their name. They are asked by their receipt alone.
 */
@Injectable()
export class AskByQuestionnaireHandler {
  constructor(
    private readonly acting: ActOnCallBackHandler,
    private readonly asking: AskSenderHandler,
    private readonly links: LinkKeys,
  ) {}

  async handle(input: InputOf<typeof AskByQuestionnaire>, asker: MemberAsker, caller: Caller): Promise<OutputOf<typeof AskByQuestionnaire> | Refusal> {
    const done = await this.acting.act(AskByQuestionnaire.subject, input, asker, caller, async (inHand, actor) =>
      mayAskBy(inHand.followUp) ?? this.ask(inHand, actor),
    );
    if (isRefusal(done)) return done;
    const { question, ...changed } = done;
    return { ...changed, code: question && this.links.codeOf(asker.tenantId, question) };
  }

  private async ask(inHand: CaseInHand, actor: Actor) {
    const question = await this.asking.handle(inHand, actor);
    return { question: inHand.followUp.anonymous ? null : question };
  }
}
