import { innerWordIn } from './bad-input/answers';
import type { Case } from './bad-input/case';
import { CaseWalk } from './bad-input/case-walk';
import { runningStack } from './stack/running-stack';
import { until } from './stack/until';

const PAGE = `query ($id: ID!) { appeal(id: $id) {
  number title status category { names { zh } } clocks { id label } replies { id } orders { id unit { names { zh } } } proposal { unit { id } } timeline { kind text }
} }`;

interface Page {
  readonly appeal: { readonly number: string; readonly clocks: readonly object[]; readonly orders: readonly object[]; readonly timeline: readonly object[] } | null;
}

describe('a page whose services do not all answer', () => {
  const stack = runningStack();
  const three = ['sla', 'routing', 'feedback'];
  let walk: CaseWalk;
  let issued: Case;

  const read = () => walk.officer.ask<Page>(PAGE, { id: issued.appealId });
  const signal = (name: string, services: readonly string[]): void => {
    for (const service of services) process.kill(stack.processes[service]!.pid, name);
  };

  beforeAll(async () => {
    walk = await CaseWalk.of(stack, 'gd');
    issued = await walk.issued();
    await until('its clocks', read, ({ data }) => (data?.appeal?.clocks.length ?? 0) > 0);
  }, 120_000);

  it('shows what there is, names what is missing, and shows all again afterwards', async () => {
    signal('SIGSTOP', three);
    try {
      const { data, errors, text } = await read();
      expect(errors).toEqual([]);
      expect(data?.appeal).toMatchObject({ number: issued.number, clocks: [], orders: [], replies: [], proposal: null });
      expect(data?.appeal?.timeline.length).toBeGreaterThan(0);
      expect((JSON.parse(text) as { extensions: unknown }).extensions).toEqual({ unavailable: ['feedback', 'routing', 'sla'] });
      expect(innerWordIn(text)).toBeUndefined();
    } finally {
      signal('SIGCONT', three);
    }
    const { text } = await until('all of it again', read, ({ data }) => (data?.appeal?.clocks.length ?? 0) > 0 && (data?.appeal?.orders.length ?? 0) > 0);
    expect(text).not.toContain('unavailable');
  }, 60_000);

  it('T-10 T-12 without rewards, suggestions and awards are UNAVAILABLE by name, an appeal is shown without what came of it, and all goes on after', async () => {
    const list = () => walk.officer.ask('{ suggestions(first: 5) { total } }');
    const raise = () => walk.officer.ask('mutation ($input: RaiseSuggestionInput!) { raiseSuggestion(input: $input) { __typename } }', {
      input: { commandId: '01980000-0000-7000-8000-000000000003', appealId: issued.appealId, title: '电子台账', text: '交接班改用电子台账。', class: 'technique' },
    });
    const withIdea = () => walk.officer.ask<Page>(`query ($id: ID!) { appeal(id: $id) { number clocks { id } orders { id } timeline { kind } suggestion { id state } } }`, { id: issued.appealId });
    signal('SIGSTOP', ['rewards']);
    try {
      for (const { errors, text } of [await list(), await raise()]) {
        expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
        expect(innerWordIn(text)).toBeUndefined();
      }
      const { data, errors, text } = await withIdea();
      expect(errors).toEqual([]);
      expect(data?.appeal).toMatchObject({ number: issued.number, suggestion: null });
      expect(data?.appeal?.orders.length).toBeGreaterThan(0);
      expect((JSON.parse(text) as { extensions: unknown }).extensions).toEqual({ unavailable: ['rewards'] });
    } finally {
      signal('SIGCONT', ['rewards']);
    }
    await until('suggestions again', list, ({ errors }) => errors.length === 0);
    // What was sent while it was away may have been taken after all: it is answered by name.
    const { errors } = await until('an answer', raise, (answer) => answer.errors.length === 0);
    expect(errors).toEqual([]);
  }, 60_000);

  it('N-06 without rewards, points and pleas are UNAVAILABLE by name, and nothing else suffers', async () => {
    const own = () => walk.handler.ask('{ ownPoints { balance } }');
    const plea = () => walk.handler.ask('mutation { appealPoints(input: { commandId: "01980000-0000-7000-8000-000000000001", entryId: "01980000-0000-7000-8000-000000000002", words: "x" }) { __typename } }');
    signal('SIGSTOP', ['rewards']);
    try {
      for (const { errors } of [await own(), await plea()]) expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
      const { data, errors, text } = await read();
      expect([errors, text.includes('unavailable')]).toEqual([[], false]);
      expect(data?.appeal?.orders.length).toBeGreaterThan(0);
      expect((await walk.issued()).order).toBeDefined();
    } finally {
      signal('SIGCONT', ['rewards']);
    }
    await until('points again', own, ({ errors }) => errors.length === 0);
  }, 60_000);
});
