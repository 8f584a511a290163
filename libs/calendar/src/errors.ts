/** The calendar has no working time after the start, so no amount of it can be added. */
export class NoWorkingTimeError extends Error {
  override readonly name = 'NoWorkingTimeError';
  constructor() {
    super('the calendar has no working time');
  }
}

/** A zone, time of day or date of the calendar that cannot be read. */
export class CalendarInvalidError extends Error {
  override readonly name = 'CalendarInvalidError';
}

/** An amount or instant that cannot be counted: negative, not a whole day, or past the end of time. */
export class AmountInvalidError extends RangeError {
  override readonly name = 'AmountInvalidError';
}
