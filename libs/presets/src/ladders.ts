import type { PolicyDraft } from '@huiyin/policy';

export type Ladder = PolicyDraft['ladders'][number];
type Level = Ladder['levels'][number];

/** The head of the unit that handles the case. */
export const departmentHead = (rest: Pick<Level, 'names' | 'actions' | 'next' | 'source'>): Level =>
  ({ holder: { is: 'role', role: 'department-head', at: 'unit' }, ...rest });

/** The leading group of the whole tenant. */
export const leadingGroup = (rest: Pick<Level, 'actions' | 'source'>): Level =>
  ({ names: { zh: '领导小组', en: 'Leading group' }, holder: { is: 'role', role: 'leader', at: 'tenant' }, ...rest });

/** What the service centre itself owes: its head, then the leading group. */
export const centreLadder = (kind: string, source: string): Ladder => ({
  id: 'centre',
  names: { zh: '诉求服务中心', en: 'Service centre' },
  levels: [
    {
      names: { zh: '服务中心负责人', en: 'Head of the service centre' }, holder: { is: 'role', role: 'department-head', at: { kind } },
      actions: ['tell', 'duty'], next: { workingDays: 1 }, source,
    },
    leadingGroup({ actions: ['tell', 'duty'], source }),
  ],
  source,
});
