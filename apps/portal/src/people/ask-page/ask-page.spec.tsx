import { webcrypto } from 'node:crypto';
import { fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { startLanguage } from '../../i18n/language';
import { loadPhrases } from '../phrases';
import { AskPage } from './ask-page';

const open = { number: 'TN-2026-000012', union: { zh: '同南供电工会', en: 'Union' }, round: 1, state: 'OPEN', askedAt: '2026-11-20T07:48:00.000Z', answeredAt: '2026-11-20T07:00:00.000Z', askedBySystem: false, timeZone: 'Asia/Shanghai' };
let questionnaire: object | null;
let answers: unknown[] = [];
const sent: { code: string; satisfied: boolean; words?: string; commandId: string }[] = [];

beforeAll(async () => {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
  localStorage.setItem('huiyin.language', 'zh-CN');
  await startLanguage(loadPhrases);
});
beforeEach(() => {
  sent.length = 0;
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (_url, init) => {
    const { query, variables } = JSON.parse(String(init?.body)) as { query: string; variables: { input: (typeof sent)[number] } };
    if (!query.includes('mutation')) return new Response(JSON.stringify({ data: { questionnaire } }));
    sent.push(variables.input);
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return new Response(JSON.stringify({ data: { answerQuestionnaire: answer } }));
  });
});

const show = () =>
  render(
    <MemoryRouter initialEntries={['/ask/ABC']}>
      <Routes>
        <Route path="/ask/:token" element={<AskPage />} />
      </Routes>
    </MemoryRouter>,
  );

describe('T-10 L-06 the questionnaire by link', () => {
  it.each([
    [null, '没有这份问卷，或者已经过期'], [{ ...open, state: 'USED' }, '这份问卷已经答过了'], [{ ...open, state: 'CLOSED' }, '这份问卷已经停止，不用再答'],
  ])('says what it is where there is nothing to answer: %#', async (found, title) => {
    questionnaire = found;
    show();
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(title);
    expect(screen.getByRole('link', { name: '凭回执码看' })).toHaveAttribute('href', '/r');
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('is answered once, with what follows said before; a failure loses nothing and repeats the same command', async () => {
    questionnaire = open;
    answers = [new TypeError('no network'), { __typename: 'QuestionnaireAnswer', satisfied: false, review: true }];
    show();
    fireEvent.click(await screen.findByLabelText('不满意'));
    expect(screen.getByText(/由没参与决定的人复核。/)).toBeInTheDocument();
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '还是没热水' } });
    fireEvent.click(screen.getByRole('button', { name: '交上' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('没交上，写的都还在');
    expect(screen.getByRole('textbox')).toHaveValue('还是没热水');
    fireEvent.click(screen.getByRole('button', { name: '交上' }));
    expect(await screen.findByText('记下了：不满意')).toBeInTheDocument();
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
    expect(sent[0]).toMatchObject({ code: 'ABC', satisfied: false, words: '还是没热水' });
  });
});
