import type { Language } from '../auth/request-scope';
import { fill } from './fill';
import { happening } from './happenings';
import { inLanguage } from './promises';

/** What points are for, by the fact that they were entered for. */
export const evidences: Readonly<Record<string, { zh: string; en: string }>> = {
  'clock-breached': { zh: '承办单 {order} 的{clock}，应在 {dueAt} 前完成，到期没有完成。', en: '{clock} of order {order} was due {dueAt} and was not done by then.' },
  'clock-breached.round': { zh: '诉求 {appeal} 的{clock}，应在 {dueAt} 前完成，到期没有完成。', en: '{clock} of appeal {appeal} was due {dueAt} and was not done by then.' },
  'clock-breached.clock': { zh: '{clock}应在 {dueAt} 前完成，到期没有完成。', en: '{clock} was due {dueAt} and was not done by then.' },
  'clock-breached.alone': { zh: '到期没有完成。', en: 'It was not done by the time it was due.' },
  'evasion-found': { zh: '承办单 {order} 被认定搪塞应付、推诿扯皮。', en: 'Evasion or passing the buck was found in order {order}.' },
  'evasion-found.alone': { zh: '被认定搪塞应付、推诿扯皮。', en: 'Evasion or passing the buck was found.' },
  'level-judged': { zh: '诉求 {appeal} 逐级上报时，被判定本级应解决而没有解决。', en: 'When appeal {appeal} climbed, this level was judged able to have solved it.' },
  'level-judged.alone': { zh: '逐级上报时，被判定本级应解决而没有解决。', en: 'When an appeal climbed, this level was judged able to have solved it.' },
};

/** By what is there to be named: a person concerned by the case is told neither order nor appeal. */
const keysOf = (fact: string, { order, appeal, clock }: Readonly<Record<string, string>>): string[] => {
  if (order) return [fact];
  if (appeal) return [`${fact}.round`, fact];
  return [...(clock ? [`${fact}.clock`] : []), `${fact}.alone`, fact];
};

/** The evidence of points in words; of a fact without words of its own, those of the timeline. */
export const evidencePhrase = (language: Language, fact: string, values: Readonly<Record<string, string>>): string => {
  const phrase = keysOf(fact, values).flatMap((key) => evidences[key] ?? []).at(0);
  return phrase ? fill(inLanguage(language, phrase, fact), values) : happening(language, fact, values);
};
