import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';

/** What the database itself said, whoever passed it on. */
export const saidByDatabase = (error: unknown): DatabaseError | undefined => {
  const said: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return said instanceof DatabaseError ? said : undefined;
};

/** The column that would have become null and never is, as `table.column`, where an error is about that. */
export const nullRefused = (error: unknown): string | undefined => {
  const { code, table, column } = saidByDatabase(error) ?? {};
  return code === '23502' ? `${table}.${column}` : undefined;
};
