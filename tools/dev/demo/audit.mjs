import * as documents from './documents.mjs';
import { Login } from './login.mjs';
import { refuses } from './refuses.mjs';
import { eventually, expect } from './steps.mjs';
import { shown } from './figures.mjs';
import { currentTime } from './workday.mjs';

const DAY = 86_400_000;

/** Steps 10: the group lets its auditor look at its enterprises for a while; each question is on record where it touched. */
export const walkAudit = async (steps, stack, group, enterprises) => {
  const as = (role, tenant = group) => Login.of(stack, tenant, role);
  const [admin, auditor] = [as('group-admin'), as('auditor')];
  const owners = enterprises.map((tenant) => as('tenant-admin', tenant));
  const why = '年度诉求办理审计';
  const grant = await steps.run('10b', admin, 'grants an audit of the group and all below it for a week', async () => {
    const { id, state, tenants, auditor: who } = await steps.do(admin, documents.grantAudit, async () => {
      const { auditGrantable } = await admin.ask(documents.auditGrantable);
      const now = (await currentTime(stack)).getTime();
      const root = auditGrantable.tenants.find(({ id: one }) => one === admin.tenantId);
      return { membershipId: auditGrantable.auditors[0].membershipId, rootId: root.id, from: new Date(now).toISOString(), until: new Date(now + 7 * DAY).toISOString(), why };
    });
    return { id, say: `${who.name}, ${tenants} tenants: ${state}` };
  });
  await steps.run('10c', auditor, 'sees where the chains of all of them stand', async () => {
    const { auditProofs } = await eventually('the chains', () => auditor.ask(documents.auditProofs), ({ auditProofs: proofs }) => enterprises.every((tenant) => proofs.tenants.some((one) => one.tenant.names?.zh === tenant)));
    return auditProofs.tenants.map(({ tenant, lines }) => `${tenant.names?.zh ?? '—'} ${lines}`).join('；');
  });
  await steps.run('10d', auditor, 'reads the quarter’s figures across all of them; what is about too few is withheld', () => figuresAcross(auditor, enterprises));
  await steps.run('10e', owners[0], 'sees, as every enterprise does, that somebody looked, and why they might', async () => {
    const seen = await Promise.all(owners.map((owner) => lookedInto(owner, why)));
    return seen.map(({ from, questions }, at) => `${enterprises[at]}: ${from.names?.zh ?? group} ${questions.join(', ')}, ${why}`).join('；');
  });
  await steps.run('10f', admin, 'revokes it', async () => {
    const { state } = await steps.do(admin, documents.revokeAudit, { grantId: grant.id });
    expect(state === 'REVOKED', 'a grant that is over');
    const { auditOverview: after } = await auditor.ask(documents.auditOverview);
    expect(after.grants.every(({ id }) => id !== grant.id), 'an auditor who looks by it no more');
    return state;
  });
  await steps.run('10g', admin, 'cannot end it twice', () => refuses(admin, documents.revokeAudit, { grantId: grant.id }, 'grant-over'));
};

/** What an enterprise sees of an audit: both questions, by whom. */
const lookedInto = async (owner, why) => {
  const under = (reads) => reads.filter((one) => one.why.includes(why));
  const asked = (reads) => ['PROOF', 'OVERVIEW'].filter((question) => under(reads).some((one) => one.question === question));
  const reads = await eventually('both questions on record', () => owner.all('auditReads', documents.auditReads), (found) => asked(found).length === 2);
  return { from: under(reads)[0].from, questions: asked(reads) };
};

const FIGURES = ['ITEMS', 'PERSONS', 'ON_TIME', 'ANSWERED', 'SATISFACTION', 'MEDIAN_HOURS'];
const isTold = ({ numerator, denominator, value, exclusions }) => numerator !== null || denominator !== null || value !== null || exclusions.length > 0;

const figuresAcross = async (auditor, enterprises) => {
  const { auditOverview: across } = await auditor.ask(documents.auditOverview);
  const cells = [across.total, ...across.rows.map((row) => row.cells)].flat();
  expect(FIGURES.every((id) => across.definitions.some((one) => one.id === id)), 'a definition of each figure');
  expect(enterprises.every((name) => across.rows.some(({ tenant }) => tenant.names?.zh === name)), 'a row of each enterprise');
  expect(cells.every((cell) => !cell.withheld || !isTold(cell)), 'nothing told of a cell that is withheld');
  const items = [across.total, ...across.rows.map((row) => row.cells)].map((of) => of.find(({ figure }) => figure === 'ITEMS'));
  expect(items.every((one) => one && (one.withheld || one.numerator === 0 || one.numerator >= across.threshold)), 'items told of all and of each, and none of too few');
  const namesOf = (id) => across.definitions.find((one) => one.id === id).names.zh;
  const withheld = across.rows.flatMap(({ cells }) => cells).filter((cell) => cell.withheld).length;
  return `${across.period}, ${across.rows.length} tenants: ${across.total.map((cell) => shown(cell, namesOf(cell.figure))).join('；')}；各家 ${withheld} 格人数太少，少于 ${across.threshold}`;
};
