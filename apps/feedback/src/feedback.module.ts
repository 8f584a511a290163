import { PersistenceModule } from '@huiyin/persistence';
import { Module } from '@nestjs/common';
import { ActOnCallBackHandler } from './call-back/act-on-call-back.handler';
import { AskByQuestionnaireHandler } from './call-back/ask-by-questionnaire.handler';
import { CallBackController } from './call-back/call-back.controller';
import { ListCallBacksHandler } from './call-back/list-call-backs.handler';
import { ReadCallBackHandler } from './call-back/read-call-back.handler';
import { ReadPhoneHandler } from './call-back/read-phone.handler';
import { RecordCallBackHandler } from './call-back/record-call-back.handler';
import { CaseConsumer } from './case/case.consumer';
import { FollowCaseHandler } from './case/follow-case.handler';
import { AfterAnswerController } from './follow-up/after-answer.controller';
import { HearSilenceHandler } from './follow-up/hear-silence.handler';
import { PageCasesHandler } from './follow-up/page-cases.handler';
import { PassOverSenderHandler } from './follow-up/pass-over-sender.handler';
import { ReadAfterAnswerHandler } from './follow-up/read-after-answer.handler';
import { SettleHandler } from './follow-up/settle.handler';
import { TakeSatisfactionHandler } from './follow-up/take-satisfaction.handler';
import { AnswerSourcesHandler } from './merge/answer-sources.handler';
import { HearMergeHandler } from './merge/hear-merge.handler';
import { ListNotificationsHandler } from './notification/list-notifications.handler';
import { MarkReadHandler } from './notification/mark-read.handler';
import { NotificationController } from './notification/notification.controller';
import { NotifyHandler } from './notification/notify.handler';
import { AnswerQuestionnaireHandler } from './questionnaire/answer-questionnaire.handler';
import { AskSenderHandler } from './questionnaire/ask-sender.handler';
import { FindQuestionnaireHandler } from './questionnaire/find-questionnaire.handler';
import { LinkKeys } from './questionnaire/link-keys';
import { OpenQuestionnaireHandler } from './questionnaire/open-questionnaire.handler';
import { QuestionnaireController } from './questionnaire/questionnaire.controller';
import { ReadRepliesHandler } from './reply/read-replies.handler';
import { ReplyController } from './reply/reply.controller';
import { SendReplyHandler } from './reply/send-reply.handler';
import { AskReviewHandler } from './review/ask-review.handler';
import { DecideReviewHandler } from './review/decide-review.handler';
import { ListReviewsHandler } from './review/list-reviews.handler';
import { OpenReviewHandler } from './review/open-review.handler';
import { ReadReviewsHandler } from './review/read-reviews.handler';
import { ReviewController } from './review/review.controller';

/** Read when the module is made, so that a missing key stops the start. */
const readLinkKeys = (): LinkKeys => {
  const text = process.env['QUESTIONNAIRE_KEY'];
  if (!text) throw new Error('QUESTIONNAIRE_KEY of feedback is missing');
  return new LinkKeys(text);
};

@Module({
  imports: [PersistenceModule.forService('feedback')],
  controllers: [CaseConsumer, ReplyController, CallBackController, QuestionnaireController, ReviewController, AfterAnswerController, NotificationController],
  providers: [
    { provide: LinkKeys, useFactory: readLinkKeys },
    NotifyHandler, ListNotificationsHandler, MarkReadHandler,
    FollowCaseHandler, HearMergeHandler, AnswerSourcesHandler, ReadRepliesHandler, SendReplyHandler,
    ReadAfterAnswerHandler, SettleHandler, TakeSatisfactionHandler, HearSilenceHandler, PassOverSenderHandler, PageCasesHandler,
    ActOnCallBackHandler, ListCallBacksHandler, ReadCallBackHandler, ReadPhoneHandler, RecordCallBackHandler, AskByQuestionnaireHandler,
    AskSenderHandler, FindQuestionnaireHandler, OpenQuestionnaireHandler, AnswerQuestionnaireHandler,
    OpenReviewHandler, AskReviewHandler, ListReviewsHandler, ReadReviewsHandler, DecideReviewHandler,
  ],
})
export class FeedbackModule {}
