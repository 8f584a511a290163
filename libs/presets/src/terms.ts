import type { PolicyDraft } from '@huiyin/policy';

type Terms = PolicyDraft['terms'];

/** Words that speak for a category. They are a first guess that an officer confirms. */
export const terms: Terms = [
  { id: 'hot-water', words: ['热水', '澡堂', '浴室', '洗浴', '洗澡', '喷头', 'shower', 'hot water'], category: 'livelihood.bathing', source: 'Y-06' },
  { id: 'canteen', words: ['食堂', '饭菜', '就餐', '菜价', '伙食', '夜班饭', 'canteen', 'meal'], category: 'livelihood.meals', source: 'Y-06' },
  { id: 'dormitory', words: ['宿舍', '住宿', '空调', '暖气', '漏水', '停电', 'dormitory', 'heating'], category: 'livelihood.lodging', source: 'Y-06' },
  { id: 'shuttle', words: ['班车', '通勤', '停车', '车位', 'shuttle', 'parking'], category: 'livelihood.commuting', source: 'Y-06' },
  { id: 'pay', words: ['工资', '奖金', '绩效', '薪酬', '津贴', '加班费', '考核', 'wage', 'bonus', 'overtime pay'], category: 'pay', source: 'A-02' },
  { id: 'leave', words: ['年休假', '探亲假', '请假', '排班', '工时', '劳动合同', '社保', '公积金', 'annual leave', 'contract'], category: 'rights', source: 'A-02' },
  { id: 'hardship', words: ['困难', '帮扶', '补助', '住院', '大病', '医疗报销', 'hardship', 'hospital'], category: 'rights', source: 'L-01' },
  { id: 'training', words: ['培训', '学历', '技能', '职称', '考证', 'training', 'skill'], category: 'growth', source: 'A-02' },
  { id: 'staffing', words: ['缺人', '人手', '调岗', '借调', '分工', 'staffing'], category: 'workforce', source: 'A-02' },
  { id: 'leaders', words: ['领导', '干部', '班子', '作风', 'leader'], category: 'leadership', source: 'A-02' },
  { id: 'home', words: ['活动室', '图书', '球场', '文体', '俱乐部', 'library', 'sports'], category: 'home', source: 'A-02' },
];

/** Words that ask for care rather than for a department: handled in confidence. */
export const careTerms: Terms = [
  { id: 'distress', words: ['心理', '抑郁', '焦虑', '失眠', '想不开', '轻生', 'depressed', 'suicide'], confidential: true, source: 'L-08' },
  { id: 'harm', words: ['骚扰', '殴打', '辱骂', '打击报复', '威胁', 'harass', 'retaliat'], confidential: true, source: 'N-03' },
];

/** The same terms with a grade for what cannot wait. */
export const gradedTerms = (grade: string, ids: readonly string[], list: Terms): Terms =>
  list.map((term) => (ids.includes(term.id) ? { ...term, grade } : term));
