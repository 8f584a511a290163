import { channelOfCalls } from './channel-of-calls';

const all = ['NAMED', 'CONFIDENTIAL', 'ANONYMOUS'] as const;
const hall = { id: 'c1', modes: all, private: false };
const line = { id: 'c2', modes: all, private: true };
const meeting = { id: 'c3', modes: ['NAMED'] as const, private: true };

describe('L-05 the channel of a call', () => {
  it('is a private one that takes the nameless too, else one that takes them, else the first', () => {
    expect([channelOfCalls([meeting, hall, line])?.id, channelOfCalls([meeting, hall])?.id, channelOfCalls([meeting])?.id, channelOfCalls([])]).toEqual(['c2', 'c1', 'c3', undefined]);
  });
});
