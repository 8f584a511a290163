import { AppealWithdrawn, markSubject, type Service } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { natsAs, waitFor } from '@huiyin/testing';
import type { NatsConnection } from 'nats';
import { SlaWorld } from '../../test/sla-world';

jest.setTimeout(60_000);
const neighbours = ['tenancy', 'intake', 'routing', 'feedback'] as const satisfies readonly Service[];
let sla: SlaWorld;
const logins = new Map<string, NatsConnection>();
beforeAll(async () => {
  sla = await SlaWorld.open();
  for (const name of neighbours) logins.set(name, await natsAs(name));
});
afterAll(async () => {
  for (const login of logins.values()) await login.close();
  await sla?.close();
});

/** A neighbour's relay says how far it is. */
const mark = async (name: Service, upTo: Date, seq: number): Promise<void> => {
  logins.get(name)?.publish(markSubject(name), JSON.stringify({ upTo: upTo.toISOString(), seq }));
  await logins.get(name)?.flush();
};
/** How far each neighbour's stream reaches. */
const reached = async (name: Service): Promise<number> => {
  const deploy = await natsAs('deploy');
  const { state } = await (await deploy.jetstreamManager()).streams.info(name);
  await deploy.close();
  return state.last_seq;
};

describe('before a step at T', () => {
  it('wakes each publisher and, whatever else is said as a mark, waits until all that it committed before T has been handled', async () => {
    const woken = new Set<string>();
    for (const name of neighbours) {
      const subscription = logins.get(name)?.subscribe(`wake.${name}`, { callback: () => woken.add(name) });
      expect(subscription).toBeDefined();
      await logins.get(name)?.flush();
    }
    const T = sla.world.clock.now();
    let answer: boolean | undefined;
    const confirmed = sla.marks.confirm(T).then((is) => (answer = is));
    await waitFor('each relay woken', () => woken.size === neighbours.length);
    for (const name of neighbours.slice(1)) await mark(name, T, await reached(name));
    await mark('tenancy', new Date(T.getTime() - 1), await reached('tenancy'));
    expect(answer).toBeUndefined();
    await mark('tenancy', T, (await reached('tenancy')) + 1);
    expect(answer).toBeUndefined();
    for (const odd of ['not JSON', '', '{"upTo":"soon","seq":1}', `{"upTo":"${T.toISOString()}","seq":-1}`, '[]', 'null']) {
      logins.get('routing')?.publish(markSubject('routing'), odd);
    }
    await sla.tell(sla.tongnan, AppealWithdrawn, newId(), { data: {} });
    await sla.tongnan.changeMember('colleague');
    await confirmed;
    expect(answer).toBe(true);
  });
});
