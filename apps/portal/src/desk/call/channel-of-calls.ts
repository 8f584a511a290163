import type { SenderMode } from '../../generated/desk';

interface WayIn {
  readonly modes: readonly SenderMode[];
  readonly private: boolean;
}

/** Where a call comes in: whoever calls may stay unnamed, and nobody else hears it. Of several the policy's first. */
export const channelOfCalls = <C extends WayIn>(channels: readonly C[]): C | undefined => {
  const forAll = channels.filter(({ modes }) => modes.includes('ANONYMOUS'));
  return forAll.find((one) => one.private) ?? forAll[0] ?? channels[0];
};
