import type { InputOf, ReadReplies } from '@huiyin/contracts';
import { Tenants } from '@huiyin/persistence';
import { CaseReaders, type MemberAsker, type SenderAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { repliesOf, type ReplyView } from './reply.store';

/** Replies for who may read the case: the staff by the fold of its facts, a sender their own and no other, and of whom they are not. */
@Injectable()
export class ReadRepliesHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly readers: CaseReaders,
  ) {}

  handle(asker: MemberAsker | SenderAsker, { appealIds }: InputOf<typeof ReadReplies>): Promise<ReplyView[]> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      if (asker.kind === 'member') return repliesOf(tx, await this.readers.readable(tx, appealIds, asker));
      const own = await repliesOf(tx, appealIds.filter((id) => id === asker.appealId));
      return own.map((reply) => ({ ...reply, personId: null }));
    });
  }
}
