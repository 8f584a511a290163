import type { ReasonCode } from '@huiyin/policy';
import type { Language } from '../auth/request-scope';
import { inLanguage } from './promises';
import { fill } from './fill';

/** Why a route was proposed. Ids among the values have been replaced by names. */
export const reasons: Readonly<Record<ReasonCode, { zh: string; en: string }>> = {
  rule: { zh: '按派单规则「{rule}」', en: 'By routing rule "{rule}"' },
  category: { zh: '类别是「{category}」', en: 'The category is "{category}"' },
  grade: { zh: '等级是「{grade}」', en: 'The grade is "{grade}"' },
  channel: { zh: '渠道是「{channel}」', en: 'It came by "{channel}"' },
  place: { zh: '从这个点位提出', en: 'It came from this place' },
  term: { zh: '说到了「{term}」', en: 'It speaks of "{term}"' },
  'nearest-unit': { zh: '{unit} 离提出的地方最近', en: '{unit} is nearest to where it came from' },
  'origin-unit': { zh: '提出的地方就归 {unit}', en: 'It came from {unit} itself' },
  'named-unit': { zh: '这类事归 {unit}', en: '{unit} is responsible for this' },
  'responder-unit': { zh: '这个班组的包保人在 {unit}', en: 'The responder for this team is in {unit}' },
  'covers-team': { zh: '{person} 包保这个班组', en: '{person} covers this team' },
  'heads-unit': { zh: '{person} 是这个部门的负责人', en: '{person} heads this department' },
  'fewest-open': { zh: '{person} 在办 {open} 件，最少', en: '{person} has the fewest open: {open}' },
  absent: { zh: '{person} 不在岗', en: '{person} is absent' },
  barred: { zh: '{person} 是当事人，回避', en: '{person} is concerned and barred' },
  'no-person': { zh: '没有可派的人，由部门负责人定', en: 'Nobody is free; the head decides' },
};

const isReason = (code: string): code is ReasonCode => code in reasons;

/** A reason in words. */
export const reasonPhrase = (language: Language, code: string, values: Readonly<Record<string, string | number>>): string =>
  isReason(code) ? fill(inLanguage(language, reasons[code], code), values) : code;
