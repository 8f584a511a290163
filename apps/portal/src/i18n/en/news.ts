import type { Phrases } from '../say';
import type { news as chinese } from '../zh-CN/news';

export const news: Phrases<typeof chinese> = {
  'bell': 'Notices',
  'bell.unread': 'Notices, {{count}} unread',
  'title': 'Notices',
  'empty': 'No notices.',
  'empty.next': 'Orders, what is due soon, calls of the ladder and reviews of yours come here.',
  'unread': 'unread',
  'fresh': '{{count}} new notices',
  'readAll': 'I have read these',
  'more': 'Earlier ones',
  'close': 'Close',
  'all': 'All',
  'unreadOnly': 'Unread',
  'failed': 'Not noted; please try again.',
};
