import type { InputOf, ListEscalations, OutputOf } from '@huiyin/contracts';
import { isId } from '@huiyin/kernel';
import { Tenants } from '@huiyin/persistence';
import type { MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { stepView } from './clock-view';
import { countCalls, readCalls } from './escalation.store';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;

const cursorOf = (key: string): string => Buffer.from(key).toString('base64url');

/** A cursor that is none begins the list anew: it comes from an old page or from nobody. */
const after = (cursor: string | undefined): { at: string; stepId: string } | undefined => {
  const [at = '', stepId = ''] = Buffer.from(cursor ?? '', 'base64url').toString('utf8').split(' ');
  return INSTANT.test(at) && isId(stepId) ? { at, stepId } : undefined;
};

/** What the ladder called the asker to, newest first; withdrawn calls stay in the list as such. */
@Injectable()
export class ListEscalationsHandler {
  constructor(private readonly tenants: Tenants) {}

  handle({ tenantId, personId }: MemberAsker, input: InputOf<typeof ListEscalations>): Promise<OutputOf<typeof ListEscalations>> {
    return this.tenants.inTenant(tenantId, async (tx) => {
      const found = await readCalls(tx, personId, after(input.after), input.first + 1);
      const edges = found.slice(0, input.first).map((call) => ({
        cursor: cursorOf(call.key),
        node: { ...stepView(call), appealId: call.appealId, clockId: call.clockId, kind: call.kind, dueAt: call.dueAt.toISOString(), open: call.open },
      }));
      return { edges, hasNextPage: found.length > input.first, total: await countCalls(tx, personId) };
    });
  }
}
