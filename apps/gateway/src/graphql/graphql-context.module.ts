import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module';
import { KeptPolicies } from './kept-policies';
import { Ask } from './ask';
import { ContextOf } from './context-of';

@Module({ imports: [AuthModule], providers: [Ask, ContextOf, KeptPolicies], exports: [Ask, ContextOf] })
export class GraphqlContextModule {}
