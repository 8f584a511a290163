import { notificationKinds } from '@huiyin/contracts';
import { typeDefs } from '../graphql/sources';
import { wireNames } from '../graphql/wire-names';

describe('T-09 what somebody is told of', () => {
  it('has every kind of the contract in the schema: one without a name would spoil the whole list', () => {
    expect(Object.values(wireNames(typeDefs()).NotificationKind ?? {}).sort()).toEqual([...notificationKinds].sort());
  });
});
