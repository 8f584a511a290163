import type { ExclusionId, FigureDefinition } from './figure-shapes';

type Names = FigureDefinition['names'];
const words = (zh: string, en: string): Names => ({ zh, en });

const exclusionNames: Readonly<Record<ExclusionId, Names>> = {
  'unknown-persons': words('不知是谁提的', 'From unknown persons'),
  withdrawn: words('撤回', 'Withdrawn'),
  merged: words('并入（随主件计）', 'Merged (counted with its main case)'),
  refused: words('不予受理', 'Not accepted'),
  referred: words('已引导', 'Referred'),
  thanks: words('感谢', 'Thanks'),
  undecided: words('还没有结果', 'Not decided yet'),
  'on-the-spot': words('当场答复', 'Answered on the spot'),
  unconfirmed: words('尚待核实', 'Not verified yet'),
  anonymous: words('匿名（按政策不计）', 'Anonymous (not counted by the policy)'),
  unreachable: words('联系不上', 'Unreachable'),
  declined: words('不愿评价', 'Would not say'),
  silent: words('未评价', 'No answer'),
  'struck-off': words('销号时尚未评价', 'Struck off before it was rated'),
  reviewed: words('复核时尚未评价', 'Reviewed before it was rated'),
};
const without = (...ids: ExclusionId[]): FigureDefinition['exclusions'] => ids.map((id) => ({ id, names: exclusionNames[id] }));

const filed: FigureDefinition['period'] = { rule: 'filed', words: words('期内登记的', 'Filed within the period') };
const due: FigureDefinition['period'] = { rule: 'due', words: words('对诉求人承诺的最后一个时限在期内到期的', 'Whose last deadline promised to the sender falls due within the period') };
const answered: FigureDefinition['period'] = { rule: 'answered', words: words('期内作出最后答复的', 'Finally answered within the period') };
const rated: FigureDefinition['period'] = { rule: 'rated', words: words('期内作了评价，或期内确定得不到评价的', 'Rated within the period, or found within it to stay unrated') };

const hours = words('从登记（或重新办理）到最后答复，按该轮生效的工作日历计', 'From filing (or reopening) to the final answer, by the working calendar that the round began with');

/** Every figure that there is, in the order of a table. */
export const figureDefinitions: readonly FigureDefinition[] = [
  {
    id: 'items', version: 1, value: 'items', names: words('件', 'Items'),
    numerator: words('登记的诉求', 'Appeals filed'), denominator: null, exclusions: [], period: filed,
  },
  {
    id: 'persons', version: 1, value: 'persons', names: words('人', 'Persons'),
    // Whoever is known in two enterprises is there by two names that nobody can hold beside each other.
    numerator: words(
      '实名与保密的诉求人，联名人在内：在一家企业内一人只计一次，多家企业的合计为各家相加',
      'Senders who gave a name, co-signers among them: within one enterprise each is counted once, across enterprises the numbers are added up',
    ),
    denominator: null, exclusions: without('unknown-persons'), period: filed,
  },
  {
    id: 'on-time', version: 1, value: 'share', names: words('按期率', 'On time'),
    numerator: words('承诺的时限全部守住的', 'With every promised deadline kept'),
    denominator: words('已见分晓的办理轮次', 'Rounds of handling of which that is decided'),
    exclusions: without('referred', 'withdrawn', 'merged', 'undecided'), period: due,
  },
  {
    id: 'answered', version: 1, value: 'share', names: words('答复率', 'Answered'),
    numerator: words('已作最后答复或当场答复的', 'Finally answered, or answered on the spot'),
    denominator: words('应答复的诉求', 'Appeals that call for an answer'),
    exclusions: without('withdrawn', 'merged', 'refused', 'referred', 'thanks'), period: filed,
  },
  {
    id: 'implementation', version: 1, value: 'share', names: words('落实率', 'Implemented'),
    numerator: words('核实已落实的：报告落实，或诉求人满意、复核维持、销号', 'Verified: reported done, or the sender satisfied, upheld on review, struck off'),
    denominator: words('经承办单答复、核实已有结果的', 'Answered through an order, with the verification ended'),
    exclusions: without('on-the-spot', 'merged', 'unconfirmed'), period: answered,
  },
  {
    id: 'satisfaction', version: 2, value: 'share', names: words('满意率', 'Satisfied'),
    numerator: words('满意的', 'Satisfied'), denominator: words('作了评价的', 'Rated'),
    exclusions: without('silent', 'unreachable', 'declined', 'anonymous', 'struck-off', 'reviewed'), period: rated,
  },
  {
    id: 'completion', version: 1, value: 'share', names: words('办结率', 'Completed'),
    numerator: words('已办结或已引导的', 'Concluded or referred'), denominator: words('应办理的诉求', 'Appeals that call for handling'),
    exclusions: without('withdrawn', 'merged', 'refused'), period: filed,
  },
  {
    id: 'median-hours', version: 1, value: 'hours', names: words('答复中位工时', 'Median working hours'),
    numerator: hours, denominator: words('作出最后答复的轮次', 'Rounds finally answered'), exclusions: [], period: answered,
  },
  {
    id: 'p90-hours', version: 1, value: 'hours', names: words('九成答复工时', 'Working hours of nine in ten'),
    numerator: hours, denominator: words('作出最后答复的轮次', 'Rounds finally answered'), exclusions: [], period: answered,
  },
];
