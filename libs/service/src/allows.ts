import { RequestContext } from '@huiyin/messaging';
import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Allowed, AnyAsker } from './asker';

export const ALLOWS = Symbol('allows');
const askers = new WeakMap<RequestContext, AnyAsker>();

/** Who may ask this. A request without it is refused to everyone. */
export const Allows = (...allowed: [Allowed, ...Allowed[]]): MethodDecorator => SetMetadata(ALLOWS, allowed);

/** Whom a method of a controller lets in, as the guard reads it. */
export const allowedAt = (method: () => unknown): readonly Allowed[] => new Reflector().get<Allowed[] | undefined>(ALLOWS, method) ?? [];

/** The guard's finding, kept beside the request. */
export const setAsker = (request: RequestContext, asker: AnyAsker): void => void askers.set(request, asker);

/** Gives a method the asker as the guard verified it; its type is what `@Allows` leaves: `MemberAsker`, `SenderAsker` … */
export const Asker = createParamDecorator((_: undefined, host: ExecutionContext): AnyAsker => {
  const asker = askers.get(host.switchToRpc().getContext<RequestContext>());
  if (!asker) throw new Error('no guard has seen this request');
  return asker;
});
