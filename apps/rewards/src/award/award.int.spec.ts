import { FindPayout, ListFundEntries, ListFunds, OpenFund, PayAward, ReadSuggestions, ReverseAward } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import type { StaffName, TestTenant } from '@huiyin/testing';
import { IdeasWorld, made, seed } from '../../test/ideas-world';

jest.setTimeout(180_000);
const DAY = 86_400_000;
let ideas: IdeasWorld;
let ours: TestTenant;
let theirs: TestTenant;
beforeAll(async () => {
  ideas = await IdeasWorld.open();
  [ours, theirs] = [ideas.ours, ideas.theirs];
});
afterAll(async () => {
  expect((await ideas.money(ours, 'paid')).ledger).toBe(0);
  expect(await ideas.world.rows('select * from rewards.parked')).toEqual([]);
  await ideas.close();
});

const pay = (of: { code?: string; awardId?: string }, by: StaffName = 'officer', tenant = ours, commandId = newId()) => ideas.world.ask(PayAward, { commandId, ...of }, tenant.as(by));
const reverse = (awardId: string, by: StaffName = 'leader') => ideas.world.ask(ReverseAward, { commandId: newId(), awardId, reasons: '金额写错了。' }, ours.as(by));
const fundOf = async (fundId: string) => made(await ideas.world.ask(ListFunds, {}, ours.as('leader'))).find(({ id }) => id === fundId);
const ownAward = async ({ appealId, sender }: { appealId: string; sender: Parameters<IdeasWorld['claim']>[0] }) =>
  made(await ideas.world.ask(ReadSuggestions, { appealIds: [appealId] }, sender))[0]?.award;

describe('T-12 a fund', () => {
  it('is opened by whom the policy names, with a purpose, and seen by who has to do with money', async () => {
    const commandId = newId();
    const open = (by: StaffName) => ideas.world.ask(OpenFund, { commandId, purpose: '金点子奖励', fen: 100_000 }, ours.as(by));
    const { fundId } = made(await open('leader'));
    expect(await open('leader')).toEqual({ fundId });
    expect(await open('officer')).toEqual({ refused: 'not-allowed' });
    expect(await fundOf(fundId)).toMatchObject({ purpose: '金点子奖励', fen: 100_000, balanceFen: 100_000, grantedFen: 0, paidFen: 0 });
    expect(made(await ideas.world.ask(ListFunds, {}, ours.as('handler')))).toEqual([]);
    expect(made(await ideas.world.ask(ListFunds, {}, theirs.as('leader'))).map(({ id }) => id)).not.toContain(fundId);
    expect(made(await ideas.world.ask(ListFundEntries, { fundId }, theirs.as('leader'))).edges).toEqual([]);
  });
});

