// What happened to each case, pure: the same for a seed, a practice and the days. Ids and versions only the services know.
import { pick, randomOf } from '../chaos/random.mjs';
import { Days, moments } from './moments.mjs';
import { practiceOf } from './practices.mjs';
import { onSpot, referrals, slotsOf, storiesOf, words } from './stories.mjs';

const weighed = (random, odds) => {
  let left = random() * odds.reduce((sum, [, weight]) => sum + weight, 0);
  return odds.find(([, weight]) => (left -= weight) < 0)?.[0] ?? odds.at(-1)[0];
};
const between = (random, least, most) => least + Math.floor(random() * (most - least + 1));

/** Fills `{…}` of a text, each the same wherever it stands. */
const filler = (random, slots) => {
  const drawn = Object.fromEntries(Object.entries(slots).map(([name, list]) => [name, pick(random, list)]));
  return (text) => text?.replaceAll(/\{(\w+)\}/g, (_, name) => drawn[name]);
};

/** One case while it is told: what happens is dropped once it would happen after the last day. */
class Told {
  acts = [];
  isOver = false;

  constructor(random, days, practice) {
    Object.assign(this, { random, days, practice });
  }

  do(at, act, more = {}) {
    this.isOver ||= at === undefined;
    if (!this.isOver) this.acts.push({ at, act, ...more });
    return at;
  }

  chance = (percent) => this.random() * 100 < percent;
  words = (name) => pick(this.random, words[name]);
}

const submittedAt = (told, day) => {
  const { workday } = told.days.days[day];
  const moment = weighed(told.random, workday ? told.practice.hours : [['night', 1]]);
  return day * moments.length + moments.indexOf(moment);
};

const accepted = (told, at, { grade, category }) => {
  const days = told.chance(told.practice.lateAcceptance) ? 2 : 0;
  return told.do(days ? told.days.workday(at, days, 0) : told.days.next(at), 'accept', { grade, category });
};

const repliedEarly = (told, at) => {
  if (told.practice.repliesFirst && told.chance(90)) told.do(at, 'reply', { kind: 'FIRST', text: told.words('first') });
  if (told.practice.plans) told.do(told.days.workday(at, told.chance(told.practice.late) ? 5 : between(told.random, 1, 2), 1), 'reply', { kind: 'PLAN', text: told.words('plan') });
};

const askedForMaterial = (told, at, story) => {
  if (!story.question || !told.chance(told.practice.material)) return at;
  const asked = told.do(told.days.next(at), 'ask-material', { text: story.question });
  told.waits = told.chance(told.practice.neverGiven);
  if (told.waits) return asked;
  return told.do(told.days.evening(asked, between(told.random, 1, 2)), 'give-material', { text: story.given });
};

/** Taken, worked on and told to the centre, in time or late. */
const handled = (told, from, story, grade) => {
  const limit = told.practice.opinionDays[grade] ?? told.practice.opinionDays.any;
  const late = told.chance(told.practice.late);
  const taken = told.do(told.days.next(from), 'take-order');
  if (told.chance(told.practice.progress)) told.do(told.days.next(taken), 'progress', { text: story.progress ?? told.words('progress') });
  const ready = askedForMaterial(told, told.days.next(taken), story);
  const given = Math.max(limit - 1, 1);
  const due = told.days.workday(from, late ? limit + between(told.random, 1, 3) : between(told.random, Math.ceil(given / 3), given), between(told.random, 1, 2));
  const soonest = told.days.next(ready);
  const opinion = told.do(due === undefined || soonest === undefined ? undefined : Math.max(due, soonest), 'opinion', { text: story.opinion });
  if (late && told.chance(told.practice.explained)) told.do(opinion, 'reply', { kind: 'EXPLANATION', text: told.words('late') });
  return told.chance(told.practice.sentBack) ? sentBack(told, opinion, story) : opinion;
};

