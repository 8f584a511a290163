// One place, one case and one queue as the pictures show them, as of a Friday afternoon.
const base = Date.now();
const day = 86_400_000;
const local = (days, time) => {
  const shanghai = new Date(base + days * day + 8 * 3_600_000).toISOString().slice(0, 10);
  return new Date(`${shanghai}T${time}:00+08:00`).toISOString();
};
const asOf = () => new Date().toISOString();
const names = (zh, en) => ({ zh, en });
const term = (id, zh, en) => ({ id, names: names(zh, en) });

const categories = [
  term('leadership', '班子建设', 'Leadership'), term('team', '队伍状况', 'Team'), term('training', '素质提升', 'Training'),
  term('rights', '权益保障', 'Rights'), term('pay', '薪酬考核', 'Pay'), term('life', '民生事宜', 'Daily life'),
  term('home', '员工之家', 'Union home'), term('other', '其他', 'Other'),
];

const promises = (language) => [
  { kind: 'first-reply', aim: 'FIRST_REPLY', text: '', at: local(0, '23:30'), provisional: false, after: null },
  { kind: 'plan', aim: 'PLAN', text: '', at: local(3, '17:30'), provisional: false, after: null },
  { kind: 'answer', aim: 'ANSWER', text: language === 'en' ? 'an answer within 10 workdays of the order' : '派单后 10 个工作日内给您答复', at: null, provisional: false, after: 'order-issued' },
];

const form = (language) => ({
  __typename: 'Form', union: names('河湾作业区工会', 'Hewan Work Area Union'), place: { name: language === 'en' ? 'Canteen 2 · culture wall' : '二号食堂 · 文化墙' },
  categories, modes: ['ANONYMOUS', 'CONFIDENTIAL', 'NAMED'], promises: promises(language), scopeVersion: '2026-03',
  scope: names('受理：班子、队伍、素质、权益、薪酬、民生、员工之家。\n不归工会办的，告诉您找谁。', 'Accepted: leadership, team, training, rights, pay, daily life.'), timeZone: 'Asia/Shanghai',
});

const people = {
  li: { id: 'p1', name: '李文静', post: '诉求专责' }, zhou: { id: 'p2', name: '周建国', post: '科长' },
  sun: { id: 'p3', name: '孙伟', post: '主任' }, he: { id: 'p4', name: '何志远', post: '分管副总' }, ma: { id: 'p5', name: '马德海', post: '组长' },
};
const units = {
  service: { id: 'u1', names: names('综合服务科', 'General Services') }, workshop: { id: 'u2', names: names('后勤车间', 'Logistics workshop') },
  machine: { id: 'u3', names: names('机电科', 'Machines') }, lead: { id: 'u4', names: names('领导小组', 'Leading group') },
};

const days = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, index) => {
    const date = new Date(base + (from + index) * day + 8 * 3_600_000);
    return { date: date.toISOString().slice(0, 10), working: ![0, 6].includes(date.getUTCDay()) };
  });

const aims = { acceptance: 'ACCEPTANCE', 'first-reply': 'FIRST_REPLY', plan: 'PLAN', answer: 'ANSWER', opinion: 'OPINION', 'call-back': 'CALL_BACK', review: 'REVIEW' };
const clock = (id, kind, label, partial = {}) => ({
  id, kind, aim: aims[kind] ?? 'OTHER', label, round: 1, orderId: null, state: 'RUNNING', startedAt: local(0, '07:52'), dueAt: local(0, '23:30'), provisional: false, metAt: null,
  late: false, remainingMinutes: 102, workingTime: true, asOf: asOf(), pauses: [], reminders: [], steps: [], levels: [], days: days(0, 5), policyVersion: 7, ...partial,
});

const step = (id, level, at, person, unit, actions, nextAt = null) => ({ id, level, at, people: [person], unit, actions, nextAt, withdrawn: false, unconfirmed: false });

