/** `[from, to)` in local time, `HH:MM`; `to` may be `24:00`. */
export type Span = readonly [from: string, to: string];
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
/** What a listed day is: no work, the hours of `makeUp`, or its own hours. It overrides its weekday. */
export type DayRule = 'off' | 'work' | readonly Span[];

/** Working time of one place. Spans may touch, overlap or be unsorted; each is read as local time of `timezone`. */
export interface Calendar {
  readonly timezone: string;
  readonly week: Readonly<Record<Weekday, readonly Span[]>>;
  readonly makeUp: readonly Span[];
  readonly holidays: Readonly<Record<string, DayRule>>;
  /** The last year whose public holidays are in `holidays`. Later years are computed by weekday; `due` calls them provisional. */
  readonly knownThrough?: string;
}

/** Working minutes, workdays after the start's local day, or calendar days after it. */
export type Amount =
  | { readonly minutes: number }
  | { readonly workingDays: number }
  | { readonly calendarDays: number };

export const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
