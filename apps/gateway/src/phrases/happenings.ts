import type { Language } from '../auth/request-scope';
import { inLanguage } from './promises';
import { fill } from './fill';

/** What a line of the case file says, by the fact or entry it stands for. */
export const happenings: Readonly<Record<string, { zh: string; en: string }>> = {
  'appeal-filed': { zh: '已登记，编号 {number}', en: 'Filed as {number}' },
  'appeal-accepted': { zh: '已受理', en: 'Accepted' },
  'appeal-graded': { zh: '等级改为 {grade}', en: 'Grade changed to {grade}' },
  'appeal-answered-on-spot': { zh: '已当场答复', en: 'Answered on the spot' },
  'appeal-closed-notice': { zh: '诉求已结束，承办单随之结束', en: 'The appeal is over, and its order with it' },
  'appeal-merged': { zh: '已并入另一件诉求一起办理', en: 'Handled together with another appeal' },
  'appeal-unmerged': { zh: '已拆出单独办理', en: 'Handled on its own again' },
  'appeal-refused': { zh: '不予受理', en: 'Not accepted' },
  'appeal-referred': { zh: '已引导到别处办理', en: 'Referred elsewhere' },
  'appeal-withdrawn': { zh: '诉求人已撤回', en: 'Withdrawn by the sender' },
  'appeal-concluded': { zh: '已办结', en: 'Concluded' },
  'appeal-reopened': { zh: '重新办理，第 {round} 轮', en: 'Reopened: round {round}' },
  'appeal-archived': { zh: '已归档', en: 'Archived' },
  'sender-wrote': { zh: '诉求人留言', en: 'The sender wrote' },
  'material-requested': { zh: '请诉求人补充，时限暂停', en: 'Material asked for; the clock is paused' },
  'material-given': { zh: '诉求人已补充，时限继续', en: 'Material given; the clock runs on' },
  'order-issued': { zh: '已派单，编号 {number}', en: 'Order {number} issued' },
  'order-accepted': { zh: '承办人已接单', en: 'The handler took the order' },
  'order-reassigned': { zh: '已改派', en: 'Order reassigned' },
  'order-returned': { zh: '承办单已退回', en: 'Order returned' },
  'order-suspended': { zh: '承办单已暂停', en: 'Order suspended' },
  'order-cancelled': { zh: '承办单已取消', en: 'Order cancelled' },
  'progress-reported': { zh: '承办人报告了进展', en: 'The handler reported progress' },
  'opinion-given': { zh: '已交处理意见', en: 'Opinion given' },
  'opinion-sent-back': { zh: '处理意见已退回重写', en: 'Opinion sent back' },
  'raised-beyond-authority': { zh: '超出权限，已逐级上报', en: 'Beyond authority; raised' },
  'reply-sent': { zh: '已答复', en: 'Reply sent' },
  'reply-sent.first': { zh: '首次答复', en: 'First reply' },
  'reply-sent.plan': { zh: '整改方案', en: 'Plan' },
  'reply-sent.progress': { zh: '进度说明', en: 'Progress statement' },
  'reply-sent.final': { zh: '最后答复', en: 'Final reply' },
  'reply-sent.explanation': { zh: '解释说明', en: 'Explanation' },
  'call-back-asked': { zh: '已请诉求人评价办理结果', en: 'The sender was asked how it was handled' },
  'call-back-done': { zh: '已回访', en: 'Called back' },
  'call-back-failed': { zh: '回访未成', en: 'The call-back did not succeed' },
  'call-back-failed.unreachable': { zh: '回访未联系上', en: 'The sender could not be reached' },
  'call-back-failed.refused': { zh: '诉求人不愿评价', en: 'The sender did not want to answer' },
  'call-back-failed.silence': { zh: '到期未收到评价', en: 'No answer within the time' },
  'satisfaction-given': { zh: '诉求人已评价', en: 'The sender said how it was handled' },
  'review-asked': { zh: '已提请复核', en: 'A review was asked for' },
  'review-decided': { zh: '复核已有结论', en: 'The review was decided' },
  'clock-started': { zh: '{clock}开始计时，{dueAt} 前', en: '{clock}: due {dueAt}' },
  'clock-paused': { zh: '{clock}暂停计时', en: '{clock} paused' },
  'clock-resumed': { zh: '{clock}继续计时，{dueAt} 前', en: '{clock} runs on, due {dueAt}' },
  'clock-met': { zh: '{clock}已完成', en: '{clock} met' },
  'clock-warned': { zh: '{clock}快到期，已提醒', en: '{clock} is due soon; reminded' },
  'clock-cancelled': { zh: '{clock}不再计时', en: '{clock} no longer runs' },
  'clock-breached': { zh: '{clock}超过了时限', en: '{clock} is late' },
  'clock-recomputed': { zh: '{clock}已按放假安排重算，{dueAt} 前', en: '{clock} was recalculated: due {dueAt}' },
  'breach-withdrawn': { zh: '{clock}的超时记录已撤销：其实按时', en: 'The breach of {clock} was withdrawn: it was in time' },
  escalated: { zh: '已逐级上报，第 {level} 级', en: 'Escalated to level {level}' },
};

/** A timeline entry in words; an unknown kind shows itself rather than nothing. */
export const happening = (language: Language, kind: string, values: Readonly<Record<string, string | number>>): string => {
  const detailed = happenings[`${kind}.${values['kind'] ?? values['reason']}`];
  return fill(inLanguage(language, detailed ?? happenings[kind], kind), values);
};
