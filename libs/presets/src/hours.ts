import type { PolicyDraft } from '@huiyin/policy';

const day: PolicyDraft['hours']['makeUp'] = [['08:00', '12:00'], ['14:00', '17:30']];

/** Office hours from Monday to Friday with the national holidays and make-up workdays (N-02). */
export const officeHours: PolicyDraft['hours'] = {
  timezone: 'Asia/Shanghai',
  week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
  makeUp: day,
  nationalHolidays: true,
  exceptions: {},
};
