import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Server } from 'node:http';
import { ContextOf } from './context-of';
import { serveSubscriptions } from './socket';

/** Opens the websocket with the application and ends it before: open pages reconnect elsewhere. */
@Injectable()
export class SubscriptionServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private end: () => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly http: HttpAdapterHost,
    private readonly schema: GraphQLSchemaHost,
    private readonly contexts: ContextOf,
  ) {}

  onApplicationBootstrap(): void {
    const server = this.http.httpAdapter.getHttpServer() as Server;
    this.end = serveSubscriptions(server, this.schema.schema, this.contexts);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.end();
  }
}
