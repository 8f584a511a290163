/** What the desk tells a person of: the bell and its list. */
export const news = {
  'bell': '提醒',
  'bell.unread': '提醒，{{count}} 条没看',
  'title': '提醒',
  'empty': '没有提醒。',
  'empty.next': '派单、快到期、叫到您、请您复核，会出现在这里。',
  'unread': '没看',
  'fresh': '新来 {{count}} 条提醒',
  'readAll': '这些都看过了',
  'more': '再看早一些的',
  'close': '关上',
  'all': '全部',
  'unreadOnly': '没看的',
  'failed': '没记上，再试一次。',
} as const;
