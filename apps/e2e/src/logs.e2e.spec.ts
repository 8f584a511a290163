import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDir, runningStack } from './stack/running-stack';
import { Session } from './stack/session';
import { until } from './stack/until';

const SUBMIT = `mutation SubmitAppeal($input: SubmitAppealInput!) { submitAppeal(input: $input) { __typename } }`;
const WORDS = '日志里不该有的话';

interface Line {
  readonly service: string;
  readonly level: string;
  readonly msg: string;
  readonly correlationId?: string;
  readonly subject?: string;
  readonly operation?: string;
  readonly outcome?: string;
}

describe('the logs', () => {
  const stack = runningStack();
  const textOf = (process: string): string => readFileSync(join(localDir(stack), 'logs', `${process}.log`), 'utf8');
  const linesOf = (process: string, correlationId: string): Line[] =>
    textOf(process).split('\n').filter((line) => line.startsWith('{') && line.includes(correlationId)).map((line) => JSON.parse(line) as Line);

  it('tell one submission by one correlation id in gateway, intake and sla, and nothing of what was said', async () => {
    const sender = await Session.of(stack, 'gd-sender');
    const input = { commandId: randomUUID(), mode: 'NAMED', title: WORDS, body: `${WORDS} ${randomUUID()}` };
    const body = JSON.stringify({ operationName: 'SubmitAppeal', query: SUBMIT, variables: { input } });
    const answer = await fetch(stack.graphql, { method: 'POST', headers: { 'content-type': 'application/json', ...sender.headers }, body });
    expect(await answer.json()).toEqual({ data: { submitAppeal: { __typename: 'Receipt' } } });
    const id = answer.headers.get('x-correlation-id') ?? 'none';

    const told = await until(
      'the id in all three',
      async () => ['gateway', 'intake', 'sla'].map((process) => linesOf(process, id)),
      (lines) => lines.every((of) => of.length > 0),
    );
    const [gateway, intake, sla] = told.map((lines) => lines.map(({ service, level, msg, subject, operation, outcome }) => ({ service, level, msg, subject, operation, outcome })));
    expect(gateway).toContainEqual(expect.objectContaining({ service: 'gateway', level: 'info', msg: 'request answered', operation: 'SubmitAppeal' }));
    expect(intake).toContainEqual(expect.objectContaining({ level: 'info', msg: 'request answered', subject: 'rpc.intake.submit-appeal.v1', outcome: 'ok' }));
    expect(sla).toContainEqual(expect.objectContaining({ level: 'info', msg: 'fact heard', subject: 'evt.intake.appeal-filed.v1', outcome: 'ok' }));
    for (const process of ['gateway', 'intake', 'routing', 'sla', 'feedback', 'rewards', 'reporting']) expect(textOf(process)).not.toContain(WORDS);
  }, 60_000);
});