const sentBack = (told, opinion, story) => {
  const back = told.do(told.days.next(opinion), 'send-back', { text: told.words('sentBack') });
  return told.do(told.days.next(back, 2), 'opinion', { text: story.opinion });
};

const phoned = (told, at, form) => told.do(at, 'call', form);

const questioned = (told, at) => {
  const asked = told.do(at, 'ask-sender');
  const said = weighed(told.random, told.practice.questionnaires);
  if (said === 'silent') return { at: told.days.workday(asked, 8, 0), said };
  const satisfied = said === 'content';
  return { at: told.do(told.days.evening(asked, between(told.random, 0, 1)), 'answer', { satisfied, text: told.words(satisfied ? 'content' : 'notContent') }), said };
};

const neverReached = (told, at) => {
  let call = at;
  for (let nth = 0; nth < 3; nth += 1) call = phoned(told, nth === 0 ? call : told.days.workday(call, 1, nth), { outcome: 'UNREACHABLE' });
  return call;
};

/** Asked afterwards: by phone whom somebody knows, by the receipt whom nobody does. */
const calledBack = (told, answered, mode) => {
  const at = told.days.next(answered, between(told.random, 1, 2));
  if (told.chance(told.practice.struckOff)) return { at: told.do(at, 'strike-off'), said: 'struck-off' };
  const way = mode === 'ANONYMOUS' ? 'asked' : weighed(told.random, told.practice.callBacks);
  if (way === 'asked') return questioned(told, at);
  if (way === 'unreachable') return { at: neverReached(told, at), said: way };
  if (way === 'refused') return { at: phoned(told, at, { outcome: 'REFUSED' }), said: way };
  const satisfied = way === 'content';
  return { at: phoned(told, at, { outcome: 'REACHED', satisfied, text: told.words(satisfied ? 'content' : 'notContent') }), said: way };
};

const secondRound = (told, reviewed, mode) => {
  const taken = told.do(told.days.next(reviewed), 'take-order');
  const opinion = told.do(told.days.workday(taken, 1, 1), 'opinion', { text: told.words('again') });
  const answered = told.do(told.days.next(opinion), 'reply', { kind: 'FINAL', text: told.words('answeredAgain') });
  const at = told.days.workday(answered, 1, 0);
  const said = { satisfied: true, text: told.words('content') };
  if (mode !== 'ANONYMOUS') return phoned(told, at, { outcome: 'REACHED', ...said });
  return told.do(told.days.evening(told.do(at, 'ask-sender'), 1), 'answer', said);
};

const reviewed = (told, at, mode) => {
  const outcome = weighed(told.random, told.practice.reviews);
  const decided = told.do(told.days.workday(at, between(told.random, 1, 3), 1), 'review', { outcome, text: told.words(outcome === 'UPHELD' ? 'upheld' : 'wrong') });
  return outcome === 'UPHELD' ? decided : secondRound(told, decided, mode);
};

// Who never said a word of their own may ask for a review for so long.
const leavesQuestion = new Set(['refused', 'unreachable', 'silent', 'struck-off']);

const wholly = (told, at, { story, grade, mode }) => {
  const accept = accepted(told, at, { grade, category: story.category });
  repliedEarly(told, accept);
  const opinion = handled(told, accept, story, grade);
  const answered = told.do(told.days.next(opinion), 'reply', { kind: 'FINAL', text: story.reply });
  const { at: asked, said } = calledBack(told, answered, mode);
  const ended = said === 'not-content' ? reviewed(told, asked, mode) : asked;
  if (!told.waits && told.chance(told.practice.archived)) told.do(leavesQuestion.has(said) ? told.days.workday(ended, 24, 0) : told.days.workday(ended, between(told.random, 1, 4), 0), 'archive');
};

const next = (told, at) => told.days.next(at);

const calledBackContent = (told, at) => told.do(told.days.workday(at, 1, 0), 'call', { outcome: 'REACHED', satisfied: true, text: told.words('content') });

