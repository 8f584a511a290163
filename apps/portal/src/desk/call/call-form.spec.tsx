import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onStage, refused } from '../../../test/gateway-stage';
import { names, onDesk } from '../../../test/on-desk';
import { loadPhrases } from '../phrases';
import { CallForm } from './call-form';

const stage = onStage(loadPhrases);
const id = expect.any(String) as unknown;
const channel = { id: 'phone', names: names('电话'), modes: ['NAMED', 'CONFIDENTIAL', 'ANONYMOUS'], open: true, private: false, filedBy: ['OFFICER'] };
const receipt = { __typename: 'Receipt', appealId: 'a1', number: 'QH-2026-000413', status: 'FILED', receiptCode: null as string | null, promises: [{ aim: 'FIRST_REPLY', text: '今天 17:30 前首次答复您', at: '2026-11-24T09:30:00.000Z' }] };

const show = async () => {
  stage.reads = {
    ReadCallForm: { policy: { version: 1, channels: [channel], categories: [{ id: 'life', names: names('民生') }], onSpotBy: ['OFFICER'] } },
    FindPeople: { people: [{ person: { id: 'p5', name: '陈立', post: '电工' }, unit: { id: 'u', names: names('机电科') } }] },
  };
  onDesk(<CallForm />);
  await screen.findByLabelText('说了什么');
};
const press = async (name: string | RegExp): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));
const said = (words: string) => userEvent.type(screen.getByLabelText('说了什么'), words);

describe('A-02 a call is taken down', () => {
  it('for an employee of the directory, in the order in which it is missing, and read out', async () => {
    stage.answers = [refused('这个渠道现在不收。', 'channel'), receipt];
    await show();
    await press('登记');
    expect(screen.getByText(/还没写是谁/, { selector: '.field-refused' })).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: '姓名，从通讯录选' })).toHaveFocus();
    await userEvent.type(screen.getByRole('combobox', { name: '姓名，从通讯录选' }), '陈');
    await press(/陈立 机电科 电工/);
    await press('登记');
    expect(screen.getByLabelText('说了什么')).toHaveFocus();
    await said('三号楼没热水。');
    await press('登记');
    expect(await screen.findByText('这个渠道现在不收。')).toBeInTheDocument();
    expect(screen.getByLabelText('说了什么')).toHaveValue('三号楼没热水。');
    await press('登记');
    expect(await screen.findByText('编号 四一三。今天 17:30 前首次答复您。办理部门会知道是您提的。')).toHaveFocus();
    expect(stage.commands[1]).toMatchObject({ act: 'fileOnBehalf', input: { channel: 'phone', mode: 'NAMED', kind: 'QUESTION', senderId: 'p5', body: '三号楼没热水。', commandId: id } });
  });

  it('N-03 for who does not say who they are: the code is read out, and nothing of them is sent', async () => {
    stage.answers = [{ ...receipt, receiptCode: '1234567812345678' }];
    await show();
    await userEvent.click(screen.getByLabelText('不愿说'));
    await said('食堂的菜凉了。');
    await press('登记');
    expect(await screen.findByText(/没有记您是谁。回执码 1234 5678 1234 5678/)).toBeInTheDocument();
    expect(stage.commands[0]?.input).toEqual({ channel: 'phone', mode: 'ANONYMOUS', kind: 'QUESTION', body: '食堂的菜凉了。', receiptSeed: id, commandId: id });
    expect(JSON.stringify({ ...sessionStorage })).not.toMatch(/1234|食堂/);
  });

  it('N-03 keeps nothing in the tab of who they are once they do not say it', async () => {
    await show();
    await userEvent.type(screen.getByRole('combobox', { name: '姓名，从通讯录选' }), '陈');
    await press(/陈立 机电科 电工/);
    await userEvent.click(screen.getByLabelText('家属或其他人'));
    await userEvent.type(screen.getByLabelText('姓名'), '陈嫂');
    await userEvent.type(screen.getByLabelText('电话，回访时用'), '13800001111');
    await said('食堂的菜凉了。');
    expect(JSON.stringify({ ...sessionStorage })).toMatch(/陈立.*陈嫂.*1380000/);
    await userEvent.click(screen.getByLabelText('不愿说'));
    expect(JSON.stringify({ ...sessionStorage })).not.toMatch(/陈|1380000|p5/);
    expect(screen.getByLabelText('说了什么')).toHaveValue('食堂的菜凉了。');
  });

  it('H-04 answered in the same breath, never without grounds; colleagues are given a code', async () => {
    stage.answers = [receipt, refused('联名已经满了。'), { __typename: 'CoSigning', joinCode: 'ABCDEFGHJKMN' }];
    await show();
    await userEvent.click(screen.getByLabelText('家属或其他人'));
    await userEvent.type(screen.getByLabelText('姓名'), '陈嫂');
    await said('补贴怎么算？');
    await userEvent.type(screen.getByLabelText('怎么答的'), '按出勤算。');
    await press(/^当场已答，办结/);
    expect(screen.getByText('还没写依据。', { selector: '.field-refused' })).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('依据：哪条规定、谁定的'), '津贴办法第 3 条');
    await press(/^当场已答，办结/);
    await press('给联名码');
    expect(await screen.findByRole('alert')).toHaveTextContent('联名已经满了。');
    await press('给联名码');
    expect(await screen.findByText('ABCD EFGH JKMN')).toBeInTheDocument();
    expect(stage.commands).toMatchObject([
      { act: 'fileOnBehalf', input: { callerName: '陈嫂', onSpot: { answer: '按出勤算。', grounds: '津贴办法第 3 条' } } }, { act: 'inviteCoSigners' }, { act: 'inviteCoSigners', input: { appealId: 'a1', open: true, commandId: id } },
    ]);
  });
});
