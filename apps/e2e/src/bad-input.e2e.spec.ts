import { randomUUID } from 'node:crypto';
import { comparable, innerWordIn, outcomeOf } from './bad-input/answers';
import { prepare, type Prepared, refreshed } from './bad-input/prepared';
import { mutations } from './bad-input/schema';
import { aliens, having, malformed, missing, spoiltWords } from './bad-input/spoilt';
import { Stored } from './bad-input/stored';
import { table } from './bad-input/table';
import { Forge, tampered } from './bad-input/tokens';
import { Trial } from './bad-input/trial';
import { ask, type Fields } from './stack/ask';
import { runningStack } from './stack/running-stack';
import { Session } from './stack/session';

const rows = Object.entries(table);
/** Who need be no staff to do what they do. */
const outside = ['sender', 'author', 'named', 'colleague', 'anybody'];

/** An answer without when it was asked for, which is the moment of each asking. */
const timeless = (data: unknown): unknown => JSON.parse(JSON.stringify(data, (field, value: unknown) => (field === 'asOf' ? undefined : value)));

describe('bad input to every mutation', () => {
  const stack = runningStack();
  let prepared: Prepared;
  let stored: Stored;
  let forge: Forge;

  beforeAll(async () => {
    stored = await Stored.open(stack);
    forge = new Forge(stack);
    const made = await prepare(stack, new Map(rows.map(([name, { on }]) => [name, on])));
    await stored.settled();
    prepared = await refreshed(made);
  }, 300_000);
  afterAll(() => stored.close());
  beforeEach(() => Session.keepFresh(), 60_000);

  /** Runs requests after which nothing more may be stored than before. */
  const storingNothing = async <T>(work: () => Promise<T>): Promise<T> => {
    const before = await stored.counts();
    const result = await work();
    expect(await stored.counts()).toEqual(before);
    return result;
  };

  it('has a row for every mutation of the schema', () => {
    expect(Object.keys(table).sort()).toEqual(mutations().map(({ name }) => name).sort());
  });

  it('refuses a forged token for its age and not for its forging', async () => {
    const { officer } = prepared.home;
    const me = async (token: string) => (await ask(stack.graphql, '{ me { name } }', {}, { authorization: `Bearer ${token}` })).text;
    expect(await me(forge.sameAccess(officer.token))).toContain('"name"');
    expect(await me(forge.expiredAccess(officer.token))).toContain('UNAUTHENTICATED');
  });

  describe.each(mutations().map((mutation) => [mutation.name, mutation] as const))('%s', (name, mutation) => {
    const row = table[name]!;
    const trial = (): Trial => new Trial(stack, prepared, mutation, row);

    it('without a required field', () => storingNothing(async () => expect(await trial().complaints(missing(mutation, trial().input()))).toEqual([])));

    it('with fields of another form', () => storingNothing(async () => expect(await trial().complaints(malformed(mutation, row, trial().input()))).toEqual([])));

    it('with words too long, empty, or with signs that nobody sees', () =>
      storingNothing(async () => expect(await trial().complaints(spoiltWords(row, trial().fullInput()))).toEqual([])));

    it("with the other tenant's things, which look like none", () =>
      storingNothing(async () => {
        for (const [path, of] of Object.entries(row.things)) {
          const theirs = of(prepared);
          if (theirs === undefined) throw new Error(`the other tenant has nothing for ${path}`);
          const { foreign, unknown } = aliens(path, theirs, trial().input());
          const [one, other] = [await trial().send(foreign), await trial().send(unknown)];
          expect([path, outcomeOf(one, name)]).not.toEqual([path, 'done']);
          expect(comparable(one).replaceAll(theirs, '…')).toEqual(comparable(other));
          expect(innerWordIn(one.text)).toBeUndefined();
        }
      }));

    it('with a stale version, or where the matter has moved on', () =>
      storingNothing(async () => {
        const input = trial().input();
        if ('version' in input) {
          const stale = ['version to come', 'version of before'].map((what, n) => ({ what, input: having(input, 'version', n === 0 ? Number(input['version']) + 7 : 0), says: n === 0 ? (row.never ?? ['stale-version']) : ['field-malformed', 'stale-version'] }));
          expect(await trial().complaints(stale)).toEqual([]);
        }
        for (const [state, says] of Object.entries(row.wrongState ?? {})) {
          const about = prepared.at[state as keyof Prepared['at']];
          expect(await trial().complaint({ what: state, input: trial().input(about), says }, trial().headers(about))).toBeUndefined();
        }
      }));

    it('with what its own rule refuses by name', () =>
      storingNothing(async () => {
        for (const [what, [change, says]] of Object.entries(row.odd?.(trial().case, prepared) ?? {})) {
          expect(await trial().complaint({ what, input: { ...trial().input(), ...change }, says: [says] })).toBeUndefined();
        }
      }));

    it('from somebody who may not, or whom nobody knows', () =>
      storingNothing(async () => {
        const complaints: (string | undefined)[] = [];
        const { home, foreign } = prepared;
        const tries = (what: string, headers: Record<string, string>, ...says: string[]) =>
          trial().complaint({ what, input: trial().input(), says }, headers).then((found) => complaints.push(found));
        for (const authorization of ['Bearer garbage', 'Bearer a.b.c', 'Basic Z2Q6Z2Q=', 'Case garbage', 'Case a.b.c', `Bearer ${tampered(home.officer.token)}`, `Bearer ${forge.expiredAccess(home.officer.token)}`]) {
          // A receipt is opened by whoever has it; a case token beside it is not looked at.
          if (row.by !== 'anybody' || authorization.startsWith('B')) await tries(authorization.slice(0, 20), { authorization }, 'UNAUTHENTICATED');
        }
        const bearer = { authorization: `Bearer ${home.officer.token}` };
        await tries('a membership of somebody else', { ...bearer, 'x-membership': foreign.officer.membership.id }, 'FORBIDDEN');
        await tries('an unknown membership', { ...bearer, 'x-membership': randomUUID() }, 'FORBIDDEN');
        await tries('a membership that is none', { ...bearer, 'x-membership': "' or 1=1" }, 'FORBIDDEN');
        if (row.by !== 'anybody') await tries('nobody', {}, 'UNAUTHENTICATED');
        if (row.by === 'sender') {
          const token = (trial().headers()['authorization'] ?? '').slice('Case '.length);
          await tries('a tampered case token', { authorization: `Case ${tampered(token)}` }, 'UNAUTHENTICATED');
          await tries('an expired case token', { authorization: `Case ${forge.expiredCase(token)}` }, 'UNAUTHENTICATED');
          await tries('staff', home.officer.headers, row.staff ?? 'FORBIDDEN');
        }
        for (const [who, says] of Object.entries(row.notBy ?? {})) await tries(who, trial().staff[who as 'officer' | 'handler' | 'leader'].headers, ...says);
        if (!outside.includes(row.by)) {
          await tries('an auditor', trial().staff.auditor.headers, row.auditor ?? 'FORBIDDEN');
          await tries('a sender', trial().case.sender, 'FORBIDDEN');
        }
        expect(complaints.filter((found) => found !== undefined)).toEqual([]);
      }));

    it('done once: repeated it answers the same, and its commandId serves no other input', async () => {
      const input = trial().input();
      if (row.never) return storingNothing(async () => expect(await trial().complaint({ what: 'what nobody may', input, says: row.never ?? [] })).toBeUndefined());
      const done = await trial().send(input);
      expect([outcomeOf(done, name), done.text]).toEqual(['done', done.text]);
      if (!trial().takesCommandId) return;
      await stored.settled();
      await storingNothing(async () => {
        expect(timeless((await trial().send(input)).data)).toEqual(timeless(done.data));
        const word = Object.keys(row.words ?? {})[0];
        const other = word ? having(input, word, '另一份内容') : having(input, 'version', Number(input['version'] ?? 0) + 1);
        if (word || 'version' in input) expect(await trial().complaint({ what: 'another input', input: other, says: ['command-id-reused'] })).toBeUndefined();
        if (row.again) expect(await trial().complaint({ what: 'once more', input: { ...input, commandId: randomUUID() }, says: row.again })).toBeUndefined();
      });
    });
  });

  it('N-08 a group admin below grants nothing over a sibling or what is above, nor takes back what was granted there', () =>
    storingNothing(async () => {
      const [admin, { home, foreign, group }] = [await Session.of(stack, 'gd-group-admin'), prepared];
      const answerTo = async (name: string, change: Fields, theirs: string): Promise<[string, string]> => {
        const trial = new Trial(stack, prepared, mutations().find((mutation) => mutation.name === name)!, table[name]!);
        const answer = await trial.send({ ...trial.input(), ...change }, admin.headers);
        return [outcomeOf(answer, name), comparable(answer).replaceAll(theirs, '…')];
      };
      const over = (rootId: string) => answerTo('grantAudit', { membershipId: home.auditor.membership.id, rootId }, rootId);
      const nowhere = await over(randomUUID());
      expect(nowhere[0]).toBe('subtree-not-yours');
      for (const { tenant } of [foreign.officer.membership, group.admin.membership]) expect(await over(tenant.id)).toEqual(nowhere);
      const revoked = (grantId: string) => answerTo('revokeAudit', { grantId }, grantId);
      const none = await revoked(randomUUID());
      expect([none[0], await revoked(group.grants[0]!)]).toEqual(['not-found', none]);
    }));

  it('a questionnaire without its link: only by a token that holds, of a case whose sender was asked', () =>
    storingNothing(async () => {
      const mutation = mutations().find(({ name }) => name === 'answerQuestionnaire')!;
      const trial = new Trial(stack, prepared, mutation, table[mutation.name]!);
      const token = (prepared.at.questioned.sender['authorization'] ?? '').slice('Case '.length);
      const tries: readonly (readonly [string, Record<string, string>, string])[] = [
        ['tampered', { authorization: `Case ${tampered(token)}` }, 'UNAUTHENTICATED'],
        ['expired', { authorization: `Case ${forge.expiredCase(token)}` }, 'UNAUTHENTICATED'],
        ['of a case not answered', prepared.at.issued.sender, 'questionnaire-unknown'],
        ['of the other tenant', prepared.theirReview.sender, 'questionnaire-unknown'],
        ['none', {}, 'questionnaire-unknown'],
        ['of staff', prepared.home.officer.headers, 'questionnaire-unknown'],
      ];
      for (const [what, headers, code] of tries) {
        expect(await trial.complaint({ what, input: { commandId: randomUUID(), satisfied: true }, says: [code] }, headers)).toBeUndefined();
      }
    }));

  it('Y-04 an appeal is struck off where the policy lets, once, and never over a review', async () => {
    const mutation = mutations().find(({ name }) => name === 'strikeOffAppeal')!;
    const trial = new Trial(stack, prepared, mutation, table[mutation.name]!);
    const { foreign, theirReview } = prepared;
    const answered = await foreign.answered();
    await stored.settled();
    const { appealId, version } = await foreign.again(answered);
    const input = { commandId: randomUUID(), appealId, version };
    const send = async (change: object) => trial.send({ ...input, ...change }, foreign.officer.headers);
    const outcome = async (change: object) => outcomeOf(await send(change), mutation.name);
    expect(await outcome({ commandId: randomUUID(), appealId: theirReview.appealId, version: theirReview.version })).toBe('review-open');
    const done = await send({});
    expect(outcomeOf(done, mutation.name)).toBe('done');
    expect(timeless((await send({})).data)).toEqual(timeless(done.data));
    expect(await outcome({ version: version + 1 })).toBe('command-id-reused');
    const now = await foreign.again(answered);
    expect(await outcome({ commandId: randomUUID(), version: now.version })).toBe('wrong-state');
  });
});