const opinionClock = () => clock('k-op', 'opinion', '处理意见', {
  orderId: 'o1', state: 'BREACHED', startedAt: local(-4, '09:10'), dueAt: local(-1, '17:30'), remainingMinutes: -438, days: days(-4, 3),
  pauses: [{ from: local(-3, '14:00'), to: local(-2, '10:20'), cause: 'material-requested' }], reminders: [local(-1, '15:30')],
  steps: [step('s1', 1, local(-1, '17:30'), people.zhou, units.service, ['tell', 'points'], local(0, '17:30'))],
  levels: [
    { level: 1, holder: 'department-head', names: names('部门负责人', 'Head of the department'), people: [people.zhou], at: local(-1, '17:30'), actions: ['tell', 'points'] },
    { level: 2, holder: 'leader', names: names('领导小组', 'Leading group'), people: [people.he], at: local(0, '23:30'), actions: ['tell', 'notice'] },
    { level: 3, holder: 'group', names: names('领导小组组长', 'Chair of the leading group'), people: [people.ma], at: null, actions: ['tell', 'duty'] },
  ],
});

const timeline = () => [
  { id: 't1', service: 'intake', kind: 'appeal-filed', text: '扫码登记，回执已给', words: null, visibility: 'SENDER', at: local(0, '07:52'), by: { kind: 'SENDER', person: null } },
  { id: 't2', service: 'sla', kind: 'clock-started', text: '首次答复开始计时', words: null, visibility: 'STAFF', at: local(0, '07:52'), by: { kind: 'SYSTEM', person: null } },
  { id: 't3', service: 'intake', kind: 'first-contact', text: '首问，接手到底', words: null, visibility: 'STAFF', at: local(0, '08:10'), by: { kind: 'PERSON', person: people.li } },
];

const why = () => [
  { code: 'rule', text: '规则 12：类别是「洗浴」，地点在三号楼' },
  { code: 'past', text: '近一年同类 14 件，12 件由该科办结，改派 1 件' },
  { code: 'load', text: '周建国在办 4 件，无超时；包保人 赵立群 同时收到' },
];

const shift = [['08:00', '12:00'], ['14:00', '17:30']];
const hours = { timezone: 'Asia/Shanghai', week: { sun: [], mon: shift, tue: shift, wed: shift, thu: shift, fri: shift, sat: [] }, makeUp: shift, exceptions: {} };
const sender = (mode, person = null, unit = null) => ({ mode, person, unit, name: null, coSigners: [] });

const body = '三号楼夜班澡堂这周都没热水，下班九点多洗不上。大家盼着能把热水供到十一点。';
const appeal = (id, number, title, partial = {}) => ({
  __typename: 'Appeal', id, number, title, body, status: 'FILED', round: 1, version: 1, channelLabel: '扫码', placeName: '二号食堂文化墙', kind: 'COMPLAINT',
  category: term('life.bath', '民生事宜 / 洗浴', 'Daily life / bath'), grade: term('general', '一般', 'General'), sender: sender('ANONYMOUS'),
  filedAt: local(0, '07:52'), unit: null, department: null, holder: null, nextClock: null, waitsForSender: false,
  suggested: { category: term('life.bath', '民生事宜 / 洗浴', 'Daily life / bath'), grade: term('general', '一般', 'General') },
  promises: promises('zh-CN'), openRequest: null, timeline: timeline(), replies: [], orders: [],
  clocks: [clock(`${id}-1`, 'first-reply', '首次答复'), clock(`${id}-2`, 'plan', '整改方案', { dueAt: local(4, '17:30'), remainingMinutes: 1500 })],
  routeFor: { unit: units.service, person: people.zhou, why: why() },
  proposal: {
    unit: units.service, person: people.zhou,
    why: why(),
    choices: [{ unit: units.service, people: [people.zhou] }, { unit: units.machine, people: [people.sun] }],
  },
  policyVersion: 7, asOf: asOf(), timeZone: 'Asia/Shanghai', explained: false,
  barred: [], sources: [], mergedInto: null, mergedWith: 0, similar: null, suggestion: null, ending: null, idea: null, toRate: false, coSigned: false, reviews: [], afterAnswer: null, callBack: null,
  ...partial,
});

const late = (id, minutes) => [clock(id, 'first-reply', '首次答复', { state: 'BREACHED', dueAt: local(0, '08:00'), remainingMinutes: -minutes }), clock(`${id}p`, 'plan', '整改方案', { dueAt: local(3, '17:30') })];
const withNext = (one) => {
  const open = one.clocks.find((c) => c.state !== 'MET');
  return { ...one, nextClock: open ?? null, promised: one.clocks.filter((c) => !c.orderId && c.state !== 'MET') };
};

