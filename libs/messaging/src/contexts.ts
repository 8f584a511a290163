import type { Caller, EventContract, RequestContract } from '@huiyin/contracts';

/** Nest's RPC context of a request: guards read the caller here. */
export class RequestContext {
  constructor(
    readonly contract: RequestContract,
    readonly caller: Caller,
  ) {}
}

/** Nest's RPC context of a heard fact; `delivery` counts from 1 and is 0 for a held fact that is taken up again. */
export class FactContext {
  constructor(
    readonly contract: EventContract,
    readonly delivery: number,
  ) {}
}
