import { ReadJournal, VerifyJournal } from '@huiyin/contracts';
import { Args, Context as Ctx, Query, Resolver } from '@nestjs/graphql';
import type { QueryJournalArgs, QueryVerifyJournalArgs } from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import { connection, pageOf } from '../graphql/page';

@Resolver()
export class JournalResolver {
  constructor(private readonly ask: Ask) {}

  @Query('journal') async journal(@Args() { appealId, ...page }: QueryJournalArgs, @Ctx() { viewer }: Context) {
    return connection(await this.ask.read(ReadJournal, { ...pageOf(page), ...(appealId && { appealId }) }, viewer));
  }

  @Query('verifyJournal') verifyJournal(@Args() { tenantId }: QueryVerifyJournalArgs, @Ctx() { viewer }: Context) {
    return tenantId ? this.ask.readOrNull(VerifyJournal, { tenantId }, viewer) : this.ask.read(VerifyJournal, {}, viewer);
  }
}
