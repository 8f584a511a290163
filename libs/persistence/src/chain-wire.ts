import type { Connection } from 'pg';
import type { DriverConnection } from './pg-driver';

/** A connection as the statements of a chain see it: what they write goes out in one packet, when the chain ends. */
export class ChainWire {
  /** For a statement of which it is not known what its rows are made of. */
  readonly asking: Connection;
  /** For one of which it is known: the server need not describe it again. */
  readonly knowing: Connection;
  private messages: Buffer[] = [];

  constructor(private readonly connection: Connection) {
    const later: Pick<DriverConnection, '_send'> = { _send: (message) => this.messages.push(message) > 0 };
    this.asking = Object.assign(Object.create(connection) as Connection, later);
    this.knowing = Object.assign(Object.create(this.asking) as Connection, { describe: () => undefined });
  }

  /** Asks the server to answer all that was written. */
  end(): void {
    this.asking.sync();
    const packet = Buffer.concat(this.messages);
    this.messages = [];
    if (this.connection.stream.writable) this.connection.stream.write(packet);
  }
}
