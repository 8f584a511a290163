import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { AppealCommandsResolver, ReceiptResolver } from './appeal/appeal-commands.resolver';
import { AppealResolver } from './appeal/appeal.resolver';
import { CoSigningResolver, CoSigningViewResolver } from './appeal/co-signing.resolver';
import { SimilarAppealResolver, SimilarAppealsResolver, SimilarResolver } from './appeal/similar.resolver';
import { CaseFileResolver, RouteProposalResolver, TimelineEntryResolver } from './appeal/case-file.resolver';
import { ProposedRouteResolver, RouteForResolver } from './appeal/route-for.resolver';
import { LiveResolver } from './appeal/live.resolver';
import { AuditGrantResolver, AuditReadResolver, ChainHeadResolver, GrantableAuditorResolver } from './audit/audit.resolver';
import { AuditOverviewRowResolver, AuditTenantFiguresResolver } from './audit/audit-figures.resolver';
import { AuthModule } from './auth/auth.module';
import { AwardResolver, AwardReversalResolver } from './award/award.resolver';
import { FundEntryResolver, FundResolver } from './award/fund.resolver';
import { CallBackResolver, CallBackTryResolver } from './call-back/call-back.resolver';
import { ClockResolver, EscalationResolver, LadderLevelResolver, LadderStepResolver } from './clock/clock.resolver';
import { FigureDefinitionResolver, FigureRowResolver, FiguresResolver } from './figures/figures.resolver';
import { ContextOf } from './graphql/context-of';
import { GraphqlContextModule } from './graphql/graphql-context.module';
import { graphqlOptions } from './graphql/options';
import { RefusalResolver } from './graphql/refusal.resolver';
import { SubscriptionServer } from './graphql/subscription-server';
import { ErrorsFilter } from './http/errors.filter';
import { JournalResolver } from './journal/journal.resolver';
import { NotificationResolver } from './notification/notification.resolver';
import { OrderCommandsResolver } from './order/order-commands.resolver';
import { OpinionResolver, OrderResolver, OrderReturnResolver, ProgressEntryResolver, ReassignmentResolver } from './order/order.resolver';
import { DirectoryResolver, MembershipResolver, MeResolver, PersonResolver, UnitResolver } from './person/person.resolver';
import { FormResolver, PlaceResolver } from './place/place.resolver';
import { EvasionResolver, LevelJudgementResolver, PointsCommandsResolver } from './points/points-commands.resolver';
import { PleaResolver, PointEntryResolver, PointsEvidenceResolver } from './points/points.resolver';
import { PolicyResolver } from './policy/policy.resolver';
import { QuestionnaireResolver } from './questionnaire/questionnaire.resolver';
import { ReplyResolver } from './reply/reply.resolver';
import { AfterAnswerResolver, ReviewDecisionResolver, ReviewResolver } from './review/review.resolver';
import { BlindSuggestionResolver } from './suggestion/blind.resolver';
import {
  SaidOfSuggestionResolver, ScoreSheetResolver, SuggestionCountsResolver, SuggestionResolver, SuggestionRulesResolver,
} from './suggestion/suggestion.resolver';

const resolvers = [
  AfterAnswerResolver, AppealCommandsResolver, AppealResolver, AuditGrantResolver, AuditOverviewRowResolver, AuditReadResolver, AuditTenantFiguresResolver,
  CallBackResolver, CallBackTryResolver, CaseFileResolver, ChainHeadResolver, ClockResolver, CoSigningResolver, CoSigningViewResolver, DirectoryResolver, EscalationResolver, EvasionResolver,
  FigureDefinitionResolver, FigureRowResolver, FiguresResolver, FormResolver, GrantableAuditorResolver, JournalResolver, LadderLevelResolver,
  LadderStepResolver, LevelJudgementResolver, LiveResolver, MeResolver, MembershipResolver, NotificationResolver, OpinionResolver, OrderCommandsResolver, OrderResolver, OrderReturnResolver,
  PersonResolver, PlaceResolver, PleaResolver, PointEntryResolver, PointsCommandsResolver, PointsEvidenceResolver, PolicyResolver, ProgressEntryResolver,
  ProposedRouteResolver, QuestionnaireResolver, ReassignmentResolver, ReceiptResolver, RefusalResolver, ReplyResolver, ReviewDecisionResolver,
  ReviewResolver, RouteForResolver, RouteProposalResolver, SimilarAppealResolver, SimilarAppealsResolver, SimilarResolver, TimelineEntryResolver,
  UnitResolver,
  AwardResolver, AwardReversalResolver, BlindSuggestionResolver, FundEntryResolver, FundResolver, SaidOfSuggestionResolver, ScoreSheetResolver,
  SuggestionCountsResolver, SuggestionResolver, SuggestionRulesResolver,
];

@Module({
  imports: [
    AuthModule,
    GraphqlContextModule,
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [GraphqlContextModule],
      inject: [ContextOf],
      useFactory: (contexts: ContextOf) => graphqlOptions(contexts, process.env['NODE_ENV'] === 'production'),
    }),
  ],
  providers: [...resolvers, SubscriptionServer, { provide: APP_FILTER, useClass: ErrorsFilter }],
})
export class GatewayModule {}
