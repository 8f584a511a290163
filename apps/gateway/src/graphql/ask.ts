import type { OutputOf, RequestContract } from '@huiyin/contracts';
import { isRefusal, type Refusal } from '@huiyin/kernel';
import { FaultError, Rpc } from '@huiyin/messaging';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Viewer } from '../auth/viewer';

/** Asks a service as the viewer. Resolvers know nothing else of the services. */
@Injectable()
export class Ask {
  constructor(private readonly rpc: Rpc) {}

  /** The answer, or the refusal as data: for mutations. */
  async command<C extends RequestContract>(contract: C, input: z.input<C['input']>, viewer: Viewer): Promise<OutputOf<C> | Refusal> {
    return this.rpc.ask(contract, input, await viewer.caller());
  }

  /** The answer; what a query is refused it may not see. */
  async read<C extends RequestContract>(contract: C, input: z.input<C['input']>, viewer: Viewer): Promise<OutputOf<C>> {
    const answer = await this.command(contract, input, viewer);
    if (isRefusal(answer)) throw new FaultError('FORBIDDEN');
    return answer;
  }

  /** As `read`, with null instead of FORBIDDEN: what is foreign and what does not exist look the same. */
  async readOrNull<C extends RequestContract>(contract: C, input: z.input<C['input']>, viewer: Viewer): Promise<OutputOf<C> | null> {
    try {
      return await this.read(contract, input, viewer);
    } catch (error) {
      if (error instanceof FaultError && error.fault === 'FORBIDDEN') return null;
      throw error;
    }
  }
}

