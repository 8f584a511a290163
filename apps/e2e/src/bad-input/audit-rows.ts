import { randomUUID } from 'node:crypto';
import type { Fields } from '../stack/ask';
import type { Prepared } from './prepared';
import type { Row } from './row';

/** From and until, in days from what time it is for the services. */
const span = ({ now }: Prepared, from: number, until: number): Fields => ({ from: inDays(now, from), until: inDays(now, until) });
const inDays = (now: number, days: number): string => new Date(now + days * 86_400_000).toISOString();

/** Grants of audits. */
export const auditRows: Readonly<Record<string, Row>> = {
  grantAudit: {
    by: 'groupAdmin', on: 'filed', words: { why: 500 }, things: { membershipId: ({ home }) => home.auditor.membership.id },
    input: (_one, prepared) => ({
      membershipId: prepared.group.auditor.membership.id, rootId: prepared.group.admin.membership.tenant.id, ...span(prepared, -1, 30), why: '年度民主管理检查',
    }),
    notBy: { officer: ['FORBIDDEN'], leader: ['FORBIDDEN'] },
    odd: (_one, prepared) => ({
      'over a subtree that is not theirs': [{ rootId: randomUUID() }, 'subtree-not-yours'],
      'ending before it begins': [span(prepared, 3, 2), 'grant-ends-too-early'],
      'in the past': [span(prepared, -3, -2), 'grant-ends-too-early'],
      'longer than the policy lets': [span(prepared, 0, 367), 'grant-too-long'],
      'for somebody unknown': [{ membershipId: randomUUID() }, 'auditor-unknown'],
      'for somebody who does not audit': [{ membershipId: prepared.home.officer.membership.id }, 'auditor-unknown'],
    }),
  },
  revokeAudit: {
    by: 'groupAdmin', on: 'filed', things: {}, input: (_one, { group }) => ({ grantId: group.grants[0] }), again: ['grant-over'],
    notBy: { officer: ['FORBIDDEN'], leader: ['FORBIDDEN'] },
    odd: (_one, { group }) => ({
      "somebody else's": [{ grantId: randomUUID() }, 'not-found'],
      'one that was revoked': [{ grantId: group.grants[1] }, 'grant-over'],
    }),
  },
};
