import { localMoment } from '../../format/moment';

const DAY = 86_400_000;

/** 2026-11-30, so many days later. */
export const dayAfter = (day: string, days: number): string => {
  const at = Date.parse(`${day}T00:00:00.000Z`);
  return Number.isNaN(at) ? '' : new Date(at + days * DAY).toISOString().slice(0, 10);
};

/** The instant at which a day begins in a zone. */
export const instantOf = (day: string, zone: string): string => {
  const midnight = Date.parse(`${day}T00:00:00.000Z`);
  const { year, month, day: date, hour, minute } = localMoment(new Date(midnight).toISOString(), zone);
  return new Date(2 * midnight - Date.UTC(year, month - 1, date, hour, minute)).toISOString();
};
