import { ReadAuditQueriesDocument, ReadAuditReadsDocument } from '../../generated/desk';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { useRead } from '../client/use-ask';
import { ListActs } from '../sheet/list-acts';
import { usePageReader } from '../sheet/use-page-reader';
import { Empty } from '../shell/empty';
import { PageFrame } from '../shell/page-frame';
import { PageTurns, usePageAfter } from '../shell/page-turns';
import { useMoments } from '../shell/use-moments';
import { useWho } from '../shell/who';
import { LogTable } from './log-table';
import { periodWords } from './quarters';

const SHOWN = 50;

/** `/audit/queries`: what I asked, as it is on record. */
export const AuditQueriesPage = () => {
  const say = useSay('audit');
  const language = useLanguage();
  const { exact } = useMoments();
  const after = usePageAfter();
  const read = useRead(ReadAuditQueriesDocument, { first: SHOWN, after });
  const readAll = usePageReader(ReadAuditQueriesDocument, {}, (data) => data.auditQueries);
  type Query = NonNullable<typeof read.data>['auditQueries']['edges'][number]['node'];
  const columns = [
    { title: say('col.when'), of: ({ at }: Query) => exact(at) },
    { title: say('col.what'), of: ({ question, period }: Query) => (period ? say('query.line', { what: say(`query.${question}`), period: periodWords(period, say) }) : say(`query.${question}`)) },
    { title: say('col.whose'), of: ({ about, tenants }: Query) => (about ? nameIn(language, about) : say('query.tenants', { count: tenants })) },
  ];
  return (
    <PageFrame title={say('queries.title')} under={say('queries.hint')} read={read}>
      {({ auditQueries: { edges, total, pageInfo } }) =>
        total === 0 ? (
          <Empty title={say('queries.empty')} text={say('queries.empty.next')} />
        ) : (
          <div className="page-frame-body">
            <LogTable label={say('queries.title')} columns={columns} rows={edges.map(({ node }) => node)} />
            <PageTurns label={say('queries.title')} pageInfo={pageInfo} />
            <ListActs title={say('queries.title')} columns={columns} read={readAll} total={total} unit="line" />
          </div>
        )
      }
    </PageFrame>
  );
};

/** `/admin/audits`: who looked at what of one's tenant, and why. */
export const AuditReadsPage = () => {
  const say = useSay('audit');
  const language = useLanguage();
  const { active } = useWho();
  const { exact } = useMoments();
  const after = usePageAfter();
  const read = useRead(ReadAuditReadsDocument, { first: SHOWN, after });
  const readAll = usePageReader(ReadAuditReadsDocument, {}, (data) => data.auditReads);
  type Look = NonNullable<typeof read.data>['auditReads']['edges'][number]['node'];
  const whoWas = ({ auditor, from }: Look): string => auditor.name ?? (from.id === active.tenant.id ? say('reads.own') : say('reads.from', { tenant: from.names ? nameIn(language, from.names) : '' }));
  const columns = [
    { title: say('col.when'), of: ({ at }: Look) => exact(at) },
    { title: say('col.who'), of: whoWas },
    { title: say('col.what'), of: ({ question, period }: Look) => (period ? say('query.line', { what: say(`query.${question}`), period: periodWords(period, say) }) : say(`query.${question}`)) },
    { title: say('col.why'), of: ({ why }: Look) => why.join(say('join')) },
  ];
  return (
    <PageFrame title={say('reads.title')} under={say('reads.hint')} read={read}>
      {({ auditReads: { edges, total, pageInfo } }) =>
        total === 0 ? (
          <Empty title={say('reads.empty')} text={say('reads.empty.next')} />
        ) : (
          <div className="page-frame-body">
            <LogTable label={say('reads.title')} columns={columns} rows={edges.map(({ node }) => node)} />
            <PageTurns label={say('reads.title')} pageInfo={pageInfo} />
            <ListActs title={say('reads.title')} columns={columns} read={readAll} total={total} unit="line" />
          </div>
        )
      }
    </PageFrame>
  );
};