const fates = {
  handled: wholly,
  onSpot: (told, at, { story: { answer, grounds } }) => void calledBackContent(told, told.do(next(told, at), 'answer-on-spot', { answer, grounds })),
  referred: (told, at, { story: { to } }) => void told.do(next(told, at), 'refer', { to }),
  refused: (told, at) => void told.do(next(told, at), 'refuse', { text: told.words('refused') }),
  withdrawn: (told, at) => void told.do(told.days.evening(at, 0) ?? next(told, at), 'withdraw', { text: words.withdrawn }),
  thanks: (told, at, { story, grade }) => void told.do(told.do(next(told, at), 'accept', { grade, category: story.category }) && told.days.workday(at, 3, 0), 'archive'),
};

/** What it is about, by what becomes of it. */
const storyOf = (random, fate, preset) => {
  if (fate === 'onSpot') return pick(random, onSpot);
  if (fate === 'referred') return { kind: 'DIFFICULTY', ...pick(random, referrals) };
  const story = pick(random, storiesOf(preset));
  if (fate !== 'thanks') return story;
  const title = pick(random, words.thanks);
  return { ...story, kind: 'THANKS', title, body: `${title}，大家都记在心里。` };
};

const modeOf = (random, fate, { careful }, { modes }) => {
  if (fate === 'thanks' || fate === 'onSpot') return 'NAMED';
  return careful ? 'CONFIDENTIAL' : weighed(random, modes);
};

/** Filed by the staff for somebody who called, came or sat in a talk; in working hours alone. */
const wayOf = (told, at, mode) => {
  const isOpen = told.days.momentOf(at) !== 'night';
  const { channels, filedBy, onBehalf } = told.practice;
  return mode === 'NAMED' && isOpen && told.chance(onBehalf) ? { by: filedBy, channel: weighed(told.random, channels) } : {};
};

const filled = (story, fill) => Object.fromEntries(Object.entries(story).map(([name, text]) => [name, typeof text === 'string' ? fill(text) : text]));

/** In order of time; what was promised for later and was answered before is left out. */
const inOrder = (acts) => {
  const answered = acts.find(({ kind }) => kind === 'FINAL')?.at ?? Infinity;
  return acts.filter(({ at, act, kind }) => !(act === 'reply' && kind !== 'FINAL' && at >= answered)).toSorted((a, b) => a.at - b.at);
};

/** One case from its first word to its end, or to the last day. */
const caseOf = (random, { preset, days, senders, practice }, n, day) => {
  const told = new Told(random, days, practice);
  const fate = weighed(random, practice.fates);
  const story = filled(storyOf(random, fate, preset), filler(random, slotsOf(preset)));
  const mode = modeOf(random, fate, story, practice);
  const grade = weighed(random, practice.grades);
  const at = submittedAt(told, day);
  const { kind, title, body } = story;
  told.do(at, 'submit', { mode, kind, title, body, ...wayOf(told, at, mode) });
  fates[fate](told, at, { story, grade, mode });
  return { n, sender: Math.floor(random() * senders), mode, fate, acts: inOrder(told.acts) };
};

/** On which day each case begins: more on workdays, all days alike otherwise, in the order of time. */
const beginnings = (random, days, cases) =>
  Array.from({ length: cases }, () => weighed(random, days.map(({ workday }, day) => [day, workday ? 10 : 2]))).sort((a, b) => a - b);

/**
 * The cases of one enterprise. `days` are `{ date, workday }` in order; `opinionDays` are working days by grade, `any` for the rest.
 * Acts of a case are in order of time, each at a moment that `Days` numbers.
 */
export function planOf({ seed, preset, cases, senders, days, opinionDays }) {
  const random = randomOf(seed);
  const practice = { ...practiceOf(preset), opinionDays: { ...opinionDays, any: opinionDays.any ?? practiceOf(preset).opinionDays } };
  const about = { preset, senders, practice, days: new Days(days) };
  // Nothing begins on the last day, which is not over.
  return beginnings(random, days.slice(0, -1), cases).map((day, n) => caseOf(random, about, n, day));
}
