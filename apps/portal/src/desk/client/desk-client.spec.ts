import fc from 'fast-check';
import { pipe, subscribe } from 'wonka';
import { askAnew } from './ask-anew';
import { createDeskClient } from './desk-client';

jest.mock('./session', () => ({ session: { token: async () => null, renew: async () => false } }));

const ORDER = 'query Order($number: String!) { order(number: $number) { __typename id number version progress { __typename id text } } }';
const REPORT = 'mutation Report($text: String!) { reportProgress(text: $text) { __typename id version } }';

interface Asked {
  readonly kind: 'read' | 'report';
  answer(): Promise<void>;
  readonly given: boolean;
}

/** A service whose answers are made when the question arrives and given when the test says so, in any order. */
class SlowService {
  readonly asked: Asked[] = [];
  readonly progress: string[] = [];

  readonly fetch = (_url: unknown, init: RequestInit): Promise<Response> => {
    const { query, variables } = JSON.parse(String(init.body)) as { query: string; variables: { text?: string } };
    const kind = query.includes('reportProgress') ? 'report' : 'read';
    if (kind === 'report') this.progress.push(variables.text ?? '');
    const version = this.progress.length;
    const data = kind === 'report'
      ? { reportProgress: { __typename: 'Order', id: 'o1', version } }
      : { order: { __typename: 'Order', id: 'o1', number: 'CB-1', version, progress: this.progress.map((text, at) => ({ __typename: 'ProgressEntry', id: `p${at}`, text })) } };
    return new Promise((resolve, reject) => {
      const state = { given: false };
      init.signal?.addEventListener('abort', () => {
        state.given = true;
        reject(new DOMException('aborted', 'AbortError'));
      });
      this.asked.push({
        kind,
        get given() {
          return state.given;
        },
        answer: async () => {
          if (state.given) return;
          state.given = true;
          const body = JSON.stringify({ data });
          resolve({ ok: true, status: 200, statusText: 'OK', headers: new Headers({ 'content-type': 'application/json' }), text: async () => body } as Response);
          await settled();
        },
      });
    });
  };

  /** What is asked and not yet answered, first asked first. */
  get waiting(): Asked[] {
    return this.asked.filter(({ given }) => !given);
  }
}

/** Everything that follows without an answer of the service has happened. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
};

interface Shown {
  order: { version: number; progress: { text: string }[] } | null;
}

describe('the client of the desk', () => {
  const before = global.fetch;
  let service: SlowService;
  let shown: (Shown | undefined)[];
  let client: ReturnType<typeof createDeskClient>;
  let close: () => void;
  let query: ReturnType<typeof client.createRequestOperation>;

  beforeEach(async () => {
    service = new SlowService();
    global.fetch = service.fetch as typeof fetch;
    client = createDeskClient({ onSessionEnded: () => undefined });
    shown = [];
    const { unsubscribe } = pipe(
      client.query<Shown>(ORDER, { number: 'CB-1' }, { requestPolicy: 'cache-and-network' }),
      subscribe((result) => {
        query = result.operation;
        shown.push(result.data);
      }),
    );
    close = unsubscribe;
    await settled();
    await service.waiting[0]?.answer();
  });
  afterEach(() => {
    close();
    global.fetch = before;
  });

  const again = async (): Promise<void> => {
    askAnew(client, query);
    await settled();
  };
  const report = async (text: string): Promise<void> => {
    void client.mutation(REPORT, { text }).toPromise();
    await settled();
  };
  const answerAll = async (): Promise<void> => {
    while (service.waiting[0]) await service.waiting[0].answer();
    await settled();
  };
  const words = () => shown.at(-1)?.order?.progress.map(({ text }) => text);

  it('shows what was read', () => expect(words()).toEqual([]));

  it('is asked anew also while it is on its way, and the later answer counts', async () => {
    await again();
    await again();
    expect([service.asked.length, service.waiting.length]).toEqual([3, 1]);
    service.progress.push('meanwhile');
    await again();
    await answerAll();
    expect(words()).toEqual(['meanwhile']);
  });

  it('reads again after a command', async () => {
    await report('seen');
    await answerAll();
    expect(words()).toEqual(['seen']);
  });

  it('does not go back to a reading that was overtaken and arrives last', async () => {
    await again();
    const [overtaken] = service.waiting;
    await report('seen');
    await service.waiting.at(-1)?.answer();
    await service.waiting.at(-1)?.answer();
    expect(words()).toEqual(['seen']);
    await overtaken?.answer();
    expect(words()).toEqual(['seen']);
  });

  it('shows the newest, and never nothing, however readings, commands and their answers cross', async () => {
    const step = fc.oneof(fc.constant({ act: 'again' as const }), fc.constant({ act: 'report' as const }), fc.record({ act: fc.constant('answer' as const), which: fc.nat(9) }));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 9 }), async (steps) => {
        const from = shown.length;
        for (const one of steps) {
          if (one.act === 'again') await again();
          else if (one.act === 'report') await report(`progress ${service.progress.length}`);
          else await service.waiting[one.which % service.waiting.length]?.answer();
        }
        await answerAll();
        expect(shown.slice(from).filter((data) => !data?.order)).toEqual([]);
        expect(words()).toEqual(service.progress);
      }),
      { numRuns: 300, seed: 20261121 },
    );
  });
});

describe('the client of the desk, of a reading that is on record', () => {
  const before = global.fetch;
  afterEach(() => void (global.fetch = before));

  it('asks once, whatever a command changed of what was read', async () => {
    const asked: string[] = [];
    const found = { __typename: 'CallBack', appealId: 'a1', version: 1 };
    global.fetch = (async (_url: unknown, init: RequestInit) => {
      const { query } = JSON.parse(String(init.body)) as { query: string };
      const name = /(?:query|mutation) (\w+)/.exec(query)?.[1] ?? '';
      asked.push(name);
      const body = JSON.stringify({ data: name === 'Record' ? { record: { ...found, version: 2 } } : { callBack: { ...found, phone: '138 0000 0001' } } });
      return { ok: true, status: 200, statusText: 'OK', headers: new Headers({ 'content-type': 'application/json' }), text: async () => body } as Response;
    }) as typeof fetch;
    const client = createDeskClient({ onSessionEnded: () => undefined });
    const read = (name: string) =>
      pipe(client.query(`query ${name} { callBack(appealId: "a1") { __typename appealId version phone } }`, {}, { requestPolicy: 'cache-and-network' }), subscribe(() => undefined));
    const reading = [read('ReadPhone'), read('ReadAnswered')];
    await settled();
    await client.mutation('mutation Record { record { __typename appealId version } }', {}).toPromise();
    await settled();
    expect(asked).toEqual(['ReadPhone', 'ReadAnswered', 'Record', 'ReadAnswered']);
    for (const { unsubscribe } of reading) unsubscribe();
  });
});
