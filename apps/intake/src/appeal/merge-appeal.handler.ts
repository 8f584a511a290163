import type { InputOf, MergeAppeal, OutputOf, UnmergeAppeal } from '@huiyin/contracts';
import { isRefusal, newId, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { IntakeKeys } from '../crypto/intake-keys';
import { readersOf } from '../reading/viewer';
import { isOwn } from '../sender/identity.store';
import type { Decision } from './appeal';
import { changed, keepCase, openCase, type OpenCase, sourcesOf } from './case.store';
import { merge, type Target, unmerge } from './merging';
import { mergedInto } from './merging.store';
import { rulesOf } from './rules.store';
import type { Seen } from './seen';

type Answer = OutputOf<typeof MergeAppeal>;
interface Both {
  readonly source: OpenCase;
  readonly target: OpenCase | undefined;
}

/** An officer says that two are one matter, and takes it back. */
@Injectable()
export class MergeAppealHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly keys: IntakeKeys,
    private readonly clock: ServiceClock,
  ) {}

  merge(input: InputOf<typeof MergeAppeal>, asker: MemberAsker): Promise<Answer | Refusal> {
    return this.once('merge-appeal', input, asker, async (tx) => {
      const both = await this.open(tx, input.appealId, input.targetId, asker);
      if (isRefusal(both)) return both;
      const { source, target = source } = both;
      const seen = await this.seen(tx, both, input.version, asker);
      if (isRefusal(seen)) return seen;
      const sources = (await sourcesOf(tx, source.row.id)).length;
      const now = this.clock.now();
      return this.keep(tx, both, merge(source.appeal, { ...seen, sources, mergeId: newId(now), target: targetOf(target) }, now));
    });
  }

  unmerge(input: InputOf<typeof UnmergeAppeal>, asker: MemberAsker): Promise<Answer | Refusal> {
    return this.once('unmerge-appeal', input, asker, async (tx) => {
      const both = await this.open(tx, input.appealId, await mergedInto(tx, input.appealId), asker);
      if (isRefusal(both)) return both;
      const seen = await this.seen(tx, both, input.version, asker);
      if (isRefusal(seen)) return seen;
      return this.keep(tx, both, unmerge(both.source.appeal, { ...seen, target: both.target && targetOf(both.target) }, this.clock.now()));
    });
  }

  private once(operation: string, input: InputOf<typeof UnmergeAppeal>, asker: MemberAsker, work: (tx: Tx) => Promise<Answer | Refusal>): Promise<Answer | Refusal> {
    return this.tenants.once(asker.tenantId, { actor: asker.personId, operation, commandId: input.commandId, input }, work);
  }

  /** Both rows are locked in the order of ids: two who merge at once wait for each other and never both. */
  private async open(tx: Tx, sourceId: string, targetId: string | undefined, { personId }: MemberAsker): Promise<Both | Refusal> {
    const opened = new Map<string, OpenCase>();
    for (const id of [...new Set([sourceId, targetId ?? sourceId])].sort()) {
      const open = await openCase(tx, id);
      if (!open || readersOf(open.appeal.log).barredPersonIds.includes(personId)) return refuse('not-found', { field: id === sourceId ? 'appealId' : 'targetId' });
      opened.set(id, open);
    }
    const source = opened.get(sourceId);
    return source ? { source, target: targetId === undefined ? undefined : opened.get(targetId) } : refuse('not-found', { field: 'appealId' });
  }

  private async seen(tx: Tx, { source, target }: Both, seen: number, { personId }: MemberAsker): Promise<Seen | Refusal> {
    const rules = await rulesOf(tx, this.copies, source.row.policyVersion);
    if (isRefusal(rules)) return rules;
    const own = (await isOwn(tx, this.keys, source.row.id, personId)) || (target !== undefined && (await isOwn(tx, this.keys, target.row.id, personId)));
    return { actor: { kind: 'person', personId, role: 'officer' }, own, seen, current: source.row.version, zone: rules.hours.timezone };
  }

  private async keep(tx: Tx, { source, target }: Both, decision: Decision | Refusal): Promise<Answer | Refusal> {
    if (isRefusal(decision)) return decision;
    if (target) tx.live(target.row.id);
    return changed(await keepCase(tx, source, decision));
  }
}

const targetOf = ({ appeal, row }: OpenCase): Target => ({ appeal, number: row.number });
