import { type Row, theirUnit } from './row';

/** What a tenant and its people keep for themselves. */
export const ownRows: Readonly<Record<string, Row>> = {
  openPlace: {
    by: 'admin', on: 'filed', words: { name: 60 }, things: { unitId: theirUnit },
    input: (_one, { home }) => ({ name: '一号食堂', unitId: home.handler.membership.unit?.id }),
  },
  markNotificationsRead: {
    by: 'handler', on: 'opined', things: { ids: ({ theirs }) => theirs.told[0] }, input: ({ told }) => ({ ids: told }), notBy: { officer: ['not-found'], leader: ['not-found'] }, auditor: 'not-found',
  },
};
