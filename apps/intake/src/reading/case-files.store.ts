import type { OutputOf, ReadAppeal } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import { coSigningOf, mayRead } from '@huiyin/policy';
import type { Copies, ServiceClock } from '@huiyin/service';
import { readLogs } from '../appeal/case.store';
import type { Entry } from '../appeal/entry';
import { foldRequests } from '../appeal/fold-requests';
import { sourcesByTarget } from '../appeal/merging.store';
import type { Messages } from '../appeal/messages';
import { messagesOf } from '../appeal/words.store';
import { coSignerCounts, openCoSigners } from '../co-signer/co-signer.store';
import { coSigningView } from '../co-signer/co-signing-view';
import { codesOf } from '../co-signer/invitation.store';
import type { IntakeKeys } from '../crypto/intake-keys';
import { clockNamesOf } from '../form/terms.store';
import { openIdentities } from '../sender/identity.store';
import type { Sender } from '../sender/sender';
import { rowFor, type StoredCase } from './appeal-row.store';
import { endingOf } from './ending-view';
import { timelineFor } from './timeline-view';
import { isOfficer, readersOf, type Viewer, viewOfSender } from './viewer';

export type CaseFile = NonNullable<OutputOf<typeof ReadAppeal>>;

/** What a case file is made of besides the transaction. */
export interface FileParts {
  readonly copies: Copies;
  readonly keys: IntakeKeys;
  readonly clock: ServiceClock;
}

interface Written {
  readonly log: readonly Entry[];
  readonly messages: Messages;
  readonly sender: Sender | null;
  /** What is merged into it, or with it into another. */
  readonly together: readonly string[];
  readonly coSigners: { readonly count: number; readonly ids: readonly string[]; readonly code: string | undefined; readonly inviting: boolean };
}

const fileOf = async (tx: Tx, { copies, clock }: FileParts, row: StoredCase, viewer: Viewer, { log, messages, sender, together, coSigners }: Written): Promise<CaseFile> => {
  const policy = await copies.policy(tx, row.policyVersion);
  const asked = foldRequests(log).filter(({ given }) => !given).at(-1);
  return {
    ...rowFor(viewer, row),
    body: row.body ?? '',
    sender: viewOfSender(viewer, row, sender, coSigners.ids),
    terms: viewer.kind === 'staff' ? [...row.terms] : [],
    suggested: { category: row.suggestedCategory, grade: row.suggestedGrade },
    promises: [...row.promises],
    clockNames: policy ? clockNamesOf(policy) : {},
    openRequest: asked ? { id: asked.id, question: messages.get(asked.id)?.text ?? '', askedAt: asked.askedAt.toISOString() } : null,
    barredPersonIds: viewer.kind === 'staff' && isOfficer(viewer.staff) ? [...readersOf(log).barredPersonIds] : [],
    ending: endingOf(log, policy?.promise, messages),
    mergedInto: viewer.kind === 'staff' ? row.mergedInto : null,
    sourceIds: viewer.kind === 'staff' && row.mergedInto === null ? [...together] : [],
    mergedWith: together.length,
    coSigning: coSigningView({ ...row, ...coSigners, most: coSigningOf(policy).most, mine: viewer.kind === 'sender' && viewer.right === 'co-signer' }),
    timeline: timelineFor(viewer.kind, log).map((entry) => ({ ...entry, values: { ...entry.values }, text: messages.get(entry.id)?.text ?? null, grounds: messages.get(entry.id)?.grounds ?? null })),
    policyVersion: row.policyVersion,
    asOf: clock.now().toISOString(),
    timeZone: policy?.hours.timezone ?? 'Asia/Shanghai',
  };
};

/** The case files of these rows as their viewer may see them; those that they may not read are left out. */
export const caseFilesOf = async (tx: Tx, parts: FileParts, rows: readonly StoredCase[], viewer: Viewer): Promise<CaseFile[]> => {
  if (rows.length === 0) return [];
  const logs = await readLogs(tx, rows.map(({ id }) => id));
  const read = rows.filter(({ id }) => viewer.kind === 'sender' ? id === viewer.appealId : mayRead(readersOf(logs.get(id) ?? []), viewer.staff));
  const ids = read.map(({ id }) => id);
  const messages = await messagesOf(tx, ids);
  const merged = await sourcesByTarget(tx, [...new Set(read.map((row) => row.mergedInto ?? row.id))]);
  const staff = viewer.kind === 'staff';
  const [people, coSigned] = [staff ? await openIdentities(tx, parts.keys, ids) : new Map<string, Sender>(), await coSignersOf(tx, parts.keys, ids, viewer)];
  return Promise.all(read.map((row) => fileOf(tx, parts, row, viewer, {
    log: logs.get(row.id) ?? [], messages, sender: people.get(row.id) ?? null, together: merged.get(row.mergedInto ?? row.id) ?? [], coSigners: coSigned(row.id),
  })));
};

/** How many co-signed each; who, for the staff; by which code more may, and whether who reads is who hands it out. */
const coSignersOf = async (tx: Tx, keys: IntakeKeys, ids: readonly string[], viewer: Viewer): Promise<(appealId: string) => Written['coSigners']> => {
  const counts = await coSignerCounts(tx, ids);
  const who = viewer.kind === 'staff' && counts.size > 0 ? await openCoSigners(tx, keys, ids) : new Map<string, string[]>();
  const [codes, inviting] = [await codesOf(tx, keys, ids), viewer.kind === 'sender' && viewer.right === 'sender'];
  return (appealId) => ({ count: counts.get(appealId) ?? 0, ids: who.get(appealId) ?? [], code: codes.get(appealId), inviting });
};
