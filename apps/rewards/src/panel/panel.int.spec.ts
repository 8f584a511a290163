import { DeclineSuggestion, ListSuggestions, ListToScore, ReadSuggestions, ReportImplementation } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import type { StaffName, TestTenant } from '@huiyin/testing';
import { IdeasWorld, made, sheet } from '../../test/ideas-world';

jest.setTimeout(60_000);
let ideas: IdeasWorld;
let ours: TestTenant;
let theirs: TestTenant;
beforeAll(async () => {
  ideas = await IdeasWorld.open();
  [ours, theirs] = [ideas.ours, ideas.theirs];
});
afterAll(async () => {
  expect(await ideas.world.rows('select * from rewards.parked')).toEqual([]);
  await ideas.close();
});

const toScore = async (by: StaffName, scored = false, tenant = ours) => made(await ideas.world.ask(ListToScore, { scored, first: 100 }, tenant.as(by))).edges.map(({ node }) => node);
const decline = (suggestionId: string, by: StaffName = 'leader', tenant = ours) =>
  ideas.world.ask(DeclineSuggestion, { commandId: newId(), suggestionId, reasons: '没有算清成本，先在一个班试。' }, tenant.as(by));
const report = (suggestionId: string, by: StaffName = 'officer') =>
  ideas.world.ask(ReportImplementation, { commandId: newId(), suggestionId, measure: '综采一班已用上电子台账。' }, ours.as(by));
const ownOf = async (appealId: string, sender: Parameters<typeof ideas.claim>[0]) => made(await ideas.world.ask(ReadSuggestions, { appealIds: [appealId] }, sender));

describe('T-10 an appeal becomes a suggestion', () => {
  it('once, by who may read it, and the same command is answered the same', async () => {
    const appealId = await ideas.filed(ours);
    const commandId = newId();
    const raised = made(await ideas.raise(ours, appealId, { commandId }));
    expect(await ideas.raise(ours, appealId, { commandId })).toEqual(raised);
    expect(await ideas.raise(ours, appealId)).toEqual({ refused: 'suggestion-raised' });
    expect(await ideas.said(appealId)).toMatchObject([{ type: 'suggestion-raised', data: { suggestionId: raised.suggestionId, class: 'technique', campaign: null } }]);
    expect(JSON.stringify(await ideas.said(appealId))).not.toContain('台账');
  });

  it('not with words that betray its author, nor of a class or campaign that nobody has, nor from one that was taken back', async () => {
    const [appealId, gone, merged] = [await ideas.filed(ours), await ideas.filed(ours), await ideas.filed(ours)];
    expect(await ideas.raise(ours, appealId, { text: `见 X-${appealId.slice(-6)}` })).toMatchObject({ refused: 'suggestion-betrays-author', field: 'text' });
    expect(await ideas.raise(ours, appealId, { class: 'moon' })).toEqual({ refused: 'class-unknown', field: 'class' });
    expect(await ideas.raise(ours, appealId, { campaign: 'moon' })).toEqual({ refused: 'campaign-unknown', field: 'campaign' });
    await ideas.ended(ours, gone, 'withdrawn');
    await ideas.ended(ours, merged, 'merged');
    expect(await ideas.raise(ours, gone)).toEqual({ refused: 'wrong-state' });
    expect(await ideas.raise(ours, merged)).toHaveProperty('suggestionId');
  });

  it('not by its author, nor by who may not read it, nor in another tenant', async () => {
    const appealId = await ideas.filed(ours);
    ideas.isOf(ours, 'secondOfficer', appealId);
    expect(await ideas.raise(ours, appealId, {}, 'secondOfficer')).toEqual({ refused: 'own-appeal' });
    expect(await ideas.raise(ours, appealId, {}, 'leader')).toEqual({ refused: 'not-found', field: 'appealId' });
    expect(await ideas.raise(theirs, appealId)).toEqual({ refused: 'not-found', field: 'appealId' });
  });
});

