import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { everyPhrase } from '../../../test/every-phrase';
import { onStage, refused } from '../../../test/gateway-stage';
import { names, now, onDesk } from '../../../test/on-desk';
import { GroupGrantsPage } from './group-grants-page';

const stage = onStage(everyPhrase);
const id = expect.any(String) as unknown;
const dong = { id: 'p1', name: '董审', post: '审计' };
const grant = {
  id: 'g1', auditor: dong, root: { id: 't1', names: names('清岭煤矿') }, tenants: 3, from: now, until: '2026-12-24T16:00:00.000Z', why: '年度检查', state: 'OPEN', grantedAt: now, grantedBy: { id: 'p2', name: '陶集' }, revokedAt: null, revokedBy: null,
};
const show = (...grants: (typeof grant)[]) => {
  stage.reads = {
    ReadAuditGrants: { auditGrants: { total: grants.length, pageInfo: { hasNextPage: false, endCursor: null }, edges: grants.map((node) => ({ node })) } },
    ReadAuditGrantable: { auditGrantable: { mostDays: 90, auditors: [{ membershipId: 'm1', person: dong }, { membershipId: 'm2', person: { ...dong, id: 'p3', name: '方审' } }], tenants: [{ id: 't1', parentId: null, names: names('清岭煤矿'), kind: 'enterprise' }] } },
  };
  return onDesk(<GroupGrantsPage />, ['GROUP_ADMIN'], '/group/grants');
};
const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));
const dialog = () => within(screen.getByRole('dialog'));
const inDialog = (name: string): Promise<void> => userEvent.click(dialog().getByRole('button', { name }));

describe('N-08 the group opens figures to its auditors', () => {
  it('to whom, over what, until when and why: what is missing is said beside the button; given, it can be undone', async () => {
    stage.answers = [refused('最长 90 天。', 'until'), { __typename: 'AuditGrant', id: 'g1', auditor: dong }, { __typename: 'AuditGrant', id: 'g1', state: 'REVOKED', revokedAt: now }];
    show();
    await press('授权');
    expect(await dialog().findByText('先选给谁、看哪里和期限', { selector: '.acts-why' })).toBeInTheDocument();
    await dialog().findByRole('option', { name: /董审/ });
    await userEvent.selectOptions(dialog().getByLabelText('给谁'), 'm1');
    expect(dialog().getByText('还没写事由', { selector: '.acts-why' })).toBeInTheDocument();
    await userEvent.type(dialog().getByLabelText('事由'), '年度检查');
    await inDialog('授权');
    expect(await dialog().findByText('最长 90 天。', { selector: '.field-refused' })).toBeInTheDocument();
    expect(dialog().getByLabelText('事由')).toHaveValue('年度检查');
    await inDialog('授权');
    expect(await screen.findByText('已授权给董审')).toBeInTheDocument();
    expect(stage.commands[1]).toMatchObject({ act: 'grantAudit', input: { membershipId: 'm1', rootId: 't1', why: '年度检查', commandId: id } });
    await press('撤销');
    expect(await screen.findByText('已撤销，等于没有授权过')).toBeInTheDocument();
    expect(stage.commands[2]).toMatchObject({ act: 'revokeAudit', input: { grantId: 'g1' } });
  });

  it('and takes it back, asked once with what follows', async () => {
    stage.answers = [refused('已经收回了。'), { __typename: 'AuditGrant', id: 'g1', state: 'REVOKED', revokedAt: now }];
    show(grant);
    await press('收回');
    expect(dialog().getByText(/收回后立刻看不到清岭煤矿等 3 家，不能恢复/)).toBeInTheDocument();
    await inDialog('收回');
    expect(await dialog().findByRole('alert')).toHaveTextContent('已经收回了。');
    await inDialog('收回');
    expect(await screen.findByText('已收回')).toBeInTheDocument();
    expect(stage.commands[1]).toMatchObject({ act: 'revokeAudit', input: { grantId: 'g1', commandId: id } });
  });

  it('takes back another where the answer to the first was lost: by a command of its own', async () => {
    stage.answers = [new TypeError('no way to the gateway'), { __typename: 'AuditGrant', id: 'g2', state: 'REVOKED', revokedAt: now }];
    show(grant, { ...grant, id: 'g2' });
    const end = async (at: number): Promise<void> => {
      await userEvent.click((await screen.findAllByRole('button', { name: '收回' }))[at]!);
      await inDialog('收回');
    };
    await end(0);
    await dialog().findByRole('alert');
    await inDialog('先不');
    await end(1);
    expect(await screen.findByText('已收回')).toBeInTheDocument();
    const [first, second] = stage.commands.map(({ input }) => input);
    expect([first?.['grantId'], second?.['grantId']]).toEqual(['g1', 'g2']);
    expect(second?.['commandId']).not.toBe(first?.['commandId']);
  });
});
