import type { ReactNode } from 'react';
import { ReadAuditGrantsDocument, type ReadAuditGrantsQuery } from '../../generated/desk';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { Tag, type TagTone } from '../../ui/tag';
import { useRead } from '../client/use-ask';
import { ListActs } from '../sheet/list-acts';
import { usePageReader } from '../sheet/use-page-reader';
import { Empty } from '../shell/empty';
import { PageFrame } from '../shell/page-frame';
import { PageTurns, usePageAfter } from '../shell/page-turns';
import { useMoments } from '../shell/use-moments';
import { type Grant, grantColumns } from './grant-columns';
import './audit.css';

const tones: Readonly<Record<Grant['state'], TagTone>> = { OPEN: 'malachite', TO_COME: 'azure', ENDED: 'plain', REVOKED: 'plain' };

interface Props {
  /** A page of them, as it was read. */
  grants: ReadAuditGrantsQuery['auditGrants'];
  /** What one may do with one of them. */
  act?: (grant: Grant) => ReactNode;
}

/** What was granted, the newest first. */
export const GrantList = ({ grants: { edges, total, pageInfo }, act }: Props) => {
  const say = useSay('audit');
  const language = useLanguage();
  const moments = useMoments();
  const { day, lastDay, stamp } = moments;
  const readAll = usePageReader(ReadAuditGrantsDocument, {}, ({ auditGrants }) => auditGrants);
  return (
    <>
      <ul className="grants">
        {edges.map(({ node: grant }) => {
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
      <PageTurns label={say('grants.title')} pageInfo={pageInfo} />
      <ListActs title={say('grants.title')} columns={grantColumns(say, moments, language)} read={readAll} total={total} unit="line" />
    </>
  );
};

/** `/audit/grants`: what was opened to me, until when and why. */
export const AuditGrantsPage = () => {
  const say = useSay('audit');
  const read = useRead(ReadAuditGrantsDocument, { first: 100, after: usePageAfter() });
  return (
    <PageFrame title={say('grants.title')} under={say('grants.hint')} read={read}>
      {({ auditGrants }) =>
        auditGrants.total === 0 ? <Empty title={say('grants.empty')} text={say('grants.empty.mine')} /> : <GrantList grants={auditGrants} />
      }
    </PageFrame>
  );
};
