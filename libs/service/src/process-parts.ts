import { Broker, Live, Rpc } from '@huiyin/messaging';
import type { Environment, ProcessName } from './environment';
import { Metrics } from './metrics';
import { ServiceClock } from './service-clock';
import { TokenVerifier } from './token-verifier';

/** What every process of the product has before its modules are made. */
export interface ProcessParts {
  readonly name: ProcessName;
  readonly environment: Environment;
  readonly clock: ServiceClock;
  readonly broker: Broker;
  readonly metrics: Metrics;
  readonly rpc: Rpc;
  readonly live: Live;
  readonly tokens: TokenVerifier;
}

/** Opens clock and broker; waits for NATS however long it takes. */
export const openParts = async (name: ProcessName, environment: Environment, given?: ServiceClock): Promise<ProcessParts> => {
  const clock = given ?? (await ServiceClock.open(environment.HUIYIN_CLOCK_FILE));
  const { NATS_URL: url, NATS_USER: user, NATS_PASSWORD: password, ISSUER: issuer, ISSUER_INSIDE: inside, TOKEN_CLIENTS: clients } = environment;
  const broker = await Broker.connect({ url, user, password });
  const metrics = new Metrics(name);
  return {
    name,
    environment,
    clock,
    broker,
    metrics,
    rpc: new Rpc(broker, metrics.observe),
    live: new Live(broker),
    tokens: new TokenVerifier({ issuer, inside, clients }),
  };
};