describe('T-10 more to score than is read at once', () => {
  it('is listed to its end, page by page, with a total of what the reviewer may score and no other; so is what they have scored', async () => {
    const { appealId, suggestionId } = await ideas.raised(ours);
    const before = (await toScore('reviewer')).length;
    const ids = Array.from({ length: 230 }, () => newId());
    const values = [ours.id, suggestionId, ids];
    const copied = 'o.class, o.campaign, o.policy_version, o.reviewers, o.raised_at, o.raised_by, o.state, o.reached, o.reachable';
    await ideas.world.rows(`insert into rewards.case_head select $1, n.id, o.newest_at from rewards.case_head o, unnest($3::uuid[]) n (id) where o.tenant_id = $1 and o.appeal_id = $2`, [ours.id, appealId, ids]);
    await ideas.world.rows(`insert into rewards.suggestion select $1, n.id, n.id, ${copied} from rewards.suggestion o, unnest($3::uuid[]) n (id) where o.tenant_id = $1 and o.id = $2`, values);
    await ideas.world.rows(`insert into rewards.suggestion_words select $1, n.id, n.id, o.kind, o.title, o.body, o.person_id, o.at from rewards.suggestion_words o, unnest($3::uuid[]) n (id) where o.tenant_id = $1 and o.suggestion_id = $2`, values);
    ideas.isOf(ours, 'reviewer', ids[229]!);
    await ideas.bar(ours, ids[228]!, ['reviewer']);
    const { personId } = ours.members.reviewer;
    const pages = async (scored: boolean): Promise<{ found: string[]; totals: number[] }> => {
      const [found, totals]: [string[], number[]] = [[], []];
      for (let after: string | undefined; ; ) {
        const page = made(await ideas.world.ask(ListToScore, { scored, first: 90, ...(after && { after }) }, ours.as('reviewer')));
        found.push(...page.edges.map(({ node }) => node.id));
        totals.push(page.total);
        after = page.edges.at(-1)?.cursor;
        if (!page.hasNextPage) return { found, totals };
      }
    };
    const open = await pages(false);
    expect([new Set(open.found).size, new Set(open.totals)]).toEqual([before + 228, new Set([before + 228])]);
    for (const id of ids.slice(228)) expect(open.found).not.toContain(id);
    const had = (await toScore('reviewer', true)).length;
    await ideas.world.rows(`insert into rewards.score_sheet select $1, n.id, n.id, $3, '[]', now() from unnest($2::uuid[]) n (id)`, [ours.id, ids, personId]);
    const done = await pages(true);
    expect([new Set(done.found).size, new Set(done.totals)]).toEqual([had + 230, new Set([had + 230])]);
    expect((await pages(false)).found).toHaveLength(before);
    expect(await toScore('reviewer', true, theirs)).toEqual([]);
    for (const table of ['score_sheet', 'suggestion_words']) await ideas.world.rows(`delete from rewards.${table} where tenant_id = $1 and suggestion_id = any ($2::uuid[])`, [ours.id, ids]);
    await ideas.world.rows('delete from rewards.suggestion where tenant_id = $1 and id = any ($2::uuid[])', [ours.id, ids]);
  });
});

