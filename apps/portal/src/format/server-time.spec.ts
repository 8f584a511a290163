import { hearServerTime, onServerTime, serverNow } from './server-time';

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const minutesAhead = () => Math.round((Date.parse(serverNow()) - Date.now()) / 60_000);

describe('the server\'s time', () => {
  it('is taken from an answer, and one out of a cache does not set it back', () => {
    const hear = jest.fn();
    onServerTime(hear);
    hearServerTime(inMinutes(-3));
    expect(minutesAhead()).toBe(-3);
    hearServerTime(inMinutes(600));
    hearServerTime(inMinutes(590));
    expect(minutesAhead()).toBe(600);
    expect(hear).toHaveBeenCalledTimes(2);
  });
});
