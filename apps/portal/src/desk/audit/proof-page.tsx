import { useState } from 'react';
import { useClient } from 'urql';
import { ReadAuditProofsDocument, type ReadAuditProofsQuery, VerifyGrantedDocument, type VerifyGrantedQuery } from '../../generated/desk';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { Icon } from '../../ui/icon';
import { useRead } from '../client/use-ask';
import { type Column, csvOf } from '../../sheet/csv';
import { ListActs } from '../sheet/list-acts';
import { onePage } from '../../sheet/read-all';
import { fileName, saveFile } from '../../sheet/save-file';
import { Act } from '../shell/act';
import { Empty } from '../shell/empty';
import { PageFrame } from '../shell/page-frame';
import { useMoments } from '../shell/use-moments';
import type { SayAudit } from './quarters';
import '../figures/figure-table.css';
import './audit.css';

type Proofs = ReadAuditProofsQuery['auditProofs'];
type Head = Proofs['tenants'][number];
type Proof = NonNullable<VerifyGrantedQuery['verifyJournal']>;
type Found = Proof | 'busy' | 'failed';
type Results = Readonly<Record<string, Found>>;

const isProof = (found: Found | undefined): found is Proof => typeof found === 'object';

/** Has chains walked again by the service, one after another. */
const useProving = () => {
  const client = useClient();
  const [results, setResults] = useState<Results>({});
  const set = (tenantId: string, found: Found) => setResults((before) => ({ ...before, [tenantId]: found }));
  const prove = async (tenantId: string): Promise<void> => {
    set(tenantId, 'busy');
    const { data } = await client.query<VerifyGrantedQuery>(VerifyGrantedDocument.toString(), { tenantId }, { requestPolicy: 'network-only' }).toPromise();
    set(tenantId, data?.verifyJournal ?? 'failed');
  };
  const proveAll = async (tenantIds: readonly string[]): Promise<void> => {
    for (const tenantId of tenantIds) await prove(tenantId);
  };
  return { results, prove, proveAll };
};

/** What was found, in words, as the page and paper have it. */
const foundWords = (found: Found | undefined, say: SayAudit): string => {
  if (found === 'busy' || found === 'failed') return say(`proof.${found}`);
  if (!isProof(found)) return say('proof.idle');
  return found.intact ? say('proof.intact') : say('proof.broken', { line: found.brokenAt ?? 0 });
};

const Result = ({ found }: { found: Found | undefined }) => {
  const say = useSay('audit');
  const words = foundWords(found, say);
  if (found === 'busy') return <span role="status">{words}</span>;
  if (found === 'failed') return <span className="provisional">{words}</span>;
  if (!isProof(found)) return <span className="quiet">{words}</span>;
  if (!found.intact) return <b className="provisional">{words}</b>;
  return (
    <b className="tone-met">
      <Icon name="check" size={16} />
      {words}
    </b>
  );
};

const Sum = ({ tenants, results }: { tenants: readonly Head[]; results: Results }) => {
  const say = useSay('audit');
  const proofs = tenants.map(({ tenant }) => results[tenant.id]).filter(isProof);
  const broken = proofs.filter(({ intact }) => !intact).length;
  const words = broken > 0 ? say('proof.sum.broken', { count: broken }) : proofs.length === tenants.length ? say('proof.sum', { count: tenants.length }) : say('proof.sum.some', { count: tenants.length, done: proofs.length });
  return (
    <p className={broken > 0 ? 'proof-sum provisional' : proofs.length === tenants.length ? 'proof-sum tone-met' : 'proof-sum'} role="status">
      {words}
    </p>
  );
};

const Offline = ({ save }: { save: () => void }) => {
  const say = useSay('audit');
  return (
    <section className="card audit-offline" aria-labelledby="offline">
      <h2 id="offline">{say('proof.offline')}</h2>
      <ol>
        <li>{say('proof.offline.1')}</li>
        <li>{say('proof.offline.2')}</li>
        <li>
          {say('proof.offline.3')}
          <code>{say('proof.offline.command')}</code>
        </li>
        <li>{say('proof.offline.4')}</li>
      </ol>
      <Act onClick={save}>{say('proof.save')}</Act>
    </section>
  );
};

const Body = ({ proofs: { asOf, tenants } }: { proofs: Proofs }) => {
  const say = useSay('audit');
  const language = useLanguage();
  const { exact } = useMoments();
  const { results, prove, proveAll } = useProving();
  const nameOf = ({ tenant }: Head): string => (tenant.names ? nameIn(language, tenant.names) : tenant.id);
  if (tenants.length === 0) return <Empty title={say('none.title')} text={say('none.text')} />;
  const columns: Column<Head>[] = [
    { title: say('col.tenant'), of: nameOf }, { title: 'id', of: ({ tenant }) => tenant.id }, { title: say('col.lines'), of: ({ lines }) => lines },
    { title: say('col.head'), of: ({ head }) => head }, { title: say('col.when'), of: () => exact(asOf) },
  ];
  // The chains as they stand on the page: walked again, with what was found.
  const rows = tenants.map(({ tenant, ...head }) => {
    const found = results[tenant.id];
    return { id: tenant.id, tenant, ...(isProof(found) ? { ...head, lines: found.lines, head: found.head } : head), says: foundWords(found, say) };
  });
  const told: Column<(typeof rows)[number]>[] = [...columns.slice(0, 4), { title: say('col.result'), of: ({ says }) => says }, ...columns.slice(4)];
  const save = () => saveFile(fileName(say('proof.title'), exact(asOf)), csvOf(columns, tenants), 'text/csv;charset=utf-8');
  return (
    <div className="page-frame-body">
      <div className="proof-head">
        <div>
          <Sum tenants={tenants} results={results} />
          <p>
            {say('proof.asOf', { when: exact(asOf), lines: tenants.reduce((sum, { lines }) => sum + lines, 0) })} {say('proof.hint')}
          </p>
        </div>
        <Act primary onClick={() => void proveAll(tenants.map(({ tenant }) => tenant.id))}>
          {say('proof.all')}
        </Act>
      </div>
      <div className="figures" role="region" aria-label={say('proof.title')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('col.tenant')}</th>
              <th scope="col" className="of-number">{say('col.lines')}</th>
              <th scope="col">{say('col.head')}</th>
              <th scope="col">{say('col.result')}</th>
              <th scope="col">
                <span className="sr-only proof-act">{say('proof.one')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={one.id}>
                <th scope="row">{nameOf(one)}</th>
                <td className="of-number" data-label={say('col.lines')}>{one.lines}</td>
                <td data-label={say('col.head')}>
                  <code className="proof-value">{one.head}</code>
                </td>
                <td data-label={say('col.result')}>
                  <Result found={results[one.id]} />
                </td>
                <td>
                  <Act aria-label={`${say('proof.one')} ${nameOf(one)}`} onClick={() => void prove(one.id)}>
                    {say('proof.one')}
                  </Act>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ListActs title={say('proof.title')} columns={told} read={onePage(rows)} total={rows.length} unit="tenant" />
      <Offline save={save} />
    </div>
  );
};

/** `/audit/proof`: where each chain stands, walked again on demand, and how to do it without us. */
export const AuditProofPage = () => {
  const say = useSay('audit');
  const read = useRead(ReadAuditProofsDocument, {});
  return (
    <PageFrame title={say('proof.title')} read={read} asOf={read.data?.auditProofs.asOf}>
      {(data) => <Body proofs={data.auditProofs} />}
    </PageFrame>
  );
};
