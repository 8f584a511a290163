// How a practice lives with its policy, as odds: made up for the demonstration, none of it a rule.
const everywhere = {
  modes: [['NAMED', 55], ['CONFIDENTIAL', 13], ['ANONYMOUS', 32]],
  fates: [['handled', 80], ['onSpot', 6], ['referred', 5], ['refused', 3], ['withdrawn', 4], ['thanks', 2]],
  /** Named ones that somebody of the staff files, out of a hundred, and through which channel. */
  onBehalf: 25, channels: [['window', 60], ['hotline', 40]], filedBy: 'officer',
  grades: [['general', 1]],
  callBacks: [['content', 60], ['not-content', 11], ['refused', 4], ['unreachable', 6], ['asked', 19]],
  questionnaires: [['content', 70], ['not-content', 12], ['silent', 18]],
  /** When people say it: on workdays; on other days in the evening. */
  hours: [['morning', 32], ['noon', 28], ['afternoon', 23], ['night', 17]],
  reviews: [['UPHELD', 45], ['HANDLED_WRONGLY', 55]],
  /** Out of a hundred. */
  late: 10, lateAcceptance: 4, material: 18, neverGiven: 20, progress: 22, sentBack: 5, explained: 65, archived: 60,
  /** Working days of an order where the policy gives it no clock. */
  opinionDays: 4,
  repliesFirst: false, plans: false, struckOff: 0,
};

const own = {
  tongnan: { channels: [['window', 40], ['hotline', 30], ['staff-congress', 12], ['branch-meeting', 10], ['open-day', 8]], grades: [['general', 72], ['important', 20], ['special', 8]] },
  yuwu: { grades: [['general', 90], ['urgent', 10]], repliesFirst: true, plans: true, struckOff: 12, late: 8, hours: [['morning', 45], ['noon', 32], ['afternoon', 4], ['night', 19]] },
  heze: { late: 12, channels: [['talk', 1]], filedBy: 'host', onBehalf: 45, modes: [['NAMED', 62], ['CONFIDENTIAL', 10], ['ANONYMOUS', 28]] },
};

export const practiceOf = (preset) => ({ ...everywhere, ...own[preset] });