describe('H-08 granting', () => {
  it('refuses 99 and 501 yuan where the limits are 100 and 500, and grants what lies between, once', async () => {
    const [{ appealId, suggestionId }, fundId] = [await ideas.scored(ours), await ideas.fund(ours, 1_000)];
    expect(await ideas.grant(ours, suggestionId, fundId, { fen: 9_900 })).toEqual({ refused: 'award-below-limit', field: 'fen', values: { least: 100 } });
    expect(await ideas.grant(ours, suggestionId, fundId, { fen: 50_100 })).toEqual({ refused: 'award-above-limit', field: 'fen', values: { most: 500 } });
    expect(await ideas.grant(ours, suggestionId, newId())).toEqual({ refused: 'fund-unknown', field: 'fundId' });
    const commandId = newId();
    const granted = made(await ideas.grant(ours, suggestionId, fundId, { commandId }));
    expect(await ideas.grant(ours, suggestionId, fundId, { commandId })).toEqual(granted);
    expect(await ideas.grant(ours, suggestionId, fundId)).toEqual({ refused: 'award-granted' });
    expect((await ideas.said(appealId)).at(-1)).toMatchObject({ type: 'award-granted', actor: { role: 'leader' }, data: { awardId: granted.awardId, fen: 30_000, fundId } });
    expect(await ideas.money(ours, `fund:${fundId}`)).toEqual({ fen: 70_000, ledger: 0 });
  });

  it('not what was not adopted, not by who scored or raised it, not their own, not in another tenant or from its fund', async () => {
    const [open, adopted] = [await ideas.raised(ours), await ideas.scored(ours)];
    const [fundId, foreign] = [await ideas.fund(ours, 1_000), await ideas.fund(theirs, 1_000)];
    expect(await ideas.grant(ours, open.suggestionId, fundId)).toEqual({ refused: 'suggestion-not-adopted' });
    expect(await ideas.grant(ours, adopted.suggestionId, fundId, {}, 'officer')).toEqual({ refused: 'not-allowed' });
    expect(await ideas.grant(theirs, adopted.suggestionId, foreign)).toEqual({ refused: 'not-found', field: 'suggestionId' });
    expect(await ideas.grant(ours, adopted.suggestionId, foreign)).toEqual({ refused: 'fund-unknown', field: 'fundId' });
    await ours.changeMember('reviewer', { roles: ['reviewer', 'leader'] });
    await ideas.world.drain();
    expect(await ideas.grant(ours, adopted.suggestionId, fundId, {}, 'reviewer')).toEqual({ refused: 'award-by-scorer' });
    await ours.changeMember('reviewer');
    ideas.isOf(ours, 'leader', adopted.appealId);
    expect(await ideas.grant(ours, adopted.suggestionId, fundId)).toEqual({ refused: 'own-appeal' });
    ideas.isNobodys(adopted.appealId);
    await ideas.world.drain();
  });

  it('fifty at once from a fund that covers ten: ten are granted, and the ledger sums to zero', async () => {
    const suggestions = await Promise.all(Array.from({ length: 50 }, () => ideas.scored(ours)));
    const fundId = await ideas.fund(ours, 3_000);
    const answers = await Promise.all(suggestions.map(({ suggestionId }) => ideas.grant(ours, suggestionId, fundId)));
    const refused = answers.flatMap((answer) => ('refused' in answer ? [answer] : []));
    expect(answers.length - refused.length).toBe(10);
    expect(new Set(refused.map((one) => JSON.stringify(one)))).toEqual(new Set([JSON.stringify({ refused: 'fund-overdrawn', field: 'fundId', values: { left: 0 } })]));
    expect(await ideas.money(ours, `fund:${fundId}`)).toEqual({ fen: 0, ledger: 0 });
    expect(await fundOf(fundId)).toMatchObject({ balanceFen: 0, grantedFen: 300_000, paidFen: 0 });
    const entries = made(await ideas.world.ask(ListFundEntries, { fundId, first: 100 }, ours.as('leader'))).edges.map(({ node }) => node);
    expect(entries.map(({ kind }) => kind)).toEqual([...Array.from({ length: 10 }, () => 'granted'), 'opened']);
    expect(entries.reduce((sum, { fen }) => sum + fen, 0)).toBe(0);
    const page = async (after?: string, by = ours.as('leader')) => made(await ideas.world.ask(ListFundEntries, { fundId, first: 4, ...(after && { after }) }, by));
    const [one, two] = [await page(), await page(entries[3]!.id)];
    expect([...one.edges, ...two.edges].map(({ node }) => node)).toEqual(entries.slice(0, 8));
    expect([one, await page(entries[7]!.id)]).toMatchObject([{ total: 11, hasNextPage: true }, { total: 11, hasNextPage: false }]);
    for (const none of ['none', newId()]) expect((await page(none)).edges[0]?.cursor).toBe(entries[0]!.id);
    expect(await page(undefined, theirs.as('leader'))).toEqual({ edges: [], hasNextPage: false, total: 0 });
  });

  it('fifty at once from a fund that covers them: all are granted', async () => {
    const suggestions = await Promise.all(Array.from({ length: 50 }, () => ideas.scored(ours)));
    const fundId = await ideas.fund(ours, 15_000);
    const answers = await Promise.all(suggestions.map(({ suggestionId }) => ideas.grant(ours, suggestionId, fundId)));
    expect(new Set(answers.map((answer) => made(answer).awardId)).size).toBe(50);
    expect(await ideas.money(ours, `fund:${fundId}`)).toEqual({ fen: 0, ledger: 0 });
  });

  it('what the fund does not cover as it is waits for nobody who has the fund locked', async () => {
    const [{ suggestionId }, fundId] = [await ideas.scored(ours), await ideas.fund(ours, 200)];
    const answer = await ideas.holding(ours, fundId, () => ideas.grant(ours, suggestionId, fundId));
    expect(answer).toEqual({ refused: 'fund-overdrawn', field: 'fundId', values: { left: 200 } });
  });

  it('the same suggestion by ten at once is granted once', async () => {
    const [{ suggestionId }, fundId] = [await ideas.scored(ours), await ideas.fund(ours, 3_000)];
    const answers = await Promise.all(Array.from({ length: 10 }, () => ideas.grant(ours, suggestionId, fundId)));
    expect(answers.filter((answer) => 'awardId' in answer)).toHaveLength(1);
    expect(await ideas.money(ours, `fund:${fundId}`)).toEqual({ fen: 270_000, ledger: 0 });
  });
});