const alike = (id, number, title, score, words) => ({ score, why: [{ code: 'same-words', text: words }], appeal: { __typename: 'Appeal', id, number, title, status: 'IN_HAND' } });
const similar = () => ({
  many: 6, items: [alike('s1', 'QH-2026-000398', '三号楼澡堂八点后没热水', 88, '用词 88% 相同、同一楼、同一时段'), alike('s2', 'QH-2026-000391', '夜班洗澡水凉，洗到一半断水', 71, '用词 71% 相同、同一楼')],
});

const queue = () => [
  appeal('a1', 'QH-2026-000405', '探亲假批了又被退回', { channelLabel: '热线', placeName: '机电科', sender: sender('NAMED', people.sun, units.machine), clocks: late('c1', 125) }),
  appeal('a2', 'QH-2026-000408', '井口更衣柜坏了一排没人修', { placeName: '井口候罐室', clocks: late('c2', 40) }),
  appeal('a3', 'QH-2026-000412', '三号楼夜班澡堂没有热水', { similar: similar() }),
  appeal('a4', 'QH-2026-000413', '食堂晚班只剩素菜'),
  appeal('a5', 'QH-2026-000414', '想把在职学历学费问清楚', { channelLabel: '窗口', placeName: '选煤厂', sender: sender('NAMED', people.he, null) }),
  appeal('a6', 'QH-2026-000390', '父亲住院，想申请困难帮扶', { channelLabel: '热线', placeName: '家属', sender: sender('CONFIDENTIAL', null, null), clocks: [clock('c6', 'first-reply', '首次答复', { state: 'MET' }), clock('c6p', 'plan', '整改方案', { startedAt: local(-1, '08:00'), dueAt: local(2, '17:30') })] }),
  appeal('a7', 'QH-2026-000391', '综采二队测风数据牌看不清', { channelLabel: '微信', placeName: '综采二队', clocks: [clock('c7', 'first-reply', '首次答复', { state: 'MET' }), clock('c7p', 'plan', '整改方案', { startedAt: local(-1, '08:00'), dueAt: local(3, '17:30') })] }),
  appeal('a8', 'QH-2026-000380', '值班室夜里暖气不热', { channelLabel: '走访', placeName: '调度楼', waitsForSender: true, clocks: [clock('c8', 'first-reply', '首次答复', { state: 'MET' }), clock('c8p', 'plan', '整改方案', { state: 'PAUSED', dueAt: local(3, '17:30') })] }),
].map(withNext);

const order = () => ({
  __typename: 'Order', id: 'o1', number: 'CB-2026-0147', round: 1, lead: true, state: 'ACCEPTED', version: 3, unit: units.service, person: people.zhou,
  why: [{ code: 'rule', text: '规则 12：类别是「伙食」' }], issuedAt: local(-4, '09:10'), progress: [], opinions: [], reassignments: [], holds: true, takers: [], clocks: [opinionClock()],
  appeal: appeal('a9', 'QH-2026-000361', '二号食堂晚班饭菜供应不足', {
    body: '晚班九点下来，食堂就剩两个素菜，想吃口热的都没有。能不能给晚班留一份荤菜，哪怕提前登记也行。', status: 'IN_HAND', grade: term('important', '重要', 'Important'),
    sender: sender('CONFIDENTIAL', null, null),
    clocks: [clock('k1', 'first-reply', '首次答复', { state: 'MET', metAt: local(-4, '11:05'), startedAt: local(-4, '08:00'), dueAt: local(-4, '17:30') }), opinionClock(), clock('k3', 'answer', '答复', { dueAt: local(6, '17:30'), startedAt: local(-4, '09:10') })],
    timeline: [
      { id: 'x1', service: 'routing', kind: 'order-issued', text: '派单，协办：采购科、后勤车间', words: null, visibility: 'STAFF', at: local(-4, '09:10'), by: { kind: 'PERSON', person: people.li } },
      { id: 'x2', service: 'intake', kind: 'material-requested', text: '请诉求人补充时段，时钟暂停', words: null, visibility: 'SENDER', at: local(-3, '14:00'), by: { kind: 'PERSON', person: people.zhou } },
      { id: 'x3', service: 'intake', kind: 'material-given', text: '诉求人补充', words: '晚班 20 点后只剩两个素菜', visibility: 'SENDER', at: local(-2, '10:20'), by: { kind: 'SENDER', person: null } },
      { id: 'x4', service: 'sla', kind: 'explanation-missing', text: '缺解释说明。超时后应向诉求人说明原因，尚未发出', words: null, visibility: 'STAFF', at: local(0, '08:31'), by: { kind: 'SYSTEM', person: null } },
    ],
  }),
});

