import { App } from 'antd';
import { useState } from 'react';
import { ReadAuditGrantsDocument, RevokeAuditDocument } from '../../generated/desk';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { AuditFrame } from '../audit/audit-frame';
import { Empty } from '../audit/empty';
import type { Grant } from '../audit/grant-columns';
import { GrantList } from '../audit/grants-page';
import { useCommand, useRead } from '../client/use-ask';
import { Act } from '../shell/act';
import { Dialog } from '../shell/dialog';
import { GiveDialog } from './give-dialog';

/** Ends a grant, and says why not. */
const useRevoke = () => {
  const desk = useSay('desk');
  const revoke = useCommand(RevokeAuditDocument);
  return async (grantId: string): Promise<string | null> => {
    const outcome = await revoke({ grantId });
    if ('failed' in outcome) return desk('trouble');
    const { revokeAudit: answer } = outcome.data;
    return answer.__typename === 'Refusal' ? answer.message : null;
  };
};

/** Asked once, with what follows: a grant that was revoked cannot be restored. */
const RevokeDialog = ({ grant, onClose }: { grant: Grant | null; onClose: () => void }) => {
  const say = useSay('audit');
  const desk = useSay('desk');
  const language = useLanguage();
  const { message } = App.useApp();
  const revoke = useRevoke();
  const [problem, setProblem] = useState<string | null>(null);
  const go = async () => {
    if (!grant) return;
    const refused = await revoke(grant.id);
    setProblem(refused);
    if (refused) return;
    void message.success(say('done.revoked'));
    onClose();
  };
  return (
    <Dialog open={grant !== null} title={say('revoke.title', { name: grant?.auditor.name ?? '' })} onClose={onClose}>
      <p>{say('revoke.text', { root: grant?.root.names ? nameIn(language, grant.root.names) : '', count: grant?.tenants ?? 0 })}</p>
      {problem && <RefusalBox message={problem} />}
      <div className="write-acts">
        <Act onClick={onClose}>{desk('cancel')}</Act>
        <Act primary onClick={() => void go()}>
          {say('revoke.go')}
        </Act>
      </div>
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
    void (refused ? message.warning(refused) : message.success(say('undone')));
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
  const read = useRead(ReadAuditGrantsDocument, { first: 100, after: null });
  const [giving, setGiving] = useState(false);
  const [given, setGiven] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [ending, setEnding] = useState<Grant | null>(null);
  const mayEnd = ({ state }: Grant): boolean => state === 'OPEN' || state === 'TO_COME';
  return (
    <AuditFrame
      title={say('group.title')} under={say('grants.hint')} read={read}
      acts={
        <Act primary onClick={() => setGiving(true)}>
          {say('give')}
        </Act>
      }
    >
      {({ auditGrants: { edges, total } }) => (
        <>
          {given && <Given given={given} onUndone={() => setGiven(null)} />}
          {total === 0 ? (
            <Empty title={say('grants.empty')} text={say('grants.empty.group')} />
          ) : (
            <GrantList grants={edges.map(({ node }) => node)} total={total} act={(grant) => mayEnd(grant) && <Act onClick={() => setEnding(grant)}>{say('revoke')}</Act>} />
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
    </AuditFrame>
  );
};
