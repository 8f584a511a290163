import { inWork } from '@huiyin/messaging';
import { createLog, NestLog } from '.';

const logged = (write: (log: NestLog) => void): Record<string, unknown> => {
  const lines: string[] = [];
  write(new NestLog(createLog('intake', 'info', { write: (line) => void lines.push(line) })));
  return JSON.parse(lines[0] ?? '{}') as Record<string, unknown>;
};

describe('a log line', () => {
  it('is JSON with service, level, context and the correlation id of the work', () => {
    const line = inWork({ correlationId: 'c-1' }, () => logged((log) => log.log('listening', 'Health')));
    expect(line).toMatchObject({ service: 'intake', level: 'info', context: 'Health', msg: 'listening', correlationId: 'c-1' });
  });

  it('keeps the fields of an object beside its words', () => {
    expect(logged((log) => log.warn({ fact: 'f' }, 'fact refused', 'Inbox'))).toMatchObject({ level: 'warn', context: 'Inbox', fact: 'f', msg: 'fact refused' });
  });

  it('of an error shows neither parameters, nor rows, nor the values that PostgreSQL quotes', () => {
    const error = Object.assign(new Error('invalid input syntax for type uuid: "王小明"'), {
      code: '22P02', parameters: ['王小明'], query: "select '王小明'", detail: 'Key (name)=(王小明) exists', driverError: { detail: '王小明' },
    });
    const line = logged((log) => log.error({ err: new Error('outer', { cause: error }) }, 'request failed', 'Answering'));
    expect(JSON.stringify(line)).not.toContain('王小明');
    expect(line).toMatchObject({ err: { message: 'outer', cause: { code: '22P02' } } });
  });

  it('shows no token', () => {
    const line = logged((log) => log.warn({ token: 'secret', caller: { caseToken: 'secret' } }, 'odd', 'X'));
    expect(JSON.stringify(line)).not.toContain('secret');
  });
});
