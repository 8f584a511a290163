import { useState } from 'react';
import { GrantAuditDocument, ReadAuditGrantableDocument, type ReadAuditGrantableQuery } from '../../generated/desk';
import { serverNow } from '../../format/server-time';
import { localMoment } from '../../format/moment';
import { tenantZone } from '../../format/zone';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { type Refused, refusedIn } from '../client/refused';
import { useCommand, useRead } from '../client/use-ask';
import { Dialog } from '../shell/dialog';
import { DialogActs } from '../shell/dialog-acts';
import { Field } from '../shell/field';
import { useKeptParts } from '../shell/use-kept';
import { dayAfter, instantOf } from './days';

type Grantable = ReadAuditGrantableQuery['auditGrantable'];
type Draft = { membershipId: string; rootId: string; from: string; until: string; why: string };

const today = (): string => {
  const { year, month, day } = localMoment(serverNow(), tenantZone);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** How deep a tenant hangs below the first one. */
const depthIn = (tenants: Grantable['tenants'], id: string | null): number => {
  const parent = tenants.find((one) => one.id === id)?.parentId ?? null;
  return parent === null ? 0 : 1 + depthIn(tenants, parent);
};

interface Props {
  open: boolean;
  onGiven: (grant: { readonly id: string; readonly name: string }) => void;
  onClose: () => void;
}

/** Grants an audit: to whom, over what, how long and why. What was chosen stays until it has arrived. */
export const GiveDialog = ({ open, onGiven, onClose }: Props) => {
  const say = useSay('audit');
  const desk = useSay('desk');
  const language = useLanguage();
  const { data } = useRead(ReadAuditGrantableDocument, {}, !open);
  const grantable = data?.auditGrantable;
  const give = useCommand(GrantAuditDocument);
  const [draft, change] = useKeptParts<Draft>('audit-grant');
  const [problem, setProblem] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const membershipId = draft.membershipId ?? (grantable?.auditors.length === 1 ? grantable.auditors[0]?.membershipId : '') ?? '';
  const rootId = draft.rootId ?? grantable?.tenants[0]?.id ?? '';
  const [from, until, why] = [draft.from ?? today(), draft.until ?? dayAfter(today(), 30), draft.why ?? ''];
  const chosen = membershipId !== '' && rootId !== '' && from !== '' && until !== '';
  const because = !chosen ? say('give.lacks.choice') : why.trim() === '' ? say('give.lacks.why') : undefined;

  const go = async () => {
    if (busy || because) return;
    setBusy(true);
    const outcome = await give({ membershipId, rootId, from: instantOf(from, tenantZone), until: instantOf(dayAfter(until, 1), tenantZone), why: why.trim() });
    setBusy(false);
    setProblem(refusedIn(outcome, desk('trouble')));
    const answer = 'data' in outcome ? outcome.data.grantAudit : undefined;
    if (answer?.__typename !== 'AuditGrant') return;
    change(null);
    onGiven({ id: answer.id, name: answer.auditor.name ?? '' });
  };

  const leave = () => {
    setProblem(null);
    onClose();
  };
  return (
    <Dialog open={open} title={say('give.title')} refused={problem} onClose={leave}>
      <div className="write">
        <p className="write-hint">{say('give.hint')}</p>
        {grantable?.auditors.length === 0 && <p className="please-look">{say('give.nobody')}</p>}
        <div className="write-choice">
          <Field of="membershipId" label={say('give.auditor')}>
            {(control) => (
              <select {...control} value={membershipId} onChange={({ target }) => change({ membershipId: target.value })}>
                <option value="">{say('give.choose')}</option>
                {grantable?.auditors.map((one) => (
                  <option key={one.membershipId} value={one.membershipId}>
                    {[one.person.name, one.person.post].filter(Boolean).join(' ')}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field of="rootId" label={say('give.root')} hint={say('give.root.hint')} under>
            {(control) => (
              <select {...control} value={rootId} onChange={({ target }) => change({ rootId: target.value })}>
                {grantable?.tenants.map(({ id, names }) => (
                  <option key={id} value={id}>
                    {'　'.repeat(depthIn(grantable.tenants, id))}
                    {nameIn(language, names)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field of="from" label={say('give.from')}>
            {(control) => <input {...control} type="date" value={from} onChange={({ target }) => change({ from: target.value })} />}
          </Field>
          <Field of="until" label={say('give.until')} hint={grantable && say('give.until.hint', { days: grantable.mostDays })} under>
            {(control) => <input {...control} type="date" value={until} onChange={({ target }) => change({ until: target.value })} />}
          </Field>
        </div>
        <Field of="why" label={say('give.why')} hint={say('give.why.hint')}>
          {(control) => <textarea {...control} rows={3} value={why} onChange={({ target }) => change({ why: target.value })} />}
        </Field>
        <DialogActs send={say('give')} because={because} busy={busy} onSend={() => void go()} onCancel={leave} />
      </div>
    </Dialog>
  );
};
