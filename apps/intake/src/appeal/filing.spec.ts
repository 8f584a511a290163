import { isRefusal } from '@huiyin/kernel';
import { calendarOf, policySchema } from '@huiyin/policy';
import { presetIds, presets } from '@huiyin/presets';
import { disguise } from '@huiyin/testing';
import { channelOf, cleanWords, prepare, type Submission } from './filing';

const policy = policySchema.parse(presets.yuwu);
const calendar = calendarOf(policy.hours, { knownThrough: '2026', days: {} });
const NOW = new Date('2026-11-20T01:00:00.000Z');
const ID = '00000000-0000-7000-8000-00000000aaaa';
const submission: Submission = {
  way: 'place', mode: 'anonymous', kind: 'question', words: { title: '热水', body: '夜班澡堂没有热水' }, placeId: ID, placeUnitId: null, senderUnitId: ID,
};
const prepared = (change: Partial<Submission>, by = policy) => {
  const made = prepare(ID, { ...submission, ...change }, by, calendar, NOW);
  if (isRefusal(made)) throw new Error(made.refused);
  return made;
};

describe('the words', () => {
  it.each([
    ['三号楼没热水。大家盼着', '三号楼没热水'],
    ['水'.repeat(40), `${'水'.repeat(30)}…`],
    ['\n没有热水\n', '没有热水'],
    ['\u200b\n没有热水', '没有热水'],
    ['！！', '！！'],
  ])('%s get the title %s', (body, title) => expect(cleanWords({ body })).toMatchObject({ title }));

  it('keep the title that was given', () => expect(cleanWords({ title: ' 热水 ', body: 'x' })).toEqual({ title: '热水', body: 'x' }));

  it('get a title of their own where the one given shows nothing, and none that is malformed', () => {
    expect(cleanWords({ title: '\u200b', body: '热水' })).toEqual({ title: '热水', body: '热水' });
    expect(cleanWords({ title: '\u061c', body: '热水' })).toMatchObject({ refused: 'control-character', field: 'title' });
    expect(cleanWords({ title: '\ud800', body: '热水' })).toMatchObject({ refused: 'field-malformed', field: 'title' });
  });
});

describe('T-03 what the policy makes of a submission', () => {
  it('classifies, and promises from now on where the clock starts at filing', () => {
    const made = prepared({});
    expect(policy.categories.map(({ id }) => id)).toContain(made.category);
    expect(made.promises.some((promise) => 'at' in promise && new Date(promise.at) > NOW)).toBe(true);
    expect(made.channel).toBe('qr');
  });

  it('puts the choice of the sender before what the words say, and keeps both', () => {
    const other = policy.categories.find(({ id }) => id !== prepared({}).category)!;
    expect(prepared({ category: other.id })).toMatchObject({ category: other.id, suggested: { category: prepared({}).category } });
  });

  it('tells the unit of a named sender and of no other', () => {
    const web = { way: 'member' as const };
    expect(prepared({ ...web, mode: 'named' }).unitId).toBe(ID);
    expect(prepared({ ...web, mode: 'confidential' })).toMatchObject({ unitId: null, confidential: true });
    expect(prepared({ mode: 'anonymous' }).unitId).toBeNull();
  });

  it.each([
    ['a category that there is not', { category: 'nonsense' }, 'category-unknown'],
    ['a mode that the channel does not take', { mode: 'named' as const, way: 'place' as const }, 'channel-closed'],
  ])('refuses %s', (_what, change, refused) => {
    const strict = { ...policy, channels: policy.channels.map((channel) => ({ ...channel, modes: ['anonymous' as const] })) };
    expect(prepare(ID, { ...submission, ...change }, strict, calendar, NOW)).toMatchObject({ refused });
  });

  it('uses the channel of its way, and none that only officers file through', () => {
    expect([channelOf('member', policy)?.id, channelOf('place', policy)?.id]).toEqual(['web', 'qr']);
    const own = policy.channels.filter(({ filedBy }) => filedBy.length > 0);
    expect(channelOf('place', { channels: own })).toBeUndefined();
  });

  it.each(presetIds)('N-01 is found whatever %s calls it, and wherever it stands', (preset) => {
    const known = policySchema.parse(presets[preset]);
    for (const seed of [1, 7, 42]) {
      const { policy: other, id } = disguise(presets[preset], seed);
      for (const way of ['place', 'member'] as const) expect(channelOf(way, { channels: other.channels.toReversed() })?.id).toBe(id(channelOf(way, known)?.id ?? ''));
    }
  });
});
