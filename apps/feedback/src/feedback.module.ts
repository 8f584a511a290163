import { PersistenceModule } from '@huiyin/persistence';
import { Module } from '@nestjs/common';
import { CaseConsumer } from './case/case.consumer';
import { FollowCaseHandler } from './case/follow-case.handler';
import { ReadRepliesHandler } from './reply/read-replies.handler';
import { ReplyController } from './reply/reply.controller';
import { SendReplyHandler } from './reply/send-reply.handler';

@Module({
  imports: [PersistenceModule.forService('feedback')],
  controllers: [CaseConsumer, ReplyController],
  providers: [FollowCaseHandler, ReadRepliesHandler, SendReplyHandler],
})
export class FeedbackModule {}
