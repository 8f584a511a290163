import type { Language } from '../auth/request-scope';
import { fill } from './fill';
import { moment } from './moments';
import { inLanguage } from './promises';

type Words = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** What changed under the hands of who saw an older version, by the fact that changed it. */
export const changes: Words = {
  'appeal-accepted': { zh: '已受理', en: 'accepted' },
  'appeal-graded': { zh: '改了等级', en: 'graded anew' },
  'appeal-answered-on-spot': { zh: '已当场答复', en: 'answered on the spot' },
  'appeal-refused': { zh: '不予受理', en: 'not accepted' },
  'appeal-referred': { zh: '已引导到别处', en: 'referred elsewhere' },
  'appeal-merged': { zh: '已并入另一件', en: 'merged into another' },
  'appeal-unmerged': { zh: '已拆出单独办理', en: 'handled on its own again' },
  'appeal-withdrawn': { zh: '已撤回', en: 'withdrawn' },
  'appeal-concluded': { zh: '已办结', en: 'concluded' },
  'appeal-reopened': { zh: '重新办理', en: 'reopened' },
  'appeal-archived': { zh: '已归档', en: 'archived' },
  'review-closed': { zh: '案卷已归档，复核到此为止', en: 'the review ended with the archive' },
  'review-decided': { zh: '复核已有结论', en: 'a review was decided' },
  'satisfaction-given': { zh: '诉求人已评价', en: 'the sender said how satisfied they are' },
  'call-back-failed': { zh: '回访没有成功', en: 'the call-back failed' },
  'reply-sent': { zh: '已作最后答复', en: 'the final reply was sent' },
  'order-issued': { zh: '已派单', en: 'an order was issued' },
  'order-accepted': { zh: '已接单', en: 'the order was taken' },
  'order-reassigned': { zh: '已改派', en: 'the order was reassigned' },
  'order-returned': { zh: '承办单已退回', en: 'the order was returned' },
  'order-suspended': { zh: '承办单已暂停', en: 'the order was suspended' },
  'order-cancelled': { zh: '承办单已取消', en: 'the order was cancelled' },
  'progress-reported': { zh: '报告了进展', en: 'progress was reported' },
  'opinion-given': { zh: '已交处理意见', en: 'an opinion was given' },
  'opinion-sent-back': { zh: '处理意见已退回', en: 'the opinion was sent back' },
};

/** By whom, as a role: names are read elsewhere, by who may. */
export const changers: Words = {
  sender: { zh: '诉求人', en: 'the sender' },
  officer: { zh: '诉求专责', en: 'an officer' },
  handler: { zh: '承办人', en: 'a handler' },
  responder: { zh: '包保人', en: 'a responder' },
  'department-head': { zh: '部门负责人', en: 'the head of the department' },
  leader: { zh: '领导小组', en: 'the leading group' },
  system: { zh: '系统', en: 'the system' },
};

const said = { zh: '{at}，{by}刚改过：{what}。您写的还在，看过再定。', en: 'Changed on {at} by {by}: {what}. What you wrote is kept; look and decide.' };
const somebody = { zh: '别人', en: 'somebody' };

/** What a stale version says of what changed; nothing where that is not told. */
export const changePhrase = (language: Language, values: Readonly<Record<string, string | number>> = {}): string | undefined => {
  const what = changes[String(values['changed'])];
  if (!what || values['at'] === undefined || values['zone'] === undefined) return undefined;
  const by = changers[String(values['by'])] ?? somebody;
  return fill(inLanguage(language, said, said.zh), {
    what: inLanguage(language, what, what.zh), by: inLanguage(language, by, by.zh), at: moment(language, String(values['at']), String(values['zone'])),
  });
};
