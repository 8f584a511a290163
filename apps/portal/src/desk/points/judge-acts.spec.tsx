import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onStage, refused } from '../../../test/gateway-stage';
import { onDesk, whoMay } from '../../../test/on-desk';
import { loadPhrases } from '../phrases';
import { JudgeActs } from './judge-acts';

const stage = onStage(loadPhrases);
const steps = [{ id: 'st1', level: 1, withdrawn: false }, { id: 'st2', level: 2, withdrawn: false }, { id: 'st3', level: 3, withdrawn: true }];
const show = () => {
  stage.reads = { ReadWhoMay: whoMay({ levelsJudgedBy: ['LEADER'] }) };
  return onDesk(<JudgeActs steps={steps} />, ['LEADER']);
};
const open = async (level: number) => userEvent.click(await screen.findByRole('button', { name: `判定第 ${level} 级` }));
const send = () => userEvent.click(screen.getByRole('button', { name: /^判定(先选判定)?$/ }));

describe('T-05 whether a level could have solved it', () => {
  it('is judged with reasons for one that was called, the judgement first', async () => {
    stage.answers = [{ __typename: 'LevelJudgement', id: 'j1' }];
    show();
    await open(2);
    expect(screen.getByRole('heading', { name: '第 2 级能不能解决这件事' })).toBeInTheDocument();
    expect(screen.getByText('先选判定', { selector: '.acts-why' })).toBeInTheDocument();
    await userEvent.click(screen.getByLabelText('应解决未解决'));
    await userEvent.type(screen.getByLabelText('理由'), '配件就在库房。');
    await send();
    expect(await screen.findByText('已判定')).toBeInTheDocument();
    expect(stage.commands).toMatchObject([{ act: 'judgeLevel', input: { stepId: 'st2', couldHaveSolved: true, reasons: '配件就在库房。', commandId: expect.any(String) as unknown } }]);
    expect(screen.queryByRole('button', { name: '判定第 3 级' })).toBeNull();
  });

  it('refused, it says why and keeps what was chosen and written, each level by itself', async () => {
    stage.answers = [refused('叫到过您的级别由别人判定。')];
    show();
    await open(1);
    await userEvent.click(screen.getByLabelText('确实解决不了'));
    await userEvent.type(screen.getByLabelText('理由'), '要厂家来人。');
    await send();
    expect(await screen.findByRole('alert')).toHaveTextContent('由别人判定');
    expect(stage.commands).toMatchObject([{ input: { stepId: 'st1', couldHaveSolved: false } }]);
    expect([screen.getByLabelText('理由'), screen.getByLabelText('确实解决不了')]).toEqual([expect.objectContaining({ value: '要厂家来人。' }), expect.objectContaining({ checked: true })]);
    await userEvent.click(screen.getByRole('button', { name: '先不' }));
    await open(2);
    expect([screen.getByLabelText('理由'), screen.queryByRole('alert')]).toEqual([expect.objectContaining({ value: '' }), null]);
  });

  it('is no act of whom the policy does not name', async () => {
    stage.reads = { ReadWhoMay: whoMay({ levelsJudgedBy: ['LEADER'] }) };
    onDesk(<JudgeActs steps={steps} />, ['DEPARTMENT_HEAD']);
    await waitFor(() => expect(fetch).toHaveBeenCalled());
    expect(screen.queryByRole('button')).toBeNull();
  });
});
