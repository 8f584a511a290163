/** A day of the past is told in these moments; at dusk nobody acts, and what ran out that day is noticed. */
export const moments = ['morning', 'noon', 'afternoon', 'dusk', 'night'];
const WORKING = 3;
const NIGHT = moments.indexOf('night');

const hours = { morning: [8, 35], noon: [10, 50], afternoon: [15, 20], dusk: [17, 31], night: [19, 45] };
const spread = { morning: 45, noon: 30, afternoon: 75, dusk: 0, night: 120 };

/** The minute of its day at which a moment begins: the same for a seed, and not the same every day. */
export const minuteOf = (random, moment) => hours[moment][0] * 60 + hours[moment][1] + Math.floor(random() * spread[moment]);

/** The moments of days of which some are workdays, as numbers that grow with time; undefined is past the last one. */
export class Days {
  constructor(days) {
    this.days = days;
    this.working = days.flatMap(({ workday }, day) => (workday ? Array.from({ length: WORKING }, (_, at) => day * moments.length + at) : []));
    this.workdays = days.flatMap(({ workday }, day) => (workday ? [day] : []));
  }

  dayOf = (at) => Math.floor(at / moments.length);

  momentOf = (at) => moments[at % moments.length];

  /** The nth working moment after this one. */
  next(at, nth = 1) {
    return at === undefined ? undefined : this.working.filter((one) => one > at)[nth - 1];
  }

  /** A moment of the nth workday after the day of this one; the same day for 0. */
  workday(at, nth, moment) {
    if (at === undefined) return undefined;
    const from = this.dayOf(at);
    const day = nth === 0 ? from : this.workdays.filter((one) => one > from)[nth - 1];
    return day === undefined ? undefined : day * moments.length + moment;
  }

  /** In the evening some days later, workday or not. */
  evening(at, days) {
    const day = this.dayOf(at) + days;
    return at === undefined || day >= this.days.length ? undefined : day * moments.length + NIGHT;
  }
}
