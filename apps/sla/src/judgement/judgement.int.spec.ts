import { type InputOf, JudgeLevel, type OutputOf, ReadClocks, ReadJudgements } from '@huiyin/contracts';
import { isRefusal, newId, type Refusal } from '@huiyin/kernel';
import type { StaffName, TestTenant } from '@huiyin/testing';
import { SlaWorld } from '../../test/sla-world';

jest.setTimeout(60_000);
let sla: SlaWorld;
beforeAll(async () => (sla = await SlaWorld.open()));
afterAll(() => sla.close());

const REASONS = '换一个阀门，车间当天就能办。';
const judge = (tenant: TestTenant, stepId: string, by: StaffName = 'leader', more: Partial<InputOf<typeof JudgeLevel>> = {}): Promise<OutputOf<typeof JudgeLevel> | Refusal> =>
  sla.world.ask(JudgeLevel, { commandId: newId(), stepId, couldHaveSolved: true, reasons: REASONS, ...more }, tenant.as(by));
const read = async (tenant: TestTenant, judgementId: string, by: StaffName): Promise<string[]> => {
  const found = await sla.world.ask(ReadJudgements, { judgementIds: [judgementId] }, tenant.as(by));
  if (isRefusal(found)) throw new Error(found.refused);
  return found.map(({ reasons }) => reasons);
};

/** An order that ran out and climbed to the leading group: its calls, by level. */
const climbed = async (tenant: TestTenant): Promise<{ appealId: string; steps: OutputOf<typeof ReadClocks>[number]['steps'] }> => {
  const appealId = await sla.accepted(tenant);
  await sla.issue(tenant, appealId);
  for (const day of ['7 17:00', '9 17:00', '14 17:00', '18 17:00']) await sla.sweep(sla.at(day));
  const clocks = await sla.world.ask(ReadClocks, { appealIds: [appealId] }, tenant.as('officer'));
  if (isRefusal(clocks)) throw new Error(clocks.refused);
  return { appealId, steps: clocks.find(({ kind }) => kind === 'opinion')?.steps ?? [] };
};

describe('T-05 a level is judged', () => {
  it('by a leader, once, with reasons that stay here; the fact names the call', async () => {
    const { tongnan: ours, yuwu: theirs } = sla;
    const { appealId, steps } = await climbed(ours);
    expect(steps.map(({ level }) => level)).toEqual([1, 2, 3]);
    const [first, second, third] = steps;
    const made = await judge(ours, second!.id);
    if (isRefusal(made)) throw new Error(made.refused);
    const said = (await sla.said(appealId)).find(({ type }) => type === 'level-judged');
    expect(said?.data).toMatchObject({ stepId: second!.id, level: 2, run: 1, kind: 'opinion', couldHaveSolved: true, judgementId: made.judgementId });
    expect(JSON.stringify(said)).not.toContain('阀门');
    expect(await judge(ours, second!.id)).toMatchObject({ refused: 'level-judged' });
    expect(await judge(ours, third!.id)).toMatchObject({ refused: 'level-own' });
    expect(await judge(ours, first!.id, 'leader', { reasons: ' ' })).toMatchObject({ refused: 'field-missing', field: 'reasons' });
    expect(await judge(ours, first!.id, 'officer')).toMatchObject({ refused: 'not-allowed' });
    await expect(judge(ours, first!.id, 'handler')).rejects.toMatchObject({ fault: 'FORBIDDEN' });
    expect(await judge(theirs, first!.id)).toMatchObject({ refused: 'not-found', field: 'stepId' });
    for (const by of ['leader', 'head', 'officer'] as const) expect([by, await read(ours, made.judgementId, by)]).toEqual([by, [REASONS]]);
    for (const by of ['secondHandler', 'employee', 'admin'] as const) expect([by, await read(ours, made.judgementId, by)]).toEqual([by, []]);
    expect(await read(theirs, made.judgementId, 'leader')).toEqual([]);
  });
});