const ownCase = () => appeal('a10', 'HW-2026-000318', '三号楼夜班澡堂没有热水', {
  status: 'IN_HAND', category: term('life', '民生事宜', 'Daily life'), department: units.service, filedAt: local(-1, '07:52'), promises: [{ kind: 'call-back', aim: 'CALL_BACK', text: '', at: null, provisional: false, after: 'reply-sent' }],
  clocks: [
    clock('m1', 'acceptance', '受理', { state: 'MET', startedAt: local(-1, '07:52'), dueAt: local(-1, '12:00') }),
    clock('m2', 'first-reply', '首次答复', { state: 'MET', late: true, startedAt: local(-1, '07:52'), dueAt: local(-1, '17:30') }),
    clock('m3', 'plan', '给您整改方案', { startedAt: local(-1, '07:52'), dueAt: local(3, '17:30') }),
  ],
  timeline: [
    { id: 'n1', service: 'intake', kind: 'material-requested', text: '', words: '对不起，这条本应 17:30 前答复您。循环泵坏了，配件在路上。是哪几个时段没热水？', visibility: 'SENDER', at: local(-1, '19:40'), by: { kind: 'PERSON', person: people.li } },
    { id: 'n2', service: 'intake', kind: 'material-given', text: '', words: '晚上八点以后基本都是凉的，周三最厉害。', visibility: 'SENDER', at: local(-1, '21:05'), by: { kind: 'SENDER', person: null } },
    { id: 'n3', service: 'routing', kind: 'order-issued', text: '已请综合服务科负责人牵头，后勤车间协办。', words: null, visibility: 'SENDER', at: local(0, '09:12'), by: { kind: 'SYSTEM', person: null } },
  ],
  replies: [{ id: 'r1', kind: 'PROGRESS', text: '这两晚先开一号楼浴室到 23 点，门岗已知道。', at: local(0, '10:30'), round: 1, by: people.li }],
});

const mine = () => [
  appeal('b1', 'HW-2026-000287', '井下候车点加装座椅', { status: 'ANSWERED', toRate: true, filedAt: local(-3, '09:00'), clocks: [] }),
  appeal('b2', 'HW-2026-000301', '夜班补贴少算了两天', { status: 'IN_HAND', category: term('pay', '薪酬考核', 'Pay'), filedAt: local(-4, '09:00'), clocks: [clock('b2', 'answer', '答复', { state: 'BREACHED', dueAt: local(-1, '17:30') })] }),
  appeal('b3', 'HW-2026-000296', '通勤班车晚高峰不够坐', { status: 'IN_HAND', mergedWith: 6, department: { id: 'u9', names: names('车队', 'Bus team') }, filedAt: local(-5, '09:00'), clocks: [clock('b3', 'answer', '答复', { dueAt: local(5, '17:30') })] }),
  appeal('b4', 'HW-2026-000211', '工具房改成扫码借还', { status: 'CONCLUDED', idea: { state: 'ADOPTED', awardFen: 30_000, awardState: 'PAID' }, filedAt: local(-40, '09:00'), clocks: [] }),
  appeal('b5', 'HW-2026-000205', '邻里装修噪声', { status: 'REFERRED', filedAt: local(-44, '09:00'), clocks: [] }),
].map(withNext);

const connection = (nodes) => ({ edges: nodes.map((node, index) => ({ cursor: String(index), node })), pageInfo: { hasNextPage: false, endCursor: null }, total: nodes.length });
const membership = (role) => ({ id: 'm1', tenant: { id: 't1', names: names('清河矿业', 'Qinghe Mining'), caseCode: 'QH' }, roles: [role], person: role === 'OFFICER' ? people.li : people.zhou, unit: { id: 'u0', names: names('诉求服务中心', 'Service centre') } });

export const role = { now: 'OFFICER' };

