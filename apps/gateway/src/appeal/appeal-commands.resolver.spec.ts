import { RequestMaterial, type RequestContract, SubmitAppeal } from '@huiyin/contracts';
import type { Rpc } from '@huiyin/messaging';
import { CaseHolders } from '../auth/case-holders';
import { Memberships } from '../auth/memberships';
import { Viewer } from '../auth/viewer';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import { AppealCommandsResolver } from './appeal-commands.resolver';

const line = (id: string, kind = 'material-requested') => ({ id, kind, text: `question ${id}`, at: '2026-11-21T08:00:00.000Z' });

describe('a question to the sender', () => {
  const asking = (requestId: string, openRequest: object | null) => {
    const answers = ({ subject }: RequestContract): unknown =>
      subject === RequestMaterial.subject ? { requestId } : { openRequest, timeline: [line('first'), line('second'), line('given', 'material-given')] };
    const rpc = { ask: (contract: RequestContract) => Promise.resolve(answers(contract)) } as Pick<Rpc, 'ask'> as Rpc;
    const viewer = new Viewer({ kind: 'case', caseToken: 't' }, { verify: () => Promise.reject(new Error()) } as never, new Memberships(rpc), {} as never, new CaseHolders(rpc));
    const input = { commandId: 'c', appealId: 'a', question: 'question first' };
    return new AppealCommandsResolver(new Ask(rpc)).requestMaterial({ input }, { viewer } as Context);
  };

  it.each([['open', { id: 'first' }], ['followed by another', { id: 'second' }], ['answered', null]])('that was asked again is answered by itself while it is %s', async (_state, open) => {
    expect(await asking('first', open)).toEqual({ id: 'first', question: 'question first', askedAt: '2026-11-21T08:00:00.000Z' });
  });

  it('that cannot be read any more is not found', async () => {
    expect(await asking('gone', null)).toMatchObject({ refused: 'not-found' });
  });
});

describe('a phone that is left with an appeal', () => {
  const submitting = async (phone?: string | null) => {
    const ask = jest.fn(() => Promise.resolve({ refused: 'phone-anonymous', field: 'phone' }));
    const rpc = { ask } as unknown as Rpc;
    const viewer = new Viewer({ kind: 'case', caseToken: 't' }, { verify: () => Promise.reject(new Error()) } as never, new Memberships(rpc), {} as never, new CaseHolders(rpc));
    const input = { commandId: 'c', mode: 'NAMED' as const, body: 'b', ...(phone !== undefined && { phone }) };
    const answer = await new AppealCommandsResolver(new Ask(rpc)).submitAppeal({ input }, { viewer } as Context);
    return [answer, ask.mock.calls.at(-1)?.slice(0, 2) as unknown];
  };

  it.each([['139 0000 2207', { phone: '139 0000 2207' }], [null, {}], [undefined, {}]])('%j goes to intake, and its refusal comes back by the field', async (phone, said) => {
    expect(await submitting(phone)).toEqual([{ refused: 'phone-anonymous', field: 'phone' }, [SubmitAppeal, { commandId: 'c', mode: 'NAMED', body: 'b', ...said }]]);
  });
});
