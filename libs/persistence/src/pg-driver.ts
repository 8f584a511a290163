import { Client, type ClientConfig, type Connection, Query, type QueryResult } from 'pg';

export type Told = (error: Error | null, result: QueryResult) => void;

/** What the rows of a statement are made of. The driver derives it from a description that the server sends. */
export interface Shape {
  readonly fields: unknown;
  readonly _parsers: unknown;
  readonly _prebuiltEmptyResultObject: unknown;
}

/** What the driver's own query does, of which its types tell less. */
export interface DriverQuery {
  name: string | undefined;
  values: unknown[] | undefined;
  callback: Told;
  readonly _result: Shape;
  _accumulateRows: unknown;
  submit(connection: Connection): Error | null;
  requiresPreparation(): boolean;
  _getRows(connection: Connection): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
  handleEmptyQuery(connection: Connection): void;
  handleError(error: Error, connection: Connection): void;
}
interface DriverClient extends Omit<Client, 'query' | 'end'> {
  end(ended?: (error?: Error) => void): Promise<void>;
  query(query: unknown, values?: unknown, told?: unknown): unknown;
}
/** The driver's connection, with how it writes a message. */
export interface DriverConnection extends Connection {
  _send(message: Buffer): boolean;
}

export const DriverQuery = Query as unknown as new (text: string) => DriverQuery;
export const DriverClient = Client as unknown as new (config?: ClientConfig) => DriverClient;