describe('T-10 scored blind', () => {
  it('by two outsiders, who see words alone until both have scored', async () => {
    const { appealId, suggestionId } = await ideas.raised(ours);
    const [seen] = (await toScore('reviewer')).filter(({ id }) => id === suggestionId);
    expect(seen).toMatchObject({ title: '电子台账', mine: null, others: [], scale: 10 });
    expect(JSON.stringify(seen)).not.toContain(appealId);
    expect(made(await ideas.score(ours, suggestionId, 'reviewer', { scores: sheet(9), words: '值得推广' })).state).toBe('raised');
    expect((await toScore('reviewer')).map(({ id }) => id)).not.toContain(suggestionId);
    expect((await toScore('reviewer', true)).find(({ id }) => id === suggestionId)).toMatchObject({ others: [], result: null, mine: { words: '值得推广' } });
    expect(made(await ideas.score(ours, suggestionId, 'secondReviewer', { scores: sheet(3) })).state).toBe('adopted');
    expect((await toScore('reviewer', true)).find(({ id }) => id === suggestionId)).toMatchObject({ others: [sheet(3)], result: { reached: 120, reachable: 200 } });
    expect((await ideas.said(appealId)).at(-1)).toMatchObject({ type: 'suggestion-adopted', actor: { kind: 'system' }, data: { reached: 120, reachable: 200, reviewers: 2 } });
  });

  it('once each, whole sheets only, and not after the decision', async () => {
    const { suggestionId } = await ideas.raised(ours);
    expect(await ideas.score(ours, suggestionId, 'reviewer', { scores: sheet(11) })).toMatchObject({ refused: 'scores-incomplete', values: { scale: 10 } });
    expect(await ideas.score(ours, suggestionId, 'reviewer', { scores: sheet(5).slice(1) })).toMatchObject({ refused: 'scores-incomplete' });
    const tries = await Promise.all(Array.from({ length: 6 }, () => ideas.score(ours, suggestionId, 'reviewer')));
    expect(tries.filter((one) => 'state' in one)).toHaveLength(1);
    expect(tries.filter((one) => 'refused' in one && one.refused === 'suggestion-scored')).toHaveLength(5);
    made(await ideas.score(ours, suggestionId, 'secondReviewer'));
    await ours.changeMember('responder', { roles: ['reviewer'] });
    await ideas.world.drain();
    expect(await ideas.score(ours, suggestionId, 'responder')).toEqual({ refused: 'suggestion-decided' });
    await ours.changeMember('responder');
  });

  it('never their own, never by who raised it, may read it or handled it, never in another tenant', async () => {
    for (const name of ['officer', 'handler'] as const) await ours.changeMember(name, { roles: [name, 'reviewer'] });
    const { appealId, suggestionId } = await ideas.raised(ours);
    await ideas.issue(ours, appealId, 'handler');
    expect(await ideas.score(ours, suggestionId, 'officer')).toEqual({ refused: 'suggestion-raised-by-you' });
    expect(await ideas.score(ours, suggestionId, 'handler')).toEqual({ refused: 'scoring-not-blind' });
    expect((await toScore('handler')).map(({ id }) => id)).not.toContain(suggestionId);
    ideas.isOf(ours, 'reviewer', appealId);
    expect(await ideas.score(ours, suggestionId, 'reviewer')).toEqual({ refused: 'own-appeal' });
    expect((await toScore('reviewer')).map(({ id }) => id)).not.toContain(suggestionId);
    ideas.isNobodys(appealId);
    expect(await ideas.score(theirs, suggestionId, 'reviewer')).toEqual({ refused: 'not-found', field: 'suggestionId' });
    expect((await toScore('reviewer', false, theirs)).map(({ id }) => id)).not.toContain(suggestionId);
    await expect(ideas.score(ours, suggestionId, 'leader')).rejects.toMatchObject({ fault: 'FORBIDDEN' });
    for (const name of ['officer', 'handler'] as const) await ours.changeMember(name);
    await ideas.world.drain();
  });
});

describe('H-06 nothing is declined without reasons', () => {
  it('under the threshold it waits for them, and its author reads them without a name', async () => {
    const { appealId, suggestionId, sender } = await ideas.scored(ours, 5);
    expect((await ideas.said(appealId)).map(({ type }) => type)).toEqual(['suggestion-raised']);
    expect(await ownOf(appealId, sender)).toMatchObject([{ state: 'to-decline', declined: null, sheets: [], result: null }]);
    expect(await report(suggestionId)).toEqual({ refused: 'suggestion-not-adopted' });
    expect(await decline(suggestionId, 'leader', theirs)).toEqual({ refused: 'not-found', field: 'suggestionId' });
    expect(made(await decline(suggestionId)).state).toBe('declined');
    expect(await decline(suggestionId)).toEqual({ refused: 'suggestion-decided' });
    expect(await ownOf(appealId, sender)).toMatchObject([{ state: 'declined', declined: { words: '没有算清成本，先在一个班试。', personId: null } }]);
    expect((await ideas.said(appealId)).at(-1)).toMatchObject({ type: 'suggestion-declined', actor: { role: 'leader' }, data: { reached: 100, reachable: 200 } });
  });

  it('not before all have scored, and not what was adopted; that is implemented once', async () => {
    const [open, adopted] = [await ideas.raised(ours), await ideas.scored(ours)];
    expect(await decline(open.suggestionId)).toEqual({ refused: 'suggestion-not-scored' });
    expect(await decline(adopted.suggestionId)).toEqual({ refused: 'suggestion-decided' });
    expect(made(await report(adopted.suggestionId)).state).toBe('implemented');
    expect(await report(adopted.suggestionId)).toEqual({ refused: 'suggestion-implemented' });
    expect(await ownOf(adopted.appealId, open.sender)).toEqual([]);
  });
});

