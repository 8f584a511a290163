import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stored } from './bad-input/stored';
import { PrivateThings } from './logs/private-things';
import { PrivateWalk } from './logs/private-walk';
import { localDir, runningStack } from './stack/running-stack';
import { Session } from './stack/session';
import { until } from './stack/until';

const SUBMIT = `mutation SubmitAppeal($input: SubmitAppealInput!) { submitAppeal(input: $input) { __typename } }`;
const WORDS = '日志里不该有的话';
const PHONE = '13900007718';

interface Line {
  readonly service: string;
  readonly level: string;
  readonly msg: string;
  readonly correlationId?: string;
  readonly subject?: string;
  readonly operation?: string;
  readonly outcome?: string;
}

/** Who says what of one submission: the request, its command, who hears the fact, and who hears what that one said because of it. */
const way: readonly (readonly [process: string, fields: Partial<Line>])[] = [
  ['gateway', { service: 'gateway', level: 'info', msg: 'request answered', operation: 'SubmitAppeal' }],
  ['intake', { level: 'info', msg: 'request answered', subject: 'rpc.intake.submit-appeal.v1', outcome: 'ok' }],
  ['sla', { level: 'info', msg: 'fact heard', subject: 'evt.intake.appeal-filed.v1', outcome: 'ok' }],
  ['reporting', { level: 'info', msg: 'fact heard', subject: 'evt.sla.clock-started.v1', outcome: 'ok' }],
];
const says = (line: Line, fields: Partial<Line>): boolean => Object.entries(fields).every(([name, value]) => line[name as keyof Line] === value);

describe('the logs', () => {
  const stack = runningStack();
  const textOf = (process: string): string => readFileSync(join(localDir(stack), 'logs', `${process}.log`), 'utf8');
  const linesOf = (process: string, correlationId: string): Line[] =>
    textOf(process).split('\n').filter((line) => line.startsWith('{') && line.includes(correlationId)).map((line) => JSON.parse(line) as Line);

  it('tell one submission by one correlation id from the gateway to who hears what came of it last, and nothing of what was said', async () => {
    const sender = await Session.of(stack, 'gd-sender');
    const input = { commandId: randomUUID(), mode: 'NAMED', phone: PHONE, title: WORDS, body: `${WORDS} ${randomUUID()}` };
    const body = JSON.stringify({ operationName: 'SubmitAppeal', query: SUBMIT, variables: { input } });
    const answer = await fetch(stack.graphql, { method: 'POST', headers: { 'content-type': 'application/json', ...sender.headers }, body });
    expect(await answer.json()).toEqual({ data: { submitAppeal: { __typename: 'Receipt' } } });
    const id = answer.headers.get('x-correlation-id') ?? 'none';

    const told = async () => way.map(([process]) => linesOf(process, id));
    await until('the id on its whole way', told, (found) => way.every(([, fields], at) => found[at]?.some((line) => says(line, fields))));
    for (const process of ['gateway', 'intake', 'routing', 'sla', 'feedback', 'rewards', 'reporting']) for (const said of [WORDS, PHONE]) expect(textOf(process)).not.toContain(said);
  }, 60_000);

  it('hold no word, name, phone, code or token of call-backs, reviews, pleas, material, awards and their claims', async () => {
    const things = PrivateThings.listen();
    const walk = await PrivateWalk.of(stack, 'ql');
    await walk.calledBack();
    await walk.asked();
    await walk.pleaded();
    await walk.awarded();
    await walk.written();
    jest.restoreAllMocks();
    // Who hears of it writes later than who did it.
    const stored = await Stored.open(stack);
    await stored.settled().finally(() => stored.close());

    expect([...things.places]).toEqual(expect.arrayContaining([
      'FileOnBehalfInput.callerPhone', 'by.name', 'RecordCallBackInput.words', 'AnswerQuestionnaireInput.code', 'DecideReviewInput.reasons', 'openReceipt.caseToken',
      'AppealPointsInput.words', 'DecidePointsAppealInput.reasons', 'PayAwardInput.code', 'ReverseAwardInput.reasons', 'JoinAppealInput.code', 'a token', 'a subject id', 'a password', 'data.refresh_token',
    ]));
    const logs = readdirSync(join(localDir(stack), 'logs')).filter((file) => file.endsWith('.log'));
    expect(logs.length).toBeGreaterThanOrEqual(9);
    expect(logs.flatMap((file) => things.foundIn(textOf(file.replace('.log', ''))).map((found) => `${file}: ${found}`))).toEqual([]);
  }, 120_000);
});
