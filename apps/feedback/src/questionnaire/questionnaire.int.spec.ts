import { AppealReopened, type Caller, OpenQuestionnaire, type OutputOf, PersonsBarred } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import type { TestTenant } from '@huiyin/testing';
import { AfterAnswerWorld, made } from '../../test/after-answer-world';

jest.setTimeout(60_000);
let after: AfterAnswerWorld;
let ours: TestTenant;
let theirs: TestTenant;
beforeAll(async () => {
  after = await AfterAnswerWorld.open();
  [ours, theirs] = [after.tongnan, after.yuwu];
});
afterAll(async () => {
  expect(await after.feedback.world.rows('select from feedback.parked')).toEqual([]);
  await after.close();
});

const anybody: Caller = { kind: 'anonymous' };
const open = async (caller: Caller, code?: string): Promise<OutputOf<typeof OpenQuestionnaire>> => made(await after.feedback.world.ask(OpenQuestionnaire, { code }, caller));
const codeIn = (answer: Awaited<ReturnType<typeof after.ask>>): string => {
  const { code } = made(answer);
  if (code === null) throw new Error('no link');
  return code;
};
const asked = async (tenant: TestTenant): Promise<{ appealId: string; orderId: string; sender: Caller; code: string }> => {
  const { appealId, orderId, sender } = await after.answered(tenant);
  return { appealId, orderId, sender, code: codeIn(await after.ask(tenant, appealId)) };
};

describe('T-10 a questionnaire by link', () => {
  it('opens without a login and without a word of the case', async () => {
    const { code, appealId } = await asked(ours);
    expect(code).toMatch(/^[2-9A-Z]{20}$/);
    const shown = await open(anybody, ` ${code.slice(0, 10)}-${code.slice(10).toLowerCase()}`);
    expect(shown).toMatchObject({ number: 'X-1', union: { zh: '试验 TN' }, state: 'open', round: 1, askedBySystem: false, timeZone: 'Asia/Shanghai' });
    expect(JSON.stringify(shown)).not.toContain(appealId);
    expect(await after.said(appealId)).toMatchObject([['call-back-asked', {}]]);
  });

  it('is answered once; used twice it is refused by name, with the same command answered as before', async () => {
    const { code, appealId } = await asked(ours);
    const command = { commandId: newId(), code, satisfied: true, words: '谢谢。' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => after.answer(anybody, command)));
    for (const answer of answers) expect(answer).toEqual({ satisfied: true, review: false });
    expect(await after.answer(anybody, { ...command, satisfied: false })).toMatchObject({ refused: 'command-id-reused' });
    expect(await after.answer(anybody, { code, satisfied: false })).toEqual({ refused: 'questionnaire-used' });
    expect(await open(anybody, code)).toMatchObject({ state: 'used' });
    expect(await after.said(appealId)).toMatchObject([['call-back-asked', {}], ['satisfaction-given', { satisfied: true, how: 'questionnaire' }]]);
    expect((await after.feedback.said(appealId)).at(-1)).toMatchObject({ actor: { kind: 'sender' } });
    expect(await after.read(ours, appealId)).toMatchObject({ state: 'done', satisfaction: { how: 'questionnaire', words: '谢谢。' } });
  });

  it('of many answers at once one counts', async () => {
    const { code } = await asked(ours);
    const answers = await Promise.all(Array.from({ length: 6 }, (_, n) => after.answer(anybody, { code, satisfied: n % 2 === 0 })));
    expect(answers.filter((answer) => 'refused' in answer)).toEqual(Array(5).fill({ refused: 'questionnaire-used' }));
  });

  it('dissatisfied opens a review with the sender’s words', async () => {
    const { code, appealId, sender } = await asked(ours);
    expect(await after.answer(anybody, { code, satisfied: false, words: '没修。' })).toEqual({ satisfied: false, review: true });
    expect(await after.reviews(ours, appealId, sender)).toMatchObject([{ cause: 'dissatisfied', words: '没修。', decided: null }]);
  });

  it('an unknown, a malformed and an expired code are alike', async () => {
    const { code, appealId } = await asked(ours);
    for (const unknown of ['', 'x', '2'.repeat(20)]) {
      expect(await open(anybody, unknown)).toBeNull();
      expect(await after.answer(anybody, { code: unknown })).toEqual({ refused: 'questionnaire-unknown', field: 'code' });
    }
    expect(await open(anybody)).toBeNull();
    await after.feedback.world.rows(`update feedback.locator set expires = '2020-01-01' where tenant_id = $1`, [ours.id]);
    expect(await open(anybody, code)).toBeNull();
    expect(await after.answer(anybody, { code })).toEqual({ refused: 'questionnaire-unknown', field: 'code' });
    expect((await after.said(appealId)).length).toBe(1);
  });

  it('is kept nowhere: neither the code nor an id of the appeal beside its hash', async () => {
    const { code } = await asked(ours);
    const tables = ['questionnaire', 'locator', 'command', 'outbox', 'case_fact'];
    const found = await Promise.all(tables.map((table) => after.feedback.world.rows(`select from feedback.${table} t where t::text like $1`, [`%${code}%`])));
    expect(found.flat()).toEqual([]);
    expect(await after.feedback.world.rows(`select column_name from information_schema.columns where table_schema = 'feedback' and table_name = 'locator' and column_name like '%appeal%'`)).toEqual([]);
  });
});

