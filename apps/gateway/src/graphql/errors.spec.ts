import { FaultError } from '@huiyin/messaging';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { requestScope } from '../auth/request-scope';
import { asHttpError, formatError, formatSocketError } from './errors';

const path = ['appeal', 'clocks'];
const thrown = (error: Error): GraphQLError => new GraphQLError(error.message, { originalError: error, path });
const shown = (error: GraphQLError): GraphQLFormattedError =>
  requestScope.run({ correlationId: 'c-1', language: 'en' }, () => formatError({ ...error.toJSON(), extensions: { code: 'INTERNAL_SERVER_ERROR', ...error.extensions, stacktrace: ['at here'] } }, error));

describe('what leaves of an error', () => {
  const loud = jest.spyOn(Logger.prototype, 'error').mockImplementation();
  const quiet = jest.spyOn(Logger.prototype, 'debug').mockImplementation();
  beforeEach(() => jest.clearAllMocks());
  afterAll(() => jest.restoreAllMocks());

  it.each(['UNAUTHENTICATED', 'FORBIDDEN', 'UNAVAILABLE'] as const)('%s by its name, with a number, without noise', (fault) => {
    const answer = shown(thrown(new FaultError(fault, new Error('nats://127.0.0.1 refused'))));
    expect(answer).toEqual({ message: expect.stringMatching(/\w/), path, extensions: { code: fault, correlationId: 'c-1' } });
    expect(JSON.stringify(answer)).not.toContain('nats');
    expect(loud).not.toHaveBeenCalled();
    expect(quiet).toHaveBeenCalledTimes(1);
  });

  it('a fault before the operation runs is known too, with its status', () => {
    const error = asHttpError(new FaultError('FORBIDDEN'));
    expect(error.extensions).toEqual({ code: 'FORBIDDEN', http: { status: 403 } });
    expect(shown(error).extensions).toEqual({ code: 'FORBIDDEN', correlationId: 'c-1' });
    expect(loud).not.toHaveBeenCalled();
  });

  it.each([new Error('select * from appeal'), new TypeError("Cannot read properties of undefined (reading 'x')"), new FaultError('INTERNAL', new Error('relation "x"'))])(
    'a surprise (%s) says nothing but its number, and is loud in the log',
    (error) => {
      expect(shown(thrown(error))).toEqual({ message: expect.stringMatching(/unexpected/), path, extensions: { code: 'INTERNAL', correlationId: 'c-1' } });
      expect(loud).toHaveBeenCalledTimes(1);
    },
  );

  it('a mistake of the document is told without prompting', () => {
    const mistake = new GraphQLError('Cannot query field "mee" on type "Query". Did you mean "me"?', { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
    expect(shown(mistake)).toEqual({ message: 'Cannot query field "mee" on type "Query".', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
    const field = new GraphQLError('Too long.', { extensions: { code: 'BAD_USER_INPUT', field: 'text', at: '/srv' } });
    expect(shown(field)).toEqual({ message: 'Too long.', extensions: { code: 'BAD_USER_INPUT', field: 'text' } });
    const deep = new GraphQLError('Maximum call stack size exceeded', { extensions: { code: 'GRAPHQL_PARSE_FAILED' } });
    expect(shown(deep).extensions?.['code']).toBe('INTERNAL');
  });

  it('the same on a websocket', () => {
    expect(formatSocketError(thrown(new FaultError('FORBIDDEN'))).extensions?.['code']).toBe('FORBIDDEN');
    expect(formatSocketError(thrown(new Error('password=x'))).message).not.toContain('password');
  });
});
