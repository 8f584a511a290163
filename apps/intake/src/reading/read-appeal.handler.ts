import type { InputOf, OutputOf, ReadAppeal } from '@huiyin/contracts';
import { Tenants, type Tx } from '@huiyin/persistence';
import { mayRead } from '@huiyin/policy';
import { Copies, type MemberAsker, type SenderAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import type { Entry } from '../appeal/entry';
import { readLog } from '../appeal/case.store';
import { foldRequests } from '../appeal/fold-requests';
import { readMessages } from '../appeal/words.store';
import { IntakeKeys } from '../crypto/intake-keys';
import { clockNamesOf } from '../form/terms.store';
import { openIdentity } from '../sender/identity.store';
import { rowFor, SELECT_CASES, type StoredCase } from './appeal-row.store';
import { viewerOf } from './staff.store';
import { timelineFor } from './timeline-view';
import { readersOf, type Viewer, viewOfSender } from './viewer';

type Input = InputOf<typeof ReadAppeal>;
type Case = NonNullable<OutputOf<typeof ReadAppeal>>;

/** The case file as its viewer may see it; what is foreign, unknown or not theirs is null. */
@Injectable()
export class ReadAppealHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly keys: IntakeKeys,
    private readonly clock: ServiceClock,
  ) {}

  read(input: Input, asker: MemberAsker | SenderAsker): Promise<Case | null> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      const viewer = await viewerOf(tx, this.copies, this.clock, asker);
      const row = viewer && (await this.find(tx, input, viewer));
      if (!row) return null;
      const log = await readLog(tx, row.id);
      if (viewer.kind === 'staff' && !mayRead(readersOf(log), viewer.staff)) return null;
      return this.show(tx, row, log, viewer);
    });
  }

  private async find(tx: Tx, input: Input, viewer: Viewer): Promise<StoredCase | undefined> {
    const appealId = input.appealId ?? (viewer.kind === 'sender' && !input.number ? viewer.appealId : null);
    const [row] = await tx.query<StoredCase>(`${SELECT_CASES} where a.tenant_id = $1 and ${appealId ? 'a.id' : 'a.number'} = $2`, [
      tx.tenantId, appealId ?? input.number ?? '',
    ]);
    return viewer.kind === 'sender' && row?.id !== viewer.appealId ? undefined : row;
  }

  private async show(tx: Tx, row: StoredCase, log: readonly Entry[], viewer: Viewer): Promise<Case> {
    const messages = await readMessages(tx, row.id);
    const personId = viewer.kind === 'staff' ? await openIdentity(tx, this.keys, row.id) : null;
    const policy = await this.copies.policy(tx, row.policyVersion);
    const asked = foldRequests(log).filter(({ given }) => !given).at(-1);
    return {
      ...rowFor(viewer, row),
      body: row.body ?? '',
      sender: viewOfSender(viewer, row, personId),
      terms: viewer.kind === 'staff' ? [...row.terms] : [],
      suggested: { category: row.suggestedCategory, grade: row.suggestedGrade },
      promises: [...row.promises],
      clockNames: policy ? clockNamesOf(policy) : {},
      openRequest: asked ? { id: asked.id, question: messages.get(asked.id) ?? '', askedAt: asked.askedAt.toISOString() } : null,
      timeline: timelineFor(viewer.kind, log).map((entry) => ({ ...entry, values: { ...entry.values }, text: messages.get(entry.id) ?? null })),
      policyVersion: row.policyVersion,
      asOf: this.clock.now().toISOString(),
      timeZone: policy?.hours.timezone ?? 'Asia/Shanghai',
    };
  }
}