describe('N-03 a questionnaire by receipt', () => {
  it('the sender opens and answers by their case token, and only their own', async () => {
    const [mine, other] = [await asked(ours), await asked(ours)];
    expect(await open(mine.sender)).toMatchObject({ state: 'open' });
    expect(await after.answer(mine.sender, { satisfied: true })).toEqual({ satisfied: true, review: false });
    expect(await open(other.sender)).toMatchObject({ state: 'open' });
    const { sender } = await after.answered(ours);
    expect(await open(sender)).toBeNull();
    expect(await after.answer(sender, {})).toEqual({ refused: 'questionnaire-unknown', field: 'code' });
  });
});

describe('N-03 a sender without a name', () => {
  const without = async (tenant: TestTenant) => {
    const { appealId, sender } = await after.answered(tenant, 'anonymous');
    const commandId = newId();
    const first = made(await after.ask(tenant, appealId, 'secondOfficer', { commandId, version: 1 }));
    expect(made(await after.ask(tenant, appealId, 'secondOfficer', { commandId, version: 1 }))).toEqual(first);
    return { appealId, sender, code: first.code };
  };
  /** As the keys have it, whoever could come by it. */
  const codeOf = async ({ id }: TestTenant, appealId: string): Promise<string> => {
    const [question] = await after.feedback.world.rows<{ id: string; keyId: string }>(`select id, key_id as "keyId" from feedback.questionnaire where tenant_id = $1 and appeal_id = $2`, [id, appealId]);
    return after.feedback.links.codeOf(id, question!)!;
  };

  it.each(['tongnan', 'yuwu'] as const)('is asked by receipt alone in %s: no code is answered nor shown to who may call back, and theirs opens it', async (name) => {
    const tenant = after[name];
    const { appealId, sender, code } = await without(tenant);
    expect([code, (await after.read(tenant, appealId, 'secondOfficer')).code, (await after.read(tenant, appealId, 'centreHead')).code]).toEqual([null, null, null]);
    expect(await after.read(tenant, appealId, 'secondOfficer')).toMatchObject({ mayNot: null, askedAt: expect.any(String) });
    expect(await open(sender)).toMatchObject({ state: 'open' });
    expect(await after.answer(sender, { satisfied: true, words: '热了。' })).toEqual({ satisfied: true, review: false });
    expect(await after.read(tenant, appealId)).toMatchObject({ state: 'done', satisfaction: { words: '热了。' } });
  });

  it('is answered for by nobody, with a code that was known before neither', async () => {
    const [{ appealId, sender }, named] = [await without(ours), await asked(ours)];
    const code = await codeOf(ours, appealId);
    expect([await codeOf(ours, named.appealId), (await open(anybody, named.code))?.state]).toEqual([named.code, 'open']);
    expect(await open(anybody, code)).toBeNull();
    expect(await after.answer(anybody, { code })).toEqual({ refused: 'questionnaire-unknown', field: 'code' });
    expect(await after.answer(ours.as('secondOfficer'), { code })).toEqual({ refused: 'questionnaire-unknown', field: 'code' });
    expect((await after.said(appealId)).map(([type]) => type)).toEqual(['call-back-asked']);
    expect(await open(sender)).toMatchObject({ state: 'open' });
  });

  it('whom only the system may ask is asked by receipt too', async () => {
    const { appealId, sender } = await after.answered(ours, 'anonymous');
    await after.feedback.tell(ours, PersonsBarred, appealId, { personIds: (['officer', 'secondOfficer', 'centreHead', 'leader'] as const).map((by) => ours.members[by].personId) });
    expect(await after.said(appealId)).toMatchObject([['call-back-asked', {}]]);
    expect(await open(anybody, await codeOf(ours, appealId))).toBeNull();
    expect(await open(sender)).toMatchObject({ state: 'open', askedBySystem: true });
  });
});