export const roots = (language) => ({
  form: () => form(language),
  submitAppeal: ({ input }) => ({ __typename: 'Receipt', number: 'HW-2026-000318', appealId: null, status: 'FILED', filedAt: asOf(), promises: promises(language), receiptCode: input.mode === 'ANONYMOUS' ? '4827190633582041' : null }),
  openReceipt: ({ input }) => (input.code.startsWith('0') ? { __typename: 'Refusal', code: 'receipt-unknown', message: '没有这个回执码。请看看是不是抄错了一位。', field: 'code' } : { __typename: 'CaseAccess', caseToken: 'x', appealId: 'a10', number: 'HW-2026-000318', expiresAt: local(0, '23:00') }),
  openOwnAppeal: () => ({ __typename: 'CaseAccess', caseToken: 'x', appealId: 'a10', number: 'HW-2026-000318', expiresAt: local(0, '23:00') }),
  case: ownCase,
  writeToCentre: () => ({ __typename: 'TimelineEntry', id: 'w1' }),
  giveMaterial: () => ({ __typename: 'TimelineEntry', id: 'w1' }),
  me: () => ({ name: people.li.name, memberships: [membership(role.now)], active: membership(role.now), asOf: asOf() }),
  myAppeals: () => ({ ...connection(mine()), asOf: asOf(), timeZone: 'Asia/Shanghai' }),
  appeals: () => ({ ...connection(queue()), counts: { toAccept: 12, inHand: 5, toAnswer: 3, answered: 8, all: 28 } }),
  appeal: ({ id, number }) => queue().find((one) => one.id === id || one.number === number) ?? null,
  policy: () => ({
    version: 7, hours, onSpotBy: ['OFFICER'], returnsAllowed: 1, struckOffBy: [], evasionFoundBy: ['OFFICER'], levelsJudgedBy: ['LEADER'], calledBackBy: ['OFFICER'], reviewedBy: ['LEADER'], pleasDecidedBy: ['LEADER'], suggestions: null, channels: [term('qr', '扫码', 'QR'), term('hotline', '热线', 'Hotline')],
    notAccepted: [term('in-court', '同一件事法院正在审理', 'a court is hearing it')],
    outOfScope: [{ ...term('mediation', '街道人民调解委员会', 'Street mediation committee'), about: names('邻里纠纷', 'Neighbours'), address: names('河湾街道司法所', 'Hewan justice office'), phone: '12348' }],
    categories: [term('life.bath', '民生事宜 / 洗浴', 'Daily life / bath'), term('life.food', '民生事宜 / 伙食', 'Daily life / food'), term('pay', '薪酬考核', 'Pay')],
    grades: [['general', '一般', 'General'], ['important', '重要', 'Important'], ['special', '特殊', 'Special'], ['difficult', '疑难', 'Difficult']].map(([id, zh, en]) => ({ ...term(id, zh, en), needsDeliberation: id === 'difficult' })),
    replyRequirements: [{ kind: 'FIRST', by: ['RESPONDER', 'OFFICER'], needsOpinion: false, parts: [term('who', '谁在办', 'who'), term('when', '什么时候', 'when'), term('meanwhile', '眼下怎么办', 'meanwhile')] }, { kind: 'FINAL', by: ['OFFICER'], needsOpinion: true, parts: [term('answered', '问的都答了', 'answered'), term('grounds', '依据', 'grounds')] }],
  }),
  acceptAppeal: ({ input }) => ({ ...queue().find((one) => one.id === input.appealId), status: 'ACCEPTED', version: input.version + 1 }),
  requestMaterial: () => ({ __typename: 'MaterialRequest', id: 'q1', question: '', askedAt: asOf() }),
  sendReply: ({ input }) => ({ __typename: 'Reply', id: 'r9', kind: input.kind, text: input.text, at: asOf(), round: 1, by: people.li }),
  order: () => order(),
  orders: () => connection([order()]),
  units: () => Object.values(units),
  notifications: () => ({ ...connection([]), unread: 0 }),
  callBacks: () => connection([]),
  reviews: () => connection([]),
  suggestions: () => ({ ...connection([]), counts: { raised: 0, adopted: 0, toDecline: 0, declined: 0, implemented: 0 } }),
  funds: () => [],
  searchAppeals: () => ({ __typename: 'AppealConnection', ...connection(queue()), counts: { toAccept: 12, inHand: 5, toAnswer: 3, answered: 8, all: 28 } }),
  reportProgress: () => order(),
  giveOpinion: () => order(),
  acceptOrder: () => order(),
  escalations: () => connection([{ id: 'e1', step: step('s1', 1, local(0, '08:00'), people.zhou, units.service, ['tell'], local(0, '17:30')), kind: 'opinion', label: '处理意见', dueAt: local(-1, '17:30'), open: true, appeal: order().appeal }]),
});
