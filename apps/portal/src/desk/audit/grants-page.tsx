import { ReadAuditGrantsDocument } from '../../generated/desk';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { Tag, type TagTone } from '../../ui/tag';
import { useRead } from '../client/use-ask';
import { ListActs } from '../sheet/list-acts';
import { usePageReader } from '../sheet/use-page-reader';
import { AuditFrame } from './audit-frame';
import { Empty } from './empty';
import { type Grant, grantColumns } from './grant-columns';
import { useMoments } from './use-audit';
import type { ReactNode } from 'react';

const tones: Readonly<Record<Grant['state'], TagTone>> = { OPEN: 'malachite', TO_COME: 'azure', ENDED: 'plain', REVOKED: 'plain' };

interface Props {
  grants: readonly Grant[];
  total: number;
  /** What one may do with one of them. */
  act?: (grant: Grant) => ReactNode;
}

/** What was granted, the newest first. */
export const GrantList = ({ grants, total, act }: Props) => {
  const say = useSay('audit');
  const language = useLanguage();
  const moments = useMoments();
  const { day, lastDay, stamp } = moments;
  const readAll = usePageReader(ReadAuditGrantsDocument, {}, ({ auditGrants }) => auditGrants);
  return (
    <>
      <ul className="grants">
        {grants.map((grant) => {
          const { id, auditor, root, tenants, from, until, why, state, grantedBy, grantedAt, revokedBy, revokedAt } = grant;
          return (
            <li key={id} className="card">
              <h2>
                {root.names ? nameIn(language, root.names) : ''}
                <span>{say('grant.tenants', { count: tenants })}</span>
                <Tag tone={tones[state]}>{say(`state.${state}`)}</Tag>
              </h2>
              <p className="grant-why">{why}</p>
              <p>
                {auditor.name} {auditor.post && <span className="quiet">{auditor.post}</span>} · {say('grant.span', { from: day(from), until: lastDay(until) })}
              </p>
              <p className="quiet">
                {say('grant.by', { name: grantedBy.name ?? '', when: stamp(grantedAt) })}
                {revokedAt && ` · ${say('grant.revokedBy', { name: revokedBy?.name ?? '', when: stamp(revokedAt) })}`}
              </p>
              {act?.(grant)}
            </li>
          );
        })}
      </ul>
      <ListActs title={say('grants.title')} columns={grantColumns(say, moments, language)} read={readAll} total={total} />
    </>
  );
};

/** `/audit/grants`: what was opened to me, until when and why. */
export const AuditGrantsPage = () => {
  const say = useSay('audit');
  const read = useRead(ReadAuditGrantsDocument, { first: 100, after: null });
  return (
    <AuditFrame title={say('grants.title')} under={say('grants.hint')} read={read}>
      {({ auditGrants }) =>
        auditGrants.total === 0 ? <Empty title={say('grants.empty')} text={say('grants.empty.mine')} /> : <GrantList grants={auditGrants.edges.map(({ node }) => node)} total={auditGrants.total} />
      }
    </AuditFrame>
  );
};
