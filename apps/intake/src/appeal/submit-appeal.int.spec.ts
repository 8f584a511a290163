import { OpenReceipt, SubmitAppeal } from '@huiyin/contracts';
import { keyRing, newId } from '@huiyin/kernel';
import { anonymous, type Desk, file, made, openDesk, openPlace, read, readCase, seed, submission, submitAs } from '../../test/desk';
import { receiptCode } from '../receipt/receipt-code';

let desk: Desk;
beforeAll(async () => (desk = await openDesk()), 60_000);
afterAll(() => desk.world.close());

describe('T-02 submit by name', () => {
  it('files, numbers, classifies and promises, and says so', async () => {
    const { world, theirs } = desk;
    const answer = await submitAs(world, theirs.as('employee'), { title: undefined });
    expect(answer).toMatchObject({ number: expect.stringMatching(/^YW-20\d\d-\d{6}$/), status: 'filed', receiptCode: null });
    expect(answer.promises.length).toBeGreaterThan(0);
    const found = await readCase(world, theirs.as('officer'), answer.appealId!);
    expect(found).toMatchObject({
      number: answer.number, title: '三号楼夜班澡堂这周都没热水', sender: { mode: 'named', personId: theirs.members.employee.personId }, version: 1,
    });
    await world.drain();
    const [fact] = await world.rows<{ envelope: { data: object; actor: object } }>(
      'select envelope from intake.outbox where aggregate_id = $1', [answer.appealId],
    );
    expect(fact!.envelope).toMatchObject({ type: 'appeal-filed', actor: { kind: 'sender' }, data: { number: answer.number, mode: 'named' } });
    expect(JSON.stringify(fact!.envelope)).not.toContain(theirs.members.employee.personId);
  });

  it('keeps whose it is sealed, and remembers the command under a name that does not tell', async () => {
    const { world, ours } = desk;
    const { appealId } = await file(world, ours, { mode: 'confidential' });
    const { personId } = ours.members.employee;
    const dump = await world.rows<{ all: string }>(
      `select concat_ws(' ', (select jsonb_agg(i)::text from intake.identity i where appeal_id = $1),
        (select jsonb_agg(t)::text from intake.timeline t where appeal_id = $1), (select jsonb_agg(a)::text from intake.appeal a where id = $1),
        (select jsonb_agg(c)::text from intake.command c), (select jsonb_agg(o)::text from intake.outbox o)) as all`, [appealId],
    );
    expect(dump[0]!.all).toContain(appealId);
    expect(dump[0]!.all).not.toContain(personId);
  });

  it('answers a repeated command as before, and refuses another input under its id', async () => {
    const { world, ours } = desk;
    const input = submission();
    const first = made(await world.ask(SubmitAppeal, input, ours.as('employee')));
    expect(await world.ask(SubmitAppeal, input, ours.as('employee'))).toEqual(first);
    expect(await world.ask(SubmitAppeal, { ...input, body: '别的事' }, ours.as('employee'))).toMatchObject({ refused: 'command-id-reused' });
    expect(await world.rows('select from intake.appeal where number = $1 and tenant_id = $2', [first.number, ours.id])).toHaveLength(1);
  });

  it('numbers each tenant by itself and without gaps, also at once and with repetitions', async () => {
    const { world, ours, theirs } = desk;
    const inputs = Array.from({ length: 20 }, () => submission());
    const all = [...inputs, ...inputs.slice(0, 8)];
    await Promise.all([
      ...all.map((input) => world.ask(SubmitAppeal, input, ours.as('employee'))),
      ...inputs.slice(0, 5).map(() => submitAs(world, theirs.as('employee'))),
      ...inputs.slice(0, 5).map((input) => world.ask(SubmitAppeal, { ...input, commandId: newId(), category: 'nonsense' }, ours.as('employee'))),
    ]);
    for (const tenant of [ours, theirs]) {
      const rows = await world.rows<{ number: string }>('select number from intake.appeal where tenant_id = $1 order by number', [tenant.id]);
      expect(rows.map(({ number }) => Number(number.slice(-6)))).toEqual(rows.map((_, n) => n + 1));
    }
  });

  it.each([
    ['words too long', { body: '水'.repeat(10_001) }, { refused: 'field-too-long', field: 'body' }],
    ['a title too long', { title: '水'.repeat(201) }, { refused: 'field-too-long', field: 'title' }],
    ['an override character', { body: 'a\u202eb' }, { refused: 'control-character', field: 'body' }],
    ['nothing', { body: '  \n ' }, { refused: 'field-missing', field: 'body' }],
    ['an unknown category', { category: 'nonsense' }, { refused: 'category-unknown' }],
  ])('refuses %s, and keeps nothing', async (_what, change, refusal) => {
    const { world, ours } = desk;
    const count = () => world.rows<{ n: number }>('select count(*)::int as n from intake.appeal');
    const before = await count();
    expect(await world.ask(SubmitAppeal, submission(change), ours.as('employee'))).toMatchObject(refusal);
    expect(await count()).toEqual(before);
  });
});

