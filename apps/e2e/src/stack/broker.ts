import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect, type JetStreamManager, type NatsConnection } from 'nats';
import { localDir, type RunningStack } from './running-stack';

/** The broker of the stack, by the login that may look at every consumer. */
export class Broker {
  private constructor(
    private readonly connection: NatsConnection,
    private readonly manager: JetStreamManager,
  ) {}

  static async open(stack: RunningStack): Promise<Broker> {
    const { nats } = JSON.parse(readFileSync(join(localDir(stack), 'secrets.json'), 'utf8')) as { nats: { deploy: string } };
    const connection = await connect({ servers: stack.nats.url, user: 'deploy', pass: nats.deploy, timeout: 10_000 });
    return new Broker(connection, await connection.jetstreamManager({ timeout: 10_000 }));
  }

  /** How many facts somebody has still to hear, or has heard and not done with. */
  async unheard(): Promise<number> {
    let open = 0;
    for await (const { config } of this.manager.streams.list()) {
      for await (const { num_pending, num_ack_pending } of this.manager.consumers.list(config.name)) open += num_pending + num_ack_pending;
    }
    return open;
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}
