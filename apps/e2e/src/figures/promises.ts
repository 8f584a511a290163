import type { Said } from './said';

/** One clock that was promised to the sender: when it is due, and what became of it. */
export interface Promised {
  readonly due: string;
  readonly late: boolean;
  readonly ended: boolean;
}

const silent = ['clock-warned', 'clock-paused', 'escalated'];

/** The promised clocks of a round from its facts in order; one that was cancelled in time promises nothing. */
export const promisesIn = (ofRound: readonly Said[], promised: readonly string[]): Promised[] => {
  const ofClocks = ofRound.filter(({ type, data }) => data['clockId'] !== undefined && promised.includes(String(data['kind'])) && !silent.includes(type));
  return [...new Set(ofClocks.map(({ data }) => data['clockId']))].flatMap((id) => {
    const its = ofClocks.filter(({ data }) => data['clockId'] === id);
    const last = (...types: string[]): number => its.findLastIndex(({ type }) => types.includes(type));
    const due = its.filter(({ data }) => data['dueAt'] !== undefined).at(-1)?.data['dueAt'];
    const withdrawn = last('breach-withdrawn');
    const late = its.some(({ type, data }, at) => at > withdrawn && (type === 'clock-breached' || (type === 'clock-met' && data['late'] === true)));
    const cancelled = last('clock-cancelled') > last('clock-started', 'clock-resumed');
    const stopped = Math.max(last('clock-met'), its[withdrawn]?.data['metAt'] ? withdrawn : -1);
    return due === undefined || (cancelled && !late) ? [] : [{ due: String(due), late, ended: stopped > last('clock-started', 'clock-resumed') }];
  });
};
