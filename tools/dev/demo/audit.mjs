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
  const enterprise = as('tenant-admin', enterprises[0]);
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
  await steps.run('10d', auditor, 'reads the quarter’s figures across all of them; what is about too few is withheld', () => figuresAcross(auditor));
  await steps.run('10e', enterprise, 'sees that somebody looked, and why they might', async () => {
    const find = (reads) => reads.find((one) => one.question === 'PROOF' && one.why.includes(why));
    const read = find(await eventually('the question on record', () => enterprise.all('auditReads', documents.auditReads), find));
    return `${read.from.names?.zh ?? group}: ${read.question}, ${read.why.join()}`;
  });
  await steps.run('10f', admin, 'revokes it', async () => {
    const { state } = await steps.do(admin, documents.revokeAudit, { grantId: grant.id });
    expect(state === 'REVOKED', 'a grant that is over');
    return state;
  });
  await steps.run('10g', admin, 'cannot end it twice', () => refuses(admin, documents.revokeAudit, { grantId: grant.id }, 'grant-over'));
};

const figuresAcross = async (auditor) => {
  const { auditOverview: across } = await auditor.ask(documents.auditOverview);
  const namesOf = (id) => across.definitions.find((one) => one.id === id).names.zh;
  const withheld = across.rows.flatMap(({ cells }) => cells).filter((cell) => cell.withheld).length;
  return `${across.period}, ${across.rows.length} tenants: ${across.total.map((cell) => shown(cell, namesOf(cell.figure))).join('；')}；各家 ${withheld} 格人数太少，少于 ${across.threshold}`;
};
