// Onboards tenants for a bench by tenancy's own handlers, as the demonstration's loader does.
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const require = createRequire(import.meta.url);
require('reflect-metadata');
const dist = resolve(import.meta.dirname, '../../../dist/apps/tenancy/src');
const { NestFactory } = require('@nestjs/core');
const { installer } = require(join(dist, 'author/author.js'));
const { DemonstrationModule } = require(join(dist, 'demonstration/demonstration.module.js'));
const { enterprises } = require(join(dist, 'demonstration/data.js'));
const { ChangeMemberHandler } = require(join(dist, 'member/change-member.handler.js'));
const { ChangeOrganisationHandler } = require(join(dist, 'organisation/change-organisation.handler.js'));
const { OnboardTenantHandler } = require(join(dist, 'tenant/onboard-tenant.handler.js'));

const app = await NestFactory.createApplicationContext(DemonstrationModule, { logger: ['error'] });
const [group, enterprise] = enterprises;
const done = (answer) => {
  if ('refused' in answer) throw new Error(`refused: ${answer.refused} ${answer.field ?? ''}`);
  return answer;
};
const memberships = [];
for (let n = 0; n < Number(process.env.COUNT); n += 1) {
  const letters = String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26));
  const tenant = { parentId: group.tenant.id, kind: 'enterprise', caseCode: `B${letters}`, names: { zh: `基准${n}`, en: `Bench ${n}` }, preset: enterprise.tenant.preset };
  const { tenantId } = done(await app.get(OnboardTenantHandler).handle(installer(group.tenant.id), { commandId: randomUUID(), ...tenant }));
  const author = installer(tenantId);
  const change = { change: 'unit', unitId: randomUUID(), parentId: null, kind: 'enterprise', names: tenant.names, headPersonId: null, closed: false };
  done(await app.get(ChangeOrganisationHandler).handle(author, { commandId: randomUUID(), change }));
  const member = { membershipId: randomUUID(), personId: randomUUID(), name: '基准', subject: process.env.SUBJECT, roles: ['sender', 'officer'], unitId: change.unitId, validFrom: '2025-01-01T00:00:00.000Z', validTo: null };
  memberships.push(done(await app.get(ChangeMemberHandler).handle(author, { commandId: randomUUID(), ...member })).membershipId);
}
await app.close();
console.log(JSON.stringify(memberships));
