import { type ClientConfig, type Connection, DatabaseError, type QueryResult, type QueryResultRow } from 'pg';
import { ChainWire } from './chain-wire';
import { DriverClient, DriverQuery, type Shape, type Told } from './pg-driver';

/** A statement with `$1…` parameters. One with a name is parsed and described once per connection. */
export interface Said {
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly name?: string;
}

/** An object as the driver writes it, before anything is said: one that cannot be written would leave the chain without its middle. */
const written = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(written);
  return typeof value === 'object' && value !== null && !(value instanceof Date) && !ArrayBuffer.isView(value) ? JSON.stringify(value) : value;
};

/** A statement of a chain. The server is not asked to answer it alone: it has ended when its own result has come. */
class Link extends DriverQuery {
  next: Link | undefined;
  private isPassedOver = false;

  constructor(
    { text, values = [], name }: Said,
    private readonly wire: ChainWire,
    private readonly shapes: Map<string, Shape>,
  ) {
    super(text);
    this.name = name;
    this.values = values.map(written);
  }

  override submit(): Error | null {
    const shape = this.shapes.get(this.name ?? '');
    if (!shape) return super.submit(this.wire.asking);
    Object.assign(this._result, shape);
    this._accumulateRows = true;
    return super.submit(this.wire.knowing);
  }

  /** The simple way of asking, which the driver takes where there are no values, is answered at once. */
  override requiresPreparation(): boolean {
    return true;
  }

  override _getRows(connection: Connection): void {
    connection.execute({ portal: '' }, false);
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    super.handleCommandComplete(message, connection);
    const { fields, _parsers, _prebuiltEmptyResultObject } = this._result;
    if (this.name && !this.shapes.has(this.name)) this.shapes.set(this.name, { fields, _parsers, _prebuiltEmptyResultObject });
    connection.emit('readyForQuery', { status: 'T' });
  }

  override handleEmptyQuery(connection: Connection): void {
    connection.emit('readyForQuery', { status: 'T' });
  }

  /** The server passes over the rest of the chain, which ends with the same error. A lost connection is told to each by the driver. */
  override handleError(error: Error, connection: Connection): void {
    super.handleError(error, connection);
    if (!(error instanceof DatabaseError) || this.isPassedOver) return;
    for (let { next } = this as Link; next; next = next.next) {
      next.isPassedOver = true;
      connection.emit('readyForQuery', { status: 'E' });
      connection.emit('errorMessage', error);
    }
    connection.emit('readyForQuery', { status: 'E' });
  }
}

/** Ends a chain. */
class End extends DriverQuery {
  override callback: Told = () => undefined;

  constructor(private readonly wire: ChainWire) {
    super('');
  }

  override submit(): null {
    this.wire.end();
    return null;
  }
}

/**
 * A connection that says in one packet, and is answered in one, what is said in one turn of the event loop: a packet for each
 * statement costs more than most of them do. After an error nothing of the rest is done. For clients with `pipeline: true`. It knows
 * how pg 8.23 takes answers: the package is pinned, and its spec says whether another version still does.
 */
export class ChainingClient extends DriverClient {
  private readonly shapes = new Map<string, Shape>();
  private readonly wire: ChainWire;
  private last: Link | undefined;

  constructor(config?: ClientConfig) {
    super(config);
    this.wire = new ChainWire(this.connection);
  }

  /**
   * Says a statement as part of a chain, of which the first that fails ends the rest. It has its result when it is done; outside of
   * `begin` a chain is a transaction of its own, that ends with its last statement.
   */
  say<R extends QueryResultRow>(statement: Said): Promise<QueryResult<R>> {
    const link = new Link(statement, this.wire, this.shapes);
    const answered = new Promise<QueryResult<R>>((resolve, reject) => {
      link.callback = (error, result) => (error ? reject(error) : resolve(result));
    });
    if (this.last) this.last.next = link;
    else process.nextTick(() => this.close());
    this.last = link;
    super.query(link);
    return answered;
  }

  /** What is no part of a chain ends the open one: where that fails, the server would pass over this too. */
  override query(query: unknown, values?: unknown, told?: unknown): unknown {
    this.close();
    return super.query(query, values, told);
  }

  override end(ended?: (error?: Error) => void): Promise<void> {
    this.close();
    return super.end(ended);
  }

  private close(): void {
    if (!this.last) return;
    this.last = undefined;
    super.query(new End(this.wire));
  }
}
