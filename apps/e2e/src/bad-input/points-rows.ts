import { randomUUID } from 'node:crypto';
import type { Row } from './row';

/** Levels that are judged, and points that are pleaded against. */
export const pointsRows: Readonly<Record<string, Row>> = {
  judgeLevel: {
    by: 'leader', on: 'filed', words: { reasons: 2_000 }, things: { stepId: ({ levels }) => levels.theirStepId },
    input: (_one, { levels }) => ({ stepId: levels.stepId, couldHaveSolved: true, reasons: '换个阀门就行。' }),
    again: ['level-judged'], notBy: { officer: ['not-allowed'], handler: ['FORBIDDEN'] },
    odd: (_one, { levels }) => ({ 'of a call that there was not': [{ stepId: randomUUID() }, 'not-found'], 'their own': [{ stepId: levels.ownStepId }, 'level-own'] }),
  },
  appealPoints: {
    by: 'pointsHead', on: 'filed', words: { words: 1_000 }, things: { entryId: ({ levels }) => levels.entryId }, input: (_one, { points }) => ({ entryId: points.entryId, words: '配件在路上。' }),
    again: ['plea-given'], notBy: { officer: ['not-found'], handler: ['not-found'], leader: ['not-found'] }, auditor: 'not-found',
    odd: () => ({ 'of an entry that nobody has': [{ entryId: randomUUID() }, 'not-found'] }),
  },
  decidePointsAppeal: {
    by: 'pointsLeader', on: 'filed', words: { reasons: 1_000 }, things: { pleaId: ({ levels }) => levels.pleaId },
    input: (_one, { points }) => ({ pleaId: points.pleaId, outcome: 'STANDS', reasons: '延期没有批。' }), again: ['plea-decided'],
    notBy: { officer: ['not-allowed'], handler: ['FORBIDDEN'] },
    odd: () => ({ 'on a plea that nobody made': [{ pleaId: randomUUID() }, 'not-found'] }),
  },
};
