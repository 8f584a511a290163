import type { PolicyDraft } from '@huiyin/policy';

type Replies = PolicyDraft['replies'];

/** The parts that a reply can be asked for; the writer ticks them. */
export const replyParts: Replies['parts'] = [
  { id: 'who', names: { zh: '谁在办', en: 'Who handles it' }, source: 'Y-03' },
  { id: 'when', names: { zh: '什么时候', en: 'By when' }, source: 'Y-03' },
  { id: 'meanwhile', names: { zh: '眼下怎么办', en: 'What to do meanwhile' }, source: 'Y-03' },
  { id: 'steps', names: { zh: '怎么整改', en: 'The steps' }, source: 'Y-03' },
  { id: 'asked', names: { zh: '问的都答了', en: 'Every question answered' }, source: 'L-06' },
  { id: 'grounds', names: { zh: '依据写了', en: 'Grounds given' }, source: 'H-04' },
  { id: 'cause', names: { zh: '为什么晚了', en: 'Why it is late' }, source: 'T-09' },
];

/** What was asked and on what grounds, from the centre, on the department's opinion. */
export const finalFromCentre: Replies['requirements'][number] = {
  kind: 'final', by: ['officer'], parts: ['asked', 'grounds'], needsOpinion: true, source: 'L-06',
};
/** Why it runs over and until when (T-09). */
export const explanation: Replies['requirements'][number] = { kind: 'explanation', by: ['officer', 'responder'], parts: ['cause', 'when'], source: 'T-09' };

/** Two gates: the centre checks before it is sent, and calls back after. */
export const review: PolicyDraft['review'] = {
  askWithin: { calendarDays: 30 }, decidedBy: ['leader'], reopenWithin: { calendarDays: 180 }, callBackBy: ['officer'],
  attempts: 3, silence: 'concludes', anonymousInSatisfaction: false, source: 'T-10',
};
