import { FaultError } from '@huiyin/messaging';
import { type ArgumentsHost, HttpException, Logger } from '@nestjs/common';
import { ErrorsFilter } from './errors.filter';

const filter = new ErrorsFilter();

const over = (type: string, send: (status: number, body: unknown) => unknown = () => undefined): ArgumentsHost => {
  const reply = { code: (status: number) => ({ send: (body: unknown) => send(status, body) }) };
  const host: Pick<ArgumentsHost, 'getType' | 'switchToHttp'> = {
    getType: <T extends string>() => type as T,
    switchToHttp: () => ({ getRequest: <T>() => ({}) as T, getResponse: <T>() => reply as T, getNext: <T>() => undefined as T }),
  };
  return host as ArgumentsHost;
};
const answered = (error: unknown): unknown[] => {
  const said: unknown[] = [];
  filter.catch(error, over('http', (...sent) => said.push(...sent)));
  return said;
};

describe('errors before GraphQL', () => {
  const loud = jest.spyOn(Logger.prototype, 'error').mockImplementation();
  beforeEach(() => jest.clearAllMocks());
  afterAll(() => jest.restoreAllMocks());

  it('leaves those of GraphQL to formatError, without a word', () => {
    const fault = new FaultError('FORBIDDEN');
    expect(filter.catch(fault, over('graphql'))).toBe(fault);
    expect(loud).not.toHaveBeenCalled();
  });

  it.each([
    [Object.assign(new Error('FST_ERR_CTP_BODY_TOO_LARGE'), { statusCode: 413 }), 413, 'The request is too large.'],
    [new HttpException('Unexpected token } in JSON at /srv/app.js:1', 400), 400, 'The request cannot be read.'],
  ])('%s is expected: its code alone, quietly', (error, status, message) => {
    expect(answered(error)).toEqual([status, { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] }]);
    expect(loud).not.toHaveBeenCalled();
  });

  it.each([new Error('connect ECONNREFUSED 127.0.0.1'), Object.assign(new Error('bad gateway'), { statusCode: 502 }), 'text', undefined])('%s is a surprise: nothing told, loud in the log', (error) => {
    const [status, body] = answered(error);
    expect([status, JSON.stringify(body)]).toEqual([500, expect.not.stringMatching(/ECONN|gateway|text/)]);
    expect(loud).toHaveBeenCalledTimes(1);
  });
});
