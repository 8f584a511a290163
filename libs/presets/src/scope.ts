import type { PolicyDraft } from '@huiyin/policy';

type Scope = PolicyDraft['promise'];

/** Who helps with what a union does not handle. Public numbers; a tenant adds the addresses of its own town. */
export const outOfScope: Scope['outOfScope'] = [
  {
    id: 'mediation', about: { zh: '邻里、家庭纠纷', en: 'Neighbours and family' }, names: { zh: '街道人民调解委员会', en: 'The street mediation committee' },
    address: { zh: '住处所在街道（乡镇）的司法所', en: 'The justice office of the street or town where you live' }, phone: '12348', source: 'L-07',
  },
  {
    id: 'property', about: { zh: '物业纠纷', en: 'Property management' }, names: { zh: '住房和城乡建设局物业科', en: 'The housing authority, property section' },
    address: { zh: '住处所在区县的住建局', en: 'The housing authority of the district where you live' }, phone: '12345', source: 'L-07',
  },
  {
    id: 'consumer', about: { zh: '消费纠纷', en: 'Consumer disputes' }, names: { zh: '市场监督管理局', en: 'The market supervision authority' },
    address: { zh: '买东西的地方所在区县的市场监管所', en: 'The market supervision office where you bought it' }, phone: '12315', source: 'L-07',
  },
  {
    id: 'arbitration', about: { zh: '劳动人事争议', en: 'Labour disputes' }, names: { zh: '劳动人事争议仲裁委员会', en: 'The labour arbitration commission' },
    address: { zh: '单位所在区县的人力资源和社会保障局', en: 'The human resources and social security office of the district' }, phone: '12333', source: 'L-07',
  },
  {
    id: 'court', about: { zh: '诉讼', en: 'Litigation' }, names: { zh: '人民法院诉讼服务中心', en: "The litigation service of the people's court" },
    address: { zh: '单位或对方所在区县的人民法院', en: "The people's court of the district of either side" }, phone: '12368', source: 'L-07',
  },
];

/** Reasons that the published rules give for not accepting something. */
export const notAccepted: Scope['notAccepted'] = [
  { id: 'in-court', names: { zh: '同一件事法院或仲裁机构正在审理', en: 'A court or an arbitration body is hearing the same matter' }, source: 'T-07' },
  { id: 'decided', names: { zh: '同一件事已有生效的裁决或复核结论，没有新的情况', en: 'The same matter was decided for good, and nothing new is said' }, source: 'T-07' },
  { id: 'unclear', names: { zh: '请补充以后，仍看不出是哪件事', en: 'Also after asking, it cannot be told what it is about' }, source: 'T-07' },
  { id: 'no-matter', names: { zh: '没有要办的事', en: 'There is nothing to be done about it' }, source: 'T-07' },
];