describe('H-09 the list of suggestions', () => {
  const listed = async (by: StaffName, tenant = ours) => made(await ideas.world.ask(ListSuggestions, { first: 100 }, tenant.as(by)));

  it('shows the appeal to who may read it, and nobody of another tenant anything', async () => {
    const { appealId, suggestionId } = await ideas.raised(ours);
    const ofIt = async (by: StaffName) => (await listed(by)).edges.find(({ node }) => node.id === suggestionId)?.node;
    expect(await ofIt('officer')).toMatchObject({ appealId, state: 'raised', scored: 0, reviewers: 2 });
    expect(await ofIt('leader')).toMatchObject({ appealId: null, title: '电子台账' });
    expect((await listed('handler')).edges).toEqual([]);
    expect((await listed('officer', theirs)).edges).toEqual([]);
    const { counts, total } = await listed('officer');
    expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(total);
  });

  it('comes in pages, the newest first', async () => {
    const first = made(await ideas.world.ask(ListSuggestions, { first: 2 }, ours.as('officer')));
    const second = made(await ideas.world.ask(ListSuggestions, { first: 2, after: first.edges[1]!.cursor }, ours.as('officer')));
    const all = (await listed('officer')).edges.map(({ node }) => node.id);
    expect([...first.edges, ...second.edges].map(({ node }) => node.id)).toEqual(all.slice(0, 4));
  });

  it('N-05 neither lists nor counts what came of an appeal about the asker, while it is', async () => {
    const [about, once] = [await ideas.raised(ours), await ideas.raised(ours)];
    const before = await listed('officer');
    const bar = (appealId: string, ...names: StaffName[]) => ideas.bar(ours, appealId, names);
    await bar(about.appealId, 'officer');
    await bar(once.appealId, 'officer');
    await bar(once.appealId, 'handler');
    const now = await listed('officer');
    expect(now.edges.map(({ node }) => node.id)).toEqual(before.edges.map(({ node }) => node.id).filter((id) => id !== about.suggestionId));
    expect([now.total, now.counts['raised']]).toEqual([before.total - 1, (before.counts['raised'] ?? 0) - 1]);
    expect(await listed('secondOfficer')).toMatchObject({ total: before.total, counts: before.counts });
  });

  it('goes on page by page in one state, with the total of that state, and begins anew where the cursor is none', async () => {
    const ask = async (after?: string) => made(await ideas.world.ask(ListSuggestions, { first: 2, state: 'raised', ...(after && { after }) }, ours.as('secondOfficer')));
    const found: string[] = [];
    for (let page = await ask(); ; page = await ask(page.edges.at(-1)?.cursor)) {
      found.push(...page.edges.map(({ node }) => node.id));
      expect(page.total).toBe(page.counts['raised']);
      if (!page.hasNextPage) break;
    }
    const raised = (await listed('secondOfficer')).edges.filter(({ node }) => node.state === 'raised').map(({ node }) => node.id);
    expect(found).toEqual(raised);
    for (const cursor of ['none', newId()]) expect((await ask(cursor)).edges[0]?.node.id).toBe(raised[0]);
  });
});
