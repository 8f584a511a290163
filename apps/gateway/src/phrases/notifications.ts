import type { NotificationKind } from '@huiyin/contracts';
import type { Language } from '../auth/request-scope';
import { fill } from './fill';
import { inLanguage } from './promises';

/** What somebody is told of a case that is theirs to follow; `{clock}` is named as the tenant names it. */
export const notifications: Readonly<Record<NotificationKind, { readonly zh: string; readonly en: string }>> = {
  'order-issued': { zh: '派给您一张承办单', en: 'An order was issued to you' },
  'order-reassigned': { zh: '一张承办单改派给您，时限接着算', en: 'An order was passed to you; its clock runs on' },
  'order-taken-away': { zh: '您的一张承办单改派给了别人', en: 'An order of yours was passed to somebody else' },
  'order-returned': { zh: '部门退回了承办单，等您另派', en: 'The department returned its order; please issue it anew' },
  'opinion-given': { zh: '部门交了处理意见，等您核对', en: 'The department gave its opinion; please check it' },
  'opinion-sent-back': { zh: '您的处理意见退回了，请看原因', en: 'Your opinion was sent back; see why' },
  'material-given': { zh: '诉求人补充了您要的材料', en: 'The sender gave the material that you asked for' },
  'sender-wrote': { zh: '诉求人写来了话', en: 'The sender wrote' },
  'clock-warned': { zh: '{clock}快到期了', en: '{clock} is due soon' },
  'clock-breached': { zh: '{clock}超过了时限', en: '{clock} is late' },
  'clock-recomputed': { zh: '{clock}已按放假安排重算', en: '{clock} was recalculated for the holidays' },
  'breach-withdrawn': { zh: '{clock}的超时已撤销：其实按时', en: 'The breach of {clock} was withdrawn: it was in time' },
  called: { zh: '{clock}超时，第 {level} 级叫到您', en: '{clock} is late; level {level} calls you' },
  'level-empty': { zh: '{clock}逐级到第 {level} 级无人，请安排人', en: '{clock}: nobody holds level {level}; please appoint somebody' },
  dissatisfied: { zh: '您受理的一件，诉求人不满意，已交复核', en: 'A sender of yours is not satisfied; it goes to review' },
  'review-asked': { zh: '有一件请您复核', en: 'A review is yours to decide' },
  'review-empty': { zh: '有一件复核没有人能定，请安排一位没参与过的领导', en: 'Nobody may decide a review; please appoint a leader who took no part in it' },
  'review-closed': { zh: '请您复核的一件，案卷先归了档，不用再定', en: 'A review of yours ended: the case had been archived' },
  'review-decided': { zh: '您经手的一件，复核有了结论', en: 'A review of what you handled was decided' },
  'points-entered': { zh: '给您或您负责的单位记了扣分，可以申辩', en: 'Points were entered on you or a unit that you head; you can appeal' },
  'points-empty': { zh: '一个没有负责人的单位记了扣分，请安排负责人，由其申辩', en: 'Points were entered on a unit that nobody heads; please appoint somebody, who can appeal' },
  'points-appealed': { zh: '有一份申辩请您定', en: 'A plea against points is yours to decide' },
  'plea-empty': { zh: '有一份申辩没有人能定，请安排一位与它无关的领导', en: 'Nobody may decide a plea; please appoint a leader whom it does not concern' },
  'points-upheld': { zh: '您的申辩有了结论：维持', en: 'Your appeal against points: upheld' },
  'points-reversed': { zh: '记在您或您负责的单位名下的扣分已冲回', en: 'Points on you or a unit that you head were reversed' },
};

export const notificationPhrase = (language: Language, kind: NotificationKind, values: Readonly<Record<string, string | number>>): string =>
  fill(inLanguage(language, notifications[kind], kind), values);
