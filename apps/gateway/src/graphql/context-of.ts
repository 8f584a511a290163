import { Injectable } from '@nestjs/common';
import { TokenVerifier } from '@huiyin/service';
import { FaultError } from '@huiyin/messaging';
import type { FastifyRequest } from 'fastify';
import { CaseHolders } from '../auth/case-holders';
import { type Credentials, credentialsOf } from '../auth/credentials';
import { Logins } from '../auth/logins';
import { Memberships } from '../auth/memberships';
import { type Language, languageOf } from '../auth/request-scope';
import { Viewer } from '../auth/viewer';
import { KeptPolicies } from './kept-policies';
import { Ask } from './ask';
import type { Context } from './context';
import { asHttpError } from './errors';
import { Loaders } from './loaders';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Makes what the resolvers of one request share: from HTTP headers, or from a websocket's parameters. */
@Injectable()
export class ContextOf {
  constructor(
    private readonly ask: Ask,
    private readonly verifier: TokenVerifier,
    private readonly memberships: Memberships,
    private readonly policies: KeptPolicies,
    private readonly logins: Logins,
    private readonly holders: CaseHolders,
  ) {}

  request({ headers }: FastifyRequest): Context {
    try {
      return this.make(credentialsOf(headers.authorization, text(headers['x-membership'])), languageOf(headers['accept-language']));
    } catch (error) {
      throw error instanceof FaultError ? asHttpError(error) : error;
    }
  }

  /** `{ authorization, membership, language }` of a websocket's connection_init. */
  socket(parameters: Readonly<Record<string, unknown>> = {}): Context {
    const { authorization, membership, language } = parameters;
    return this.make(credentialsOf(text(authorization), text(membership)), languageOf(text(language)));
  }

  private make(credentials: Credentials, language: Language): Context {
    const viewer = new Viewer(credentials, this.verifier, this.memberships, this.logins, this.holders);
    return { viewer, language, loaders: new Loaders(this.ask, viewer, this.policies) };
  }
}
