import { PersistenceModule } from '@huiyin/persistence';
import { Module } from '@nestjs/common';
import { AcceptAppealHandler } from './appeal/accept-appeal.handler';
import { ActOnAppealHandler } from './appeal/act-on-appeal.handler';
import { AnswerOnSpotHandler } from './appeal/answer-on-spot.handler';
import { AppealController } from './appeal/appeal.controller';
import { BarPersonsHandler } from './appeal/bar-persons.handler';
import { CaseFileConsumer } from './appeal/case-file.consumer';
import { CloseAppealHandler } from './appeal/close-appeal.handler';
import { ClosingController } from './appeal/closing.controller';
import { FileOnBehalfHandler } from './appeal/file-on-behalf.handler';
import { Filer } from './appeal/filer.handler';
import { FoldFactHandler } from './appeal/fold-fact.handler';
import { GiveMaterialHandler } from './appeal/give-material.handler';
import { GradeAppealHandler } from './appeal/grade-appeal.handler';
import { MergeAppealHandler } from './appeal/merge-appeal.handler';
import { MergingController } from './appeal/merging.controller';
import { OnBehalfController } from './appeal/on-behalf.controller';
import { ReferAppealHandler } from './appeal/refer-appeal.handler';
import { RefuseAppealHandler } from './appeal/refuse-appeal.handler';
import { RequestMaterialHandler } from './appeal/request-material.handler';
import { SubmitAppealHandler } from './appeal/submit-appeal.handler';
import { WithdrawAppealHandler } from './appeal/withdraw-appeal.handler';
import { WriteToCentreHandler } from './appeal/write-to-centre.handler';
import { CoSignerController } from './co-signer/co-signer.controller';
import { InviteCoSignersHandler } from './co-signer/invite-co-signers.handler';
import { JoinAppealHandler } from './co-signer/join-appeal.handler';
import { LeaveAppealHandler } from './co-signer/leave-appeal.handler';
import { ReadInvitationHandler } from './co-signer/read-invitation.handler';
import { IntakeKeysModule } from './crypto/intake-keys.module';
import { ListPlacesHandler } from './place/list-places.handler';
import { OpenPlaceHandler } from './place/open-place.handler';
import { PlaceController } from './place/place.controller';
import { ReadFormHandler } from './place/read-form.handler';
import { ListAppealsHandler } from './reading/list-appeals.handler';
import { ListOwnAppealsHandler } from './reading/list-own-appeals.handler';
import { QueueCounts } from './reading/queue-counts.store';
import { ReadAppealHandler } from './reading/read-appeal.handler';
import { ReadAppealsHandler } from './reading/read-appeals.handler';
import { ReadCasesHandler } from './reading/read-cases.handler';
import { SearchAppealsHandler } from './reading/search-appeals.handler';
import { ReadingController } from './reading/reading.controller';
import { CheckCaseAccessHandler } from './receipt/check-case-access.handler';
import { OpenOwnAppealHandler } from './receipt/open-own-appeal.handler';
import { OpenReceiptHandler } from './receipt/open-receipt.handler';
import { ReceiptController } from './receipt/receipt.controller';
import { RecipientController } from './sender/recipient.controller';
import { ResolveRecipientHandler } from './sender/resolve-recipient.handler';
import { FindSimilarHandler } from './similar/find-similar.handler';
import { SimilarController } from './similar/similar.controller';

@Module({
  imports: [PersistenceModule.forService('intake'), IntakeKeysModule],
  controllers: [AppealController, ReadingController, ReceiptController, PlaceController, CaseFileConsumer, ClosingController, MergingController, SimilarController, OnBehalfController, RecipientController, CoSignerController],
  providers: [
    SubmitAppealHandler, AcceptAppealHandler, GradeAppealHandler, WithdrawAppealHandler, RequestMaterialHandler, GiveMaterialHandler,
    WriteToCentreHandler, FoldFactHandler, ReadAppealHandler, ReadAppealsHandler, ReadCasesHandler, ListAppealsHandler, SearchAppealsHandler, ListOwnAppealsHandler,
    QueueCounts, OpenReceiptHandler, OpenOwnAppealHandler, CheckCaseAccessHandler, ReadFormHandler, OpenPlaceHandler, ListPlacesHandler,
    BarPersonsHandler, Filer, FileOnBehalfHandler, AnswerOnSpotHandler, ActOnAppealHandler, CloseAppealHandler, MergeAppealHandler, FindSimilarHandler, RefuseAppealHandler, ReferAppealHandler, ResolveRecipientHandler,
    InviteCoSignersHandler, ReadInvitationHandler, JoinAppealHandler, LeaveAppealHandler,
  ],
})
export class IntakeModule {}
