import { ListAppeals, ReadAppeal } from '@huiyin/contracts';
import { type Refusal, refuse } from '@huiyin/kernel';
import type { Rpc } from '@huiyin/messaging';
import { CaseHolders } from '../auth/case-holders';
import { Memberships } from '../auth/memberships';
import { requestScope } from '../auth/request-scope';
import { Viewer } from '../auth/viewer';
import { Ask } from './ask';

/** Asks a service that refuses so, for somebody by case token. */
const asking = (refusal: Refusal) => {
  const rpc = { ask: () => Promise.resolve(refusal) } as Pick<Rpc, 'ask'> as Rpc;
  const verifier = { verify: () => Promise.reject(new Error('nobody signed in')) };
  const viewer = new Viewer({ kind: 'case', caseToken: 't' }, verifier as never, new Memberships(rpc), {} as never, new CaseHolders(rpc));
  const ask = new Ask(rpc);
  return { list: () => ask.read(ListAppeals, { first: 20 }, viewer), one: () => ask.readOrNull(ReadAppeal, { appealId: 'x' }, viewer) };
};

describe('a question that is refused', () => {
  it.each([
    ['zh-CN', '太长了，最多 200 个字。'],
    ['en', 'Too long: at most 200 characters.'],
  ] as const)('for what is written wrong in it names the field and the reason (%s)', async (language, message) => {
    const { list, one } = asking(refuse('field-too-long', { field: 'text', values: { max: 200 } }));
    await requestScope.run({ correlationId: 'c-1', language }, async () => {
      await expect(list()).rejects.toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT', field: 'text' } });
      expect(await one()).toBeNull();
    });
  });

  it.each([
    ['field-without-words', undefined, '至少要有一个词，是两个连着的字、字母或数字。'],
    ['too-many', { max: 8 }, '太多了，最多 8 个。'],
  ] as const)('for words that cannot be looked for says why (%s)', async (code, values, message) => {
    const { list } = asking(refuse(code, { field: 'text', ...(values && { values }) }));
    await requestScope.run({ correlationId: 'c-1', language: 'zh-CN' }, () =>
      expect(list()).rejects.toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT', field: 'text' } }));
  });

  it('for any other reason tells nothing', async () => {
    const { list, one } = asking(refuse('not-found', { field: 'appealId' }));
    await expect(list()).rejects.toMatchObject({ fault: 'FORBIDDEN' });
    expect(await one()).toBeNull();
  });
});