describe('N-03 an anonymous author is paid', () => {
  it('by a code that a retry gives again, that is kept nowhere, and that nobody gets twice', async () => {
    const granted = await ideas.granted(ours);
    const commandId = newId();
    expect(await ideas.claim(granted.sender, { payout: 'name' })).toEqual({ refused: 'payout-by-code-only', field: 'payout' });
    expect(await ideas.claim(granted.sender, { seed: undefined })).toEqual({ refused: 'payout-seed-missing', field: 'seed' });
    const claimed = made(await ideas.claim(granted.sender, { commandId }));
    expect(claimed.code).toMatch(/^[2-9A-HJKMNP-Z]{16}$/);
    expect(await ideas.claim(granted.sender, { commandId })).toEqual(claimed);
    expect(await ideas.claim(granted.sender)).toEqual({ refused: 'award-claimed' });
    expect(await ownAward(granted)).toMatchObject({ state: 'claimed', payout: 'code', grantedBy: null });
    for (const table of ['command', 'award_claim', 'outbox']) {
      const rows = JSON.stringify(await ideas.world.rows(`select * from rewards.${table}`));
      expect([rows.includes(claimed.code ?? '?'), rows.includes(seed)]).toEqual([false, false]);
    }
  });

  it('once, whoever brings the code; an unknown one is told no more than that', async () => {
    const granted = await ideas.granted(ours);
    expect(await pay({ awardId: granted.awardId })).toEqual({ refused: 'award-not-claimed' });
    const { code } = made(await ideas.claim(granted.sender));
    const typed = `${code?.slice(0, 8) ?? ''}-${code?.slice(8).toLowerCase() ?? ''}`;
    expect(made(await ideas.world.ask(FindPayout, { code: typed }, ours.as('officer')))).toMatchObject({ id: granted.awardId, fen: 30_000, state: 'claimed' });
    for (const [tenant, wrong] of [[theirs, typed], [ours, 'ABCD-EFGH-JKMN-PQRS'], [ours, '']] as const) {
      expect(made(await ideas.world.ask(FindPayout, { code: wrong }, tenant.as('officer')))).toBeNull();
      expect(await pay({ code: wrong }, 'officer', tenant)).toEqual({ refused: 'payout-code-unknown', field: 'code' });
    }
    expect(await pay({ awardId: granted.awardId })).toEqual({ refused: 'payout-by-code-only', field: 'awardId' });
    expect(await pay({ code: typed }, 'leader')).toEqual({ refused: 'not-allowed' });
    const commandId = newId();
    const paid = made(await pay({ code: typed }, 'officer', ours, commandId));
    expect(await pay({ code: typed }, 'officer', ours, commandId)).toEqual(paid);
    expect(await pay({ code: typed })).toEqual({ refused: 'award-paid' });
    expect((await ideas.said(granted.appealId)).at(-1)).toMatchObject({ type: 'award-paid', actor: { role: 'officer' }, data: { fen: 30_000, payout: 'code' } });
    expect(await ideas.money(ours, `award:${granted.awardId}`)).toEqual({ fen: 0, ledger: 0 });
    expect(await fundOf(granted.fundId)).toMatchObject({ balanceFen: 70_000, grantedFen: 0, paidFen: 30_000 });
  });

  it('ten claims at once are one', async () => {
    const { sender } = await ideas.granted(ours);
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => ideas.claim(sender, { seed: `${seed}-${n}` })));
    expect(answers.filter((answer) => 'code' in answer)).toHaveLength(1);
  });

  it('only of their own appeal, and of one that has an award', async () => {
    const [granted, raised] = [await ideas.granted(ours), await ideas.raised(ours)];
    expect(await ideas.claim(raised.sender)).toEqual({ refused: 'award-none' });
    expect(await ideas.claim(ideas.world.caseCaller({ tenantId: theirs.id, appealId: granted.appealId }))).toEqual({ refused: 'award-none' });
    await expect(ideas.claim(ours.as('officer'))).rejects.toMatchObject({ fault: 'FORBIDDEN' });
  });
});

