import type { OutputOf, RequestContract } from '@huiyin/contracts';
import { isRefusal, type Refusal } from '@huiyin/kernel';
import { FaultError, Rpc } from '@huiyin/messaging';
import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import type { z } from 'zod';
import { requestScope } from '../auth/request-scope';
import type { Viewer } from '../auth/viewer';
import { refusalPhrase } from '../phrases/refusals';

/** Too many of something is written wrong like a word too long. */
const ofWriting = new Set<string>(['control-character', 'too-many']);

/** What was written wrong in a question is told by its field; what is refused for any other reason is not there for who asks. */
const refusalOfQuestion = ({ refused, field, values }: Refusal): Error => {
  if (!refused.startsWith('field-') && !ofWriting.has(refused)) return new FaultError('FORBIDDEN');
  const message = refusalPhrase(requestScope.getStore()?.language ?? 'zh-CN', refused, values);
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', ...(field !== undefined && { field }) } });
};

/** Asks a service as the viewer. Resolvers know nothing else of the services. */
@Injectable()
export class Ask {
  constructor(private readonly rpc: Rpc) {}

  /** The answer, or the refusal as data: for mutations. */
  async command<C extends RequestContract>(contract: C, input: z.input<C['input']>, viewer: Viewer): Promise<OutputOf<C> | Refusal> {
    return this.rpc.ask(contract, input, await viewer.caller());
  }

  /** The answer. What is written wrong is an error of the document, and what is refused otherwise may not be seen. */
  async read<C extends RequestContract>(contract: C, input: z.input<C['input']>, viewer: Viewer): Promise<OutputOf<C>> {
    const answer = await this.command(contract, input, viewer);
    if (isRefusal(answer)) throw refusalOfQuestion(answer);
    return answer;
  }

  /** As `read`, with null instead of FORBIDDEN: what is foreign and what does not exist look the same. */
  async readOrNull<C extends RequestContract>(contract: C, input: z.input<C['input']>, viewer: Viewer): Promise<OutputOf<C> | null> {
    try {
      const answer = await this.command(contract, input, viewer);
      return isRefusal(answer) ? null : answer;
    } catch (error) {
      if (error instanceof FaultError && error.fault === 'FORBIDDEN') return null;
      throw error;
    }
  }
}