describe('A-01 N-03 submit at a place, without a login', () => {
  it('files for the place of the code, gives a receipt that opens the case, and keeps neither seed nor code', async () => {
    const { world, ours } = desk;
    const place = await openPlace(world, ours);
    const receiptSeed = seed();
    const answer = await submitAs(world, anonymous, { mode: 'anonymous', placeCode: place.code.toLowerCase(), receiptSeed });
    expect(answer).toMatchObject({ appealId: null, receiptCode: expect.stringMatching(/^\d{16}$/), number: expect.stringMatching(/^TN-/) });
    const access = made(await world.ask(OpenReceipt, { code: answer.receiptCode!.replace(/(\d{4})/g, '$1 ') }, anonymous));
    const mine = await read(world, { kind: 'case', caseToken: access.caseToken }, {});
    expect(mine).toMatchObject({ number: answer.number, placeName: '二号食堂文化墙', sender: { mode: 'anonymous', personId: null } });
    const [kept] = await world.rows<{ all: string }>(
      `select concat_ws(' ', (select jsonb_agg(c)::text from intake.command c), (select jsonb_agg(r)::text from intake.receipt r),
        (select jsonb_agg(l)::text from intake.locator l), (select jsonb_agg(o)::text from intake.outbox o)) as all`,
    );
    for (const secret of [receiptSeed, answer.receiptCode!, place.code]) expect(kept!.all).not.toContain(secret);
    expect(await world.rows('select from intake.identity where appeal_id = $1', [access.appealId])).toEqual([]);
  });

  it('derives the same receipt for a repeated command', async () => {
    const { world, ours } = desk;
    const { code: placeCode } = await openPlace(world, ours, '灯房网格板');
    const input = submission({ mode: 'anonymous', placeCode, receiptSeed: seed() });
    const first = made(await world.ask(SubmitAppeal, input, anonymous));
    expect(await world.ask(SubmitAppeal, input, anonymous)).toEqual(first);
    expect(await world.ask(SubmitAppeal, { ...input, receiptSeed: seed() }, anonymous)).toMatchObject({ refused: 'command-id-reused' });
    expect(await world.ask(SubmitAppeal, { ...input, commandId: newId() }, anonymous)).toMatchObject({ refused: 'field-malformed', field: 'receiptSeed' });
  });

  it('gives two receipts for one seed at two tenants, each of which opens its own', async () => {
    const { world, ours, theirs } = desk;
    const receiptSeed = seed();
    const sent = await Promise.all([ours, theirs].map(async (tenant) => {
      const { code: placeCode } = await openPlace(world, tenant);
      return submitAs(world, anonymous, { mode: 'anonymous', placeCode, receiptSeed });
    }));
    expect(sent[0]!.receiptCode).not.toBe(sent[1]!.receiptCode);
    for (const { receiptCode: code, number } of sent) expect(await world.ask(OpenReceipt, { code: code! }, anonymous)).toMatchObject({ number });
  });

  it('tells a receipt of the first form again as it was told', async () => {
    const { world, ours } = desk;
    const { code: placeCode } = await openPlace(world, ours);
    const receiptSeed = seed();
    const input = submission({ mode: 'anonymous', placeCode, receiptSeed });
    await world.ask(SubmitAppeal, input, anonymous);
    await world.rows("update intake.command set answer = answer - 'receiptForm' where command_id = $1", [input.commandId]);
    const { current } = keyRing(world.environment('intake')['RECEIPT_KEY']!);
    expect(await world.ask(SubmitAppeal, input, anonymous)).toMatchObject({ receiptCode: receiptCode(current, receiptSeed, ours.id, 'seed') });
  });

  it('gives one receipt for one command that is sent several times at once', async () => {
    const { world, ours } = desk;
    const { code: placeCode } = await openPlace(world, ours, '井口');
    const input = submission({ mode: 'anonymous', placeCode, receiptSeed: seed() });
    const answers = await Promise.all([1, 2, 3].map(() => world.ask(SubmitAppeal, input, anonymous)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ receiptCode: expect.stringMatching(/^\d{16}$/) });
  });

  it.each([
    ['an unknown place', { placeCode: 'NOSUCHPLACE2' }, 'place-unknown'],
    ['no place', {}, 'sign-in-needed'],
    ['no seed', { placeCode: 'NOSUCHPLACE2', receiptSeed: undefined }, 'receipt-seed-missing'],
    ['a name without a login', { placeCode: 'PLACE', mode: 'named' as const }, 'sign-in-needed'],
  ])('refuses %s', async (_what, change, refused) => {
    const { world, ours } = desk;
    const { code } = await openPlace(world, ours);
    const placeCode = 'placeCode' in change && change.placeCode === 'PLACE' ? code : 'placeCode' in change ? change.placeCode : undefined;
    const input = submission({ mode: 'anonymous', receiptSeed: seed(), ...change, placeCode });
    expect(await world.ask(SubmitAppeal, input, anonymous)).toMatchObject({ refused });
  });

  it('takes no name at the place of another tenant', async () => {
    const { world, ours, theirs } = desk;
    const { code: placeCode } = await openPlace(world, theirs);
    expect(await world.ask(SubmitAppeal, submission({ placeCode }), ours.as('employee'))).toMatchObject({ refused: 'sign-in-needed' });
  });
});
