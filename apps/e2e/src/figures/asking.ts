import type { Caller, OutputOf, RequestContract } from '@huiyin/contracts';
import { isRefusal } from '@huiyin/kernel';
import { FaultError } from '@huiyin/messaging';
import type { World } from '@huiyin/testing';
import type { z } from 'zod';

export type Made<C extends RequestContract> = Exclude<OutputOf<C>, { refused: string }>;

/** What was made; a refusal ends the test, for each plan can be walked. A busy machine may not answer in time: the same command may be sent again. */
export const ask = async <C extends RequestContract>(world: World, contract: C, input: z.input<C['input']>, caller: Caller, tries = 20): Promise<Made<C>> => {
  try {
    const answer = await world.ask(contract, input, caller);
    if (isRefusal(answer)) throw new Error(`${contract.subject}: ${JSON.stringify(answer)} to ${JSON.stringify(input)}`);
    return answer as Made<C>;
  } catch (error) {
    if (tries > 1 && error instanceof FaultError && error.fault === 'UNAVAILABLE') return ask(world, contract, input, caller, tries - 1);
    throw error;
  }
};
