import { innerWordIn } from './bad-input/answers';
import type { Case } from './bad-input/case';
import { CaseWalk } from './bad-input/case-walk';
import { besideOf, goodOf, type Known } from './bad-input/good-answers';
import { type Question, questions } from './bad-input/schema';
import { type Answer, ask, type Headers } from './stack/ask';
import { runningStack } from './stack/running-stack';
import { Session } from './stack/session';

const ODD: Readonly<Record<string, readonly unknown[]>> = {
  Int: [0, -1, 101, 2 ** 31 - 1, 2 ** 40, 'x', 1.5],
};
const words = ['', ' ', '*', '>', 'a.b', 'a b', 'a\r\nUNSUB 1\r\nSUB live.> 9\r\n', 'no-id', '热'.repeat(10_000), 'x'.repeat(70_000), "' or 1=1; --", "'); drop table intake.appeal; --", 'a\u0000b', '\u202e', '../../etc', '%00', '00000000-0000-0000-0000-000000000000', { a: 1 }, ['a'], 7, true];

/** What is wrong with an answer to whatever was asked. */
const surpriseIn = ({ text, errors }: Answer): string | undefined => {
  const code = errors[0]?.extensions?.code;
  const inner = innerWordIn(text);
  return code === 'INTERNAL' || code === 'UNAVAILABLE' || (errors.length > 0 && !code) || inner ? `${code} ${inner}` : undefined;
};

describe('odd questions', () => {
  const stack = runningStack();
  let walk: CaseWalk;
  let filed: Case;
  let known: Known;
  let others: readonly Session[];

  beforeAll(async () => {
    walk = await CaseWalk.of(stack, 'gd');
    filed = await walk.filed();
    known = { appealId: filed.appealId, number: filed.number, placeCode: walk.placeCode, tenantId: walk.officer.membership.tenant.id };
    others = await Promise.all(['gd-reviewer', 'qy-group-admin', 'qy-auditor'].map((name) => Session.of(stack, name)));
  }, 120_000);

  beforeEach(() => Session.keepFresh(), 60_000);

  /** Everybody whom a door may let in. */
  const callers = (): Headers[] =>
    [...[walk.officer, walk.handler, walk.auditor, walk.leader, walk.admin, walk.named, ...others].map(({ headers }) => headers), filed.sender, {}];

  const askedBy = async (question: Question, odd: unknown, all: readonly Headers[]): Promise<Answer[]> => {
    const variables = { odd, ...besideOf(question, known) };
    return Promise.all(all.map((headers) => ask(stack.graphql, question.document, variables, headers)));
  };

  // Who is let in is asked everything; who is not, whether that holds for an odd question too.
  it.each(questions().map((question) => [`${question.name}(${question.argument})`, question] as const))('%s is answered by name or with nothing', async (_what, question) => {
    const all = callers();
    const answers = await askedBy(question, goodOf(question, known), all);
    const isLetIn = (_headers: Headers, nth: number): boolean => answers[nth]?.errors.length === 0;
    const letIn = all.filter(isLetIn);
    expect(answers.map(surpriseIn).filter(Boolean)).toEqual([]);
    expect([letIn.length, answers.map(({ errors }) => errors[0]?.extensions?.code)]).not.toEqual([0, expect.anything()]);
    const surprises: string[] = [];
    for (const [nth, odd] of (ODD[question.type] ?? words).entries()) {
      const found = await askedBy(question, odd, nth < 3 ? all : letIn);
      surprises.push(...found.flatMap((answer) => surpriseIn(answer) ?? []).map((surprise) => `${JSON.stringify(odd).slice(0, 40)}: ${surprise}`));
    }
    expect([...new Set(surprises)]).toEqual([]);
  }, 60_000);

  it('figures of days that are no quarter are refused by name for who reads no cases by their role (N-08)', async () => {
    const document = 'query ($from: String!, $to: String!) { figures(from: $from, to: $to, groupBy: MONTH) { __typename ... on Refusal { code field message } } }';
    const figures = async ({ headers }: Session, from: string, to: string) => (await ask(stack.graphql, document, { from, to }, { ...headers, 'accept-language': 'zh-CN' })).data?.['figures'];
    for (const [from, to] of [['2026-01-01', '2026-01-30'], ['2026-01-01', '2026-03-30'], ['2026-02-01', '2026-04-30']] as const) {
      for (const session of [walk.leader, walk.admin]) expect(await figures(session, from, to)).toEqual({ __typename: 'Refusal', code: 'period-not-quarter', field: 'from', message: '您只能按整季看统计。请选一个季度。' });
      expect(await figures(walk.officer, from, to)).toEqual({ __typename: 'Figures' });
    }
    for (const session of [walk.leader, walk.admin, walk.officer]) expect(await figures(session, '2026-01-01', '2026-03-31')).toEqual({ __typename: 'Figures' });
  });

  it('a question too long is refused by its field and its reason (N-07)', async () => {
    const { document } = questions().find(({ name, argument }) => name === 'appeals' && argument === 'text')!;
    const { errors } = await ask(stack.graphql, document, { odd: '热'.repeat(10_000) }, { ...walk.officer.headers, 'accept-language': 'zh-CN' });
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringMatching(/^太长了，最多 \d+ 个字。$/), extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'text' }) })]);
  });
});
