import type { Clock } from '@huiyin/kernel';
import { readdirSync } from 'node:fs';

/** Milliseconds by which this service's time is ahead of the machine's. */
export type Offset = () => number;

const hasDevelopmentClock = (): boolean => readdirSync(__dirname).some((name) => name.startsWith('clock.development.'));

/** The development offset where `file` is named. A production build has no such code and refuses to start. */
const offsetFrom = async (file: string | undefined): Promise<Offset> => {
  if (!file) return () => 0;
  if (!hasDevelopmentClock()) throw new Error('HUIYIN_CLOCK_FILE is set, and this build has no development clock');
  const { developmentOffset } = await import('./clock.development');
  return developmentOffset(file);
};

/** The time of one service: the machine's, and in development moved forward with that of all the others. */
export class ServiceClock implements Clock {
  constructor(private readonly offset: Offset = () => 0) {}

  static async open(file: string | undefined): Promise<ServiceClock> {
    return new ServiceClock(await offsetFrom(file));
  }

  now(): Date {
    return new Date(Date.now() + this.offset());
  }

  offsetMs(): number {
    return this.offset();
  }
}
