import { useId, useState } from 'react';
import { GrantAuditDocument, ReadAuditGrantableDocument, type ReadAuditGrantableQuery } from '../../generated/desk';
import { serverNow } from '../../format/server-time';
import { localMoment } from '../../format/moment';
import { tenantZone } from '../../format/zone';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { useCommand, useRead } from '../client/use-ask';
import { Act } from '../shell/act';
import { Dialog } from '../shell/dialog';
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
  const ids = { who: useId(), what: useId(), from: useId(), until: useId(), why: useId() };
  const { data } = useRead(ReadAuditGrantableDocument, {}, !open);
  const grantable = data?.auditGrantable;
  const give = useCommand(GrantAuditDocument);
  const [draft, change] = useKeptParts<Draft>('audit-grant');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const membershipId = draft.membershipId ?? (grantable?.auditors.length === 1 ? grantable.auditors[0]?.membershipId : '') ?? '';
  const rootId = draft.rootId ?? grantable?.tenants[0]?.id ?? '';
  const [from, until, why] = [draft.from ?? today(), draft.until ?? dayAfter(today(), 30), draft.why ?? ''];
  const ready = membershipId !== '' && rootId !== '' && from !== '' && until !== '' && why.trim() !== '';

  const go = async () => {
    if (busy || !ready) return;
    setBusy(true);
    const outcome = await give({ membershipId, rootId, from: instantOf(from, tenantZone), until: instantOf(dayAfter(until, 1), tenantZone), why: why.trim() });
    setBusy(false);
    if ('failed' in outcome) return setProblem(desk('trouble'));
    const answer = outcome.data.grantAudit;
    if (answer.__typename === 'Refusal') return setProblem(answer.message);
    setProblem(null);
    change(null);
    onGiven({ id: answer.id, name: answer.auditor.name ?? '' });
  };

  return (
    <Dialog open={open} title={say('give.title')} onClose={onClose}>
      <div className="write">
        <p className="write-hint">{say('give.hint')}</p>
        {grantable?.auditors.length === 0 && <p className="please-look">{say('give.nobody')}</p>}
        <div className="write-choice">
          <label htmlFor={ids.who}>{say('give.auditor')}</label>
          <select id={ids.who} value={membershipId} onChange={({ target }) => change({ membershipId: target.value })}>
            <option value="">{say('give.choose')}</option>
            {grantable?.auditors.map((one) => (
              <option key={one.membershipId} value={one.membershipId}>
                {[one.person.name, one.person.post].filter(Boolean).join(' ')}
              </option>
            ))}
          </select>
          <label htmlFor={ids.what}>{say('give.root')}</label>
          <select id={ids.what} value={rootId} onChange={({ target }) => change({ rootId: target.value })} aria-describedby={`${ids.what}-hint`}>
            {grantable?.tenants.map(({ id, names }) => (
              <option key={id} value={id}>
                {'　'.repeat(depthIn(grantable.tenants, id))}
                {nameIn(language, names)}
              </option>
            ))}
          </select>
          <span />
          <p id={`${ids.what}-hint`} className="write-hint">
            {say('give.root.hint')}
          </p>
          <label htmlFor={ids.from}>{say('give.from')}</label>
          <input id={ids.from} type="date" value={from} onChange={({ target }) => change({ from: target.value })} />
          <label htmlFor={ids.until}>{say('give.until')}</label>
          <input id={ids.until} type="date" value={until} onChange={({ target }) => change({ until: target.value })} aria-describedby={`${ids.until}-hint`} />
          <span />
          <p id={`${ids.until}-hint`} className="write-hint">
            {grantable && say('give.until.hint', { days: grantable.mostDays })}
          </p>
        </div>
        <label htmlFor={ids.why}>{say('give.why')}</label>
        <p className="write-hint">{say('give.why.hint')}</p>
        <textarea id={ids.why} rows={3} value={why} onChange={({ target }) => change({ why: target.value })} />
        {problem && <RefusalBox message={problem} />}
        <div className="write-acts">
          <Act onClick={onClose}>{desk('cancel')}</Act>
          <Act primary aria-busy={busy} onClick={() => void go()}>
            {busy ? desk('act.busy') : say('give')}
          </Act>
        </div>
      </div>
    </Dialog>
  );
};
