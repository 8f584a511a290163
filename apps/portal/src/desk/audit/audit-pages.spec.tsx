import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { atPage } from '../../../test/at-page';
import { everyPhrase } from '../../../test/every-phrase';
import { forbidden, onStage } from '../../../test/gateway-stage';
import { names, now } from '../../../test/on-desk';
import { takingAway } from '../../../test/taken-away';

const stage = onStage(everyPhrase);
const taken = takingAway();
const cell = { figure: 'ON_TIME', numerator: 93, denominator: 100, exclusions: [], value: 0.93, withheld: null };
const hidden = { figure: 'ON_TIME', numerator: null, denominator: null, exclusions: [], value: null, withheld: 'SMALL' };
const definition = { id: 'ON_TIME', version: 2, names: names('按期率'), value: 'RATE', numerator: names('守住的'), denominator: names('已见分晓的'), exclusions: [], period: names('季') };
const trend = [{ period: '2026-Q2', value: null, withheld: 'SMALL' }, { period: '2026-Q3', value: 0.93, withheld: null }];
const tenant = { id: 'one', names: names('=清河矿业') };
const ofTenant = {
  auditTenant: {
    tenant, period: '2026-Q3', asOf: now, threshold: 5, definitions: [definition], grants: [{ id: 'g', rootNames: names('清河集团'), tenants: 3, until: now, why: '检查' }],
    total: [cell], months: [{ month: '2026-07', cells: [hidden] }], trend,
  },
};
const overview = { auditOverview: { ...ofTenant.auditTenant, tenant: undefined, rows: [{ tenant, cells: [cell], trend }] } };
const heads = [{ tenant, lines: 7, head: 'ab01' }, { tenant: { id: 'two', names: names('黑河') }, lines: 3, head: 'cd02' }];
const acts = (name: string) => within(screen.getByRole('group', { name: `${name}：导出和打印` }));

describe('N-08 the pages of an audit, taken away', () => {
  it('one tenant: months with their sum, quarters and definitions as a table, what is withheld withheld there too', async () => {
    stage.reads = { ReadAuditTenant: ofTenant };
    await atPage('/audit/one', 'AUDITOR');
    fireEvent.click(await screen.findByText('导出表格与口径'));
    await waitFor(() => expect(taken.files).toHaveLength(1));
    const lines = await taken.lines();
    expect(lines.slice(0, 7)).toEqual(['月份,按期率', '合计,93.0% (93 / 100)', '2026 年 7 月,少于 5', '', '季度,按期率 近 6 季', '2026 年第二季度,不显示', '2026 年第三季度,93.0%']);
    expect(lines.slice(7)).toEqual(['', '口径', expect.stringContaining('按期率 = 守住的 / 已见分晓的'), '']);
    fireEvent.click(screen.getByText('打印'));
    expect(taken.printed).toEqual(['the page']);
  });

  it('all of them: the quarters of each below the figures', async () => {
    stage.reads = { ReadAuditOverview: overview, ReadAuditQueries: { auditQueries: { total: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] } } };
    await atPage('/audit', 'AUDITOR');
    fireEvent.click(await screen.findByText('导出表格与口径'));
    await waitFor(() => expect(taken.files).toHaveLength(1));
    expect((await taken.lines()).slice(2, 6)).toEqual([`"'=清河矿业",93.0% (93 / 100)`, '', '单位,按期率 近 6 季', `"'=清河矿业",不显示、93.0%`]);
  });

  it('chains: where each stands, with what was found when it was walked again', async () => {
    const proof = ({ tenantId }: Record<string, unknown>) => ({ verifyJournal: tenantId === 'one' ? { lines: 8, head: 'ab09', intact: true, brokenAt: null } : { lines: 3, head: 'cd02', intact: false, brokenAt: 2 } });
    stage.reads = { ReadAuditProofs: { auditProofs: { asOf: now, tenants: heads } }, VerifyGranted: proof };
    await atPage('/audit/proof', 'AUDITOR');
    const paper = async () => {
      taken.printed = [];
      fireEvent.click(acts('核验').getByText('打印'));
      await waitFor(() => expect(taken.printed).toHaveLength(3));
      return taken.printed.map((line) => line.split('|').slice(0, 5).join('|'));
    };
    await screen.findByText('全部重算');
    expect(await paper()).toEqual(['单位|id|条数|末尾校验值|结果', '=清河矿业|one|7|ab01|还没重算', '黑河|two|3|cd02|还没重算']);
    fireEvent.click(screen.getByText('全部重算'));
    await screen.findByText('第 2 条起不符', { selector: 'td *' });
    expect(await paper()).toEqual(['单位|id|条数|末尾校验值|结果', '=清河矿业|one|8|ab09|相符', '黑河|two|3|cd02|第 2 条起不符']);
    fireEvent.click(acts('核验').getByText('导出表格'));
    await waitFor(() => expect(taken.files).toHaveLength(1));
    expect((await taken.lines())[1]).toMatch(/^"'=清河矿业",one,8,ab09,相符,/);
  });

  it('definitions: each with its version', async () => {
    stage.reads = { ReadFigureDefinitions: { figureDefinitions: [definition] } };
    await atPage('/audit/definitions', 'AUDITOR');
    await screen.findByText('按期率');
    fireEvent.click(acts('口径').getByText('打印'));
    await waitFor(() => expect(taken.printed).toEqual(['指标|版本|口径', expect.stringMatching(/^按期率\|2\|按期率 = 守住的/)]));
  });

  it('are nothing for who has no grant', async () => {
    stage.reads = { ReadAuditProofs: forbidden };
    await atPage('/audit/proof', 'OFFICER');
    expect(await screen.findByText('这里没有您能看的内容')).toBeInTheDocument();
    expect(screen.queryByText('导出表格')).toBeNull();
  });
});