describe('T-10 asking by questionnaire', () => {
  it('once a round, on what was seen, and its link stays to be read by who may call back', async () => {
    const { appealId } = await after.answered(ours);
    const commandId = newId();
    const first = made(await after.ask(ours, appealId, 'secondOfficer', { commandId, version: 1 }));
    expect(await after.ask(ours, appealId, 'secondOfficer', { commandId, version: 1 })).toEqual(first);
    expect(await after.ask(ours, appealId, 'secondOfficer', { commandId, version: 2 })).toMatchObject({ refused: 'command-id-reused' });
    expect(await after.ask(ours, appealId, 'centreHead', { version: 1 })).toMatchObject({ refused: 'stale-version', values: { version: 2 } });
    expect(await after.ask(ours, appealId)).toEqual({ refused: 'questionnaire-asked' });
    expect(await after.read(ours, appealId, 'centreHead')).toMatchObject({ code: first.code, askedBySystem: false });
    expect(await after.read(ours, appealId, 'handler')).toMatchObject({ code: null, mayNot: 'call-back-own-work' });
  });

  it('is closed by an answer on the phone and by the next round, and open again in that', async () => {
    const [told, again] = [await asked(ours), await asked(ours)];
    made(await after.call(ours, told.appealId, { satisfied: true }));
    expect(await after.answer(anybody, { code: told.code })).toEqual({ refused: 'questionnaire-closed' });
    expect(await open(anybody, told.code)).toMatchObject({ state: 'closed' });
    await after.feedback.tell(ours, AppealReopened, again.appealId, { category: 'livelihood', grade: 'general', route: null }, 2);
    expect(await after.answer(anybody, { code: again.code })).toEqual({ refused: 'questionnaire-closed' });
    await after.feedback.opinion(ours, again, 2);
    made(await after.feedback.send(ours, again.appealId, {}));
    const next = codeIn(await after.ask(ours, again.appealId));
    expect(next).not.toBe(again.code);
    expect(await after.answer(anybody, { code: next })).toMatchObject({ satisfied: true });
  });

  it('is answered also after silence concluded the case', async () => {
    const { appealId, code } = await asked(ours);
    await after.conclude(ours, appealId);
    expect(await after.answer(anybody, { code, satisfied: false })).toEqual({ satisfied: false, review: true });
  });

  it('belongs to its tenant', async () => {
    const [here, there] = [await asked(ours), await asked(theirs)];
    expect(await open(anybody, there.code)).toMatchObject({ union: { zh: '试验 YW' } });
    const elsewhere = after.feedback.world.caseCaller({ tenantId: theirs.id, appealId: here.appealId });
    expect(await open(elsewhere)).toBeNull();
    expect(await after.answer(elsewhere, {})).toEqual({ refused: 'questionnaire-unknown', field: 'code' });
    expect((await after.said(here.appealId)).length).toBe(1);
  });
});
