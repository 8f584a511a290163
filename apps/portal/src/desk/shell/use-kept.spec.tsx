import { act, renderHook } from '@testing-library/react';
import { chooseMembership, chosenMembership, keepDraftsOf, leaveDesk } from '../../session/desk-tab';
import { useKept, useKeptParts } from './use-kept';

const write = (): void => {
  const words = renderHook(() => useKept('reply.a1'));
  const call = renderHook(() => useKeptParts<{ phone: string }>('call'));
  act(() => {
    words.result.current[1]('循环泵周二修好。');
    call.result.current[1]({ phone: '13800001111' });
  });
};
const read = () => [renderHook(() => useKept('reply.a1')).result.current[0], renderHook(() => useKeptParts<{ phone: string }>('call')).result.current[0]];
const words = ['循环泵周二修好。', { phone: '13800001111' }];
const none = ['', {}];

beforeEach(() => sessionStorage.clear());

describe('N-03 what somebody has in work at the desk', () => {
  it('is there again for them, under the membership that they wrote it under', () => {
    keepDraftsOf('zhao in t1');
    write();
    keepDraftsOf('zhao in t1');
    expect(read()).toEqual(words);
  });

  it.each([['another person', 'qian in t1'], ['themselves in another tenant', 'zhao in t2']])('is not there for %s, nor for them after that', (_who, membership) => {
    keepDraftsOf('zhao in t1');
    write();
    keepDraftsOf(membership);
    expect(read()).toEqual(none);
    keepDraftsOf('zhao in t1');
    expect(read()).toEqual(none);
  });

  it('is not there for anybody where nobody knows whose it is', () => {
    write();
    keepDraftsOf('zhao in t1');
    expect(read()).toEqual(none);
  });

  it('is gone once they leave, with the membership that they chose, and nothing else of the tab', () => {
    sessionStorage.setItem('oidc.user:x', '{}');
    chooseMembership('zhao in t1');
    keepDraftsOf('zhao in t1');
    write();
    leaveDesk();
    expect([Object.keys(sessionStorage), chosenMembership()]).toEqual([['oidc.user:x'], null]);
  });
});
