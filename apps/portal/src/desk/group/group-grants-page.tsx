import { App } from 'antd';
import { useState } from 'react';
import { ReadAuditGrantsDocument, RevokeAuditDocument } from '../../generated/desk';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import type { Grant } from '../audit/grant-columns';
import { GrantList } from '../audit/grants-page';
import { type Refused, refusedIn } from '../client/refused';
import { useCommand, useRead } from '../client/use-ask';
import { Act } from '../shell/act';
import { Dialog } from '../shell/dialog';
import { DialogActs } from '../shell/dialog-acts';
import { Empty } from '../shell/empty';
import { PageFrame } from '../shell/page-frame';
import { usePageAfter } from '../shell/page-turns';
import { useOnline } from '../shell/use-online';
import { GiveDialog } from './give-dialog';
import './group.css';

/** Ends a grant, and says why not. */
const useRevoke = () => {
  const desk = useSay('desk');
  const revoke = useCommand(RevokeAuditDocument);
  return async (grantId: string): Promise<Refused | null> => {
    const outcome = await revoke({ grantId });
    return refusedIn(outcome, desk('trouble'));
  };
};

/** Asked once, with what follows: a grant that was revoked cannot be restored. */
const RevokeDialog = ({ grant, onClose }: { grant: Grant | null; onClose: () => void }) => {
  const say = useSay('audit');
  const language = useLanguage();
  const { message } = App.useApp();
  const revoke = useRevoke();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const go = async () => {
    if (busy || !grant) return;
    setBusy(true);
    const refused = await revoke(grant.id);
    setBusy(false);
    setProblem(refused);
    if (refused) return;
    void message.success(say('done.revoked'));
    onClose();
  };
  const leave = () => {
    setProblem(null);
    onClose();
  };
  return (
    <Dialog open={grant !== null} title={say('revoke.title', { name: grant?.auditor.name ?? '' })} refused={problem} onClose={leave}>
      <p>{say('revoke.text', { root: grant?.root.names ? nameIn(language, grant.root.names) : '', count: grant?.tenants ?? 0 })}</p>
      <DialogActs send={say('revoke.go')} busy={busy} onSend={() => void go()} onCancel={leave} />
    </Dialog>
  );
};

/** What was just given, with the way back. */
const Given = ({ given, onUndone }: { given: { readonly id: string; readonly name: string }; onUndone: () => void }) => {
  const say = useSay('audit');
  const { message } = App.useApp();
  const revoke = useRevoke();
  const undo = async () => {
    const refused = await revoke(given.id);
    void (refused ? message.warning(refused.message) : message.success(say('undone')));
    onUndone();
  };
  return (
    <p className="grant-given" role="status">
      {say('done.given', { name: given.name })}
      <Act onClick={() => void undo()}>{say('undo')}</Act>
    </p>
  );
};

/** `/group/grants`: what the group opened to its auditors; grant and revoke. */
export const GroupGrantsPage = () => {
  const say = useSay('audit');
  const desk = useSay('desk');
  const offline = useOnline().writable ? undefined : desk('act.offline');
  const read = useRead(ReadAuditGrantsDocument, { first: 100, after: usePageAfter() });
  const [giving, setGiving] = useState(false);
  const [given, setGiven] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [ending, setEnding] = useState<Grant | null>(null);
  const mayEnd = ({ state }: Grant): boolean => state === 'OPEN' || state === 'TO_COME';
  return (
    <PageFrame
      title={say('group.title')} under={say('grants.hint')} read={read}
      acts={
        <Act primary because={offline} onClick={() => setGiving(true)}>
          {say('give')}
        </Act>
      }
    >
      {({ auditGrants }) => (
        <>
          {given && <Given given={given} onUndone={() => setGiven(null)} />}
          {auditGrants.total === 0 ? (
            <Empty title={say('grants.empty')} text={say('grants.empty.group')} />
          ) : (
            <GrantList grants={auditGrants} act={(grant) => mayEnd(grant) && <Act because={offline} onClick={() => setEnding(grant)}>{say('revoke')}</Act>} />
          )}
          <GiveDialog
            open={giving} onClose={() => setGiving(false)}
            onGiven={(grant) => {
              setGiving(false);
              setGiven(grant);
            }}
          />
          <RevokeDialog grant={ending} onClose={() => setEnding(null)} />
        </>
      )}
    </PageFrame>
  );
};
