import type { RequestContract } from '@huiyin/contracts';
import type { PipeTransform } from '@nestjs/common';
import { InputRefused } from './fault-error';
import { inputRefusal } from './input-refusal';

/** Parses a request's input by its contract. It runs after the guards, so strangers learn nothing about fields. */
export class ContractPipe implements PipeTransform<unknown, unknown> {
  constructor(private readonly contract: RequestContract) {}

  transform(input: unknown): unknown {
    const parsed = this.contract.input.safeParse(input);
    if (!parsed.success) throw new InputRefused(inputRefusal(parsed.error, input));
    return parsed.data;
  }
}
