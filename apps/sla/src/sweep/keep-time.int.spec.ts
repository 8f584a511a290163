import { markSubject, type Service, wakeSubject } from '@huiyin/contracts';
import { natsAs, waitFor } from '@huiyin/testing';
import type { NatsConnection } from 'nats';
import { SlaWorld } from '../../test/sla-world';
import { SlaModule } from '../sla.module';

jest.setTimeout(60_000);
const neighbours = ['tenancy', 'intake', 'routing', 'feedback'] as const satisfies readonly Service[];
let sla: SlaWorld;
const logins: NatsConnection[] = [];

/** A relay with nothing more to publish: woken, it says that all until half a second ago is in its stream. */
const answerAsRelay = async (name: Service): Promise<void> => {
  const login = await natsAs(name);
  const deploy = await natsAs('deploy');
  logins.push(login, deploy);
  const streams = (await deploy.jetstreamManager()).streams;
  const say = async (): Promise<void> => {
    const upTo = new Date(sla.world.clock.now().getTime() - 500);
    const { state } = await streams.info(name);
    login.publish(markSubject(name), JSON.stringify({ upTo: upTo.toISOString(), seq: state.last_seq }));
  };
  login.subscribe(wakeSubject(name), { callback: () => void say() });
  await login.flush();
};

beforeAll(async () => {
  sla = await SlaWorld.open(SlaModule);
  for (const name of neighbours) await answerAsRelay(name);
});
afterAll(async () => {
  for (const login of logins) await login.close();
  await sla?.close();
});

describe('time passes', () => {
  it('takes a step by itself when it is due, confirmed by every publisher', async () => {
    const appealId = await sla.accepted(sla.tongnan);
    await sla.issue(sla.tongnan, appealId);
    sla.world.clock.moveTo(sla.at('3 17:30').toISOString());
    const breached = await waitFor('the breach', async () => (await sla.said(appealId)).find(({ type, data }) => type === 'clock-breached' && data.kind === 'opinion'));
    expect(breached.data).toMatchObject({ dueAt: sla.at('3 17:30').toISOString(), unconfirmed: false });
    const late = Date.parse(breached.at) - sla.at('3 17:30').getTime();
    expect(late).toBeGreaterThanOrEqual(500);
    await waitFor('the first level', async () => (await sla.said(appealId)).some(({ type }) => type === 'escalated'));
  });
});