describe('T-12 a named author, and corrections', () => {
  it('is paid by name, never by themself', async () => {
    const granted = await ideas.granted(ours, 'named');
    expect(made(await ideas.claim(granted.sender, { payout: 'name', seed: undefined }))).toEqual({ awardId: granted.awardId, payout: 'name', code: null });
    ideas.isOf(ours, 'officer', granted.appealId);
    expect(await pay({ awardId: granted.awardId })).toEqual({ refused: 'own-appeal' });
    ideas.isNobodys(granted.appealId);
    expect(await pay({ awardId: granted.awardId }, 'officer', theirs)).toEqual({ refused: 'not-found', field: 'awardId' });
    expect(made(await pay({ awardId: granted.awardId }))).toMatchObject({ awardId: granted.awardId });
  });

  it('reverses by entries of its own, paid or not, and then another may be granted', async () => {
    const granted = await ideas.granted(ours, 'named');
    made(await ideas.claim(granted.sender, { payout: 'name' }));
    made(await pay({ awardId: granted.awardId }));
    expect(await reverse(granted.awardId, 'officer')).toEqual({ refused: 'not-allowed' });
    made(await reverse(granted.awardId));
    expect(await reverse(granted.awardId)).toEqual({ refused: 'award-reversed' });
    expect(await pay({ awardId: granted.awardId })).toEqual({ refused: 'award-reversed' });
    expect(await ideas.money(ours, `fund:${granted.fundId}`)).toEqual({ fen: 100_000, ledger: 0 });
    expect(await ownAward(granted)).toMatchObject({ state: 'reversed', reversed: { reasons: '金额写错了。', personId: null } });
    expect((await ideas.said(granted.appealId)).at(-1)).toMatchObject({ type: 'award-reversed', data: { wasPaid: true } });
    made(await ideas.grant(ours, granted.suggestionId, granted.fundId, { fen: 50_000 }));
    expect(await ownAward(granted)).toMatchObject({ state: 'granted', fen: 50_000 });
  });

  it('lapses after the time that the policy gives', async () => {
    const granted = await ideas.granted(ours);
    ideas.world.clock.advance(91 * DAY);
    expect(await ideas.claim(granted.sender)).toEqual({ refused: 'award-window-closed' });
    expect(await ownAward(granted)).toMatchObject({ state: 'lapsed' });
    made(await reverse(granted.awardId));
    expect(await ideas.money(ours, `fund:${granted.fundId}`)).toEqual({ fen: 100_000, ledger: 0 });
  });
});
