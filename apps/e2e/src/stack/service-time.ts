import type { RunningStack } from './running-stack';

/** What time it is for the services, whose clock other journeys moved. */
export const timeOf = async ({ gateway }: RunningStack): Promise<number> => {
  const health = (await (await fetch(`${gateway}/healthz`)).json()) as { services: Record<string, { clock: { now: string } }> };
  return Date.parse(Object.values(health.services)[0]?.clock.now ?? '');
};
