import type { Fault } from '@huiyin/contracts';
import type { Refusal } from '@huiyin/kernel';

/** A fault that the other side sees by its name alone; `cause` is for the log. */
export class FaultError extends Error {
  override readonly name = 'FaultError';
  constructor(
    readonly fault: Fault,
    cause?: unknown,
  ) {
    super(fault, { cause });
  }
}

/** Carries the refusal of an input from the pipe that parsed it to the strategy that answers. */
export class InputRefused extends Error {
  override readonly name = 'InputRefused';
  constructor(readonly refusal: Refusal) {
    super(refusal.refused);
  }
}
