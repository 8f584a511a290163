import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onStage, refused } from '../../../test/gateway-stage';
import { names } from '../../../test/on-desk';
import { showItem as show } from '../../../test/show-item';
import { loadPhrases } from '../phrases';

const stage = onStage(loadPhrases);
const id = expect.any(String) as unknown;
const appeal = (status: string) => ({ __typename: 'Appeal', id: 'a1', version: 5, status });
/** antd marks its popups as unreachable for pointers while they move; jsdom moves nothing. */
const user = userEvent.setup({ pointerEventsCheck: 0 });
const press = async (name: string | RegExp): Promise<void> => user.click(await screen.findByRole('button', { name }));
const dialog = () => within(screen.getByRole('dialog'));
const pressInDialog = (name: string | RegExp): Promise<void> => user.click(dialog().getByRole('button', { name }));
const more = async (name: RegExp): Promise<void> => {
  await press('更多');
  await user.click(await screen.findByRole('menuitem', { name }));
};

describe('T-07 L-07 an officer ends it', () => {
  it('does not accept it: asked once, with a reason of the policy and words, by the button or by X', async () => {
    stage.answers = [refused('同一件事法院正在审理才能用这一条。', 'reason'), appeal('REFUSED')];
    await show();
    await more(/^不予受理/);
    await user.click(dialog().getByRole('button', { name: '先不' }));
    fireEvent.keyDown(window, { code: 'KeyX' });
    await user.type(screen.getByLabelText('对诉求人说的话'), '判决后可以再提。');
    expect(dialog().getByRole('button', { name: /^不予受理/ })).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByLabelText('法院正在审理'));
    await pressInDialog('不予受理');
    expect(await dialog().findByText(/法院正在审理才能用这一条/, { selector: '.field-refused' })).toBeInTheDocument();
    expect(screen.getByLabelText('对诉求人说的话')).toHaveValue('判决后可以再提。');
    await pressInDialog('不予受理');
    expect(await screen.findByText('已不予受理，理由给了诉求人')).toBeInTheDocument();
    expect(stage.commands[1]).toMatchObject({ act: 'refuseAppeal', input: { appealId: 'a1', version: 4, reason: 'in-court', words: '判决后可以再提。', commandId: id } });
  });

  it('refers it to a place of the policy, with words or without, by the button or by Y', async () => {
    stage.answers = [refused('已经派出的要先收回承办单。'), appeal('REFERRED')];
    await show();
    await press(/^引导/);
    expect(dialog().getByText('先选一个去处', { selector: '.acts-why' })).toBeInTheDocument();
    await user.click(screen.getByLabelText(/邻里纠纷：街道调解委员会/));
    expect(screen.getByText('司法所 · 12348')).toBeInTheDocument();
    await pressInDialog('引导');
    expect(await dialog().findByRole('alert')).toHaveTextContent('要先收回承办单');
    expect(stage.commands[0]?.input).not.toHaveProperty('words');
    await pressInDialog('先不');
    fireEvent.keyDown(window, { code: 'KeyY' });
    expect(screen.queryByRole('alert')).toBeNull();
    await user.type(screen.getByLabelText(/^还要告诉诉求人的/), '带身份证去。');
    await pressInDialog('引导');
    expect(await screen.findByText('已引导，去处给了诉求人')).toBeInTheDocument();
    expect(stage.commands[1]).toMatchObject({ act: 'referAppeal', input: { appealId: 'a1', version: 4, to: 'mediation', words: '带身份证去。', commandId: id } });
  });

  it('no longer once it is answered', async () => {
    await show({ status: 'ANSWERED' });
    fireEvent.keyDown(window, { code: 'KeyX' });
    fireEvent.keyDown(window, { code: 'KeyY' });
    expect(screen.queryByText('不予受理这件诉求？')).toBeNull();
    expect(screen.queryByRole('button', { name: /引导/ })).toBeNull();
  });

  it('H-04 answers on the spot by the button or with Ctrl Enter, never without grounds', async () => {
    stage.answers = [appeal('ANSWERED')];
    await show();
    await more(/^当场/);
    await pressInDialog('先不');
    fireEvent.keyDown(window, { code: 'Enter', ctrlKey: true });
    fireEvent.change(screen.getByLabelText('怎么答的'), { target: { value: '可以申请。' } });
    await pressInDialog('当场答复');
    expect(await screen.findByText('还没写依据。')).toBeInTheDocument();
    fireEvent.change(screen.getByLabelText(/^依据/), { target: { value: '帮扶办法第 6 条' } });
    await pressInDialog('当场答复');
    expect(await screen.findByText('已当场答复')).toBeInTheDocument();
    expect(stage.commands).toMatchObject([{ act: 'answerOnSpot', input: { appealId: 'a1', version: 4, answer: '可以申请。', grounds: '帮扶办法第 6 条', commandId: id } }]);
  });

  it('H-04 says before an answer on the spot what becomes of those merged into it, and nothing where there are none', async () => {
    await show();
    await more(/^当场/);
    expect(screen.queryByText(/合进来的/)).toBeNull();
    cleanup();
    await show({ sources: [{ id: 'a2', number: 'QH-2', title: '也没有热水' }] });
    await more(/^当场/);
    expect(await screen.findByText(/照样回访。合进来的 1 件会拆开，各自再办/)).toBeInTheDocument();
  });

  it('Y-03 who covers the team answers its sender first, and decides nothing', async () => {
    stage.answers = [{ __typename: 'Reply', id: 'r1' }];
    await show({}, 'RESPONDER');
    expect([screen.queryByText('受理并派单'), screen.queryByText('当场答复')]).toEqual([null, null]);
    await press('答复诉求人');
    fireEvent.change(screen.getByLabelText('写给诉求人的话'), { target: { value: '今晚有人来修。' } });
    await user.click(screen.getByLabelText('谁在办'));
    await press('发出答复');
    await waitFor(() => expect(stage.commands[0]).toMatchObject({ act: 'sendReply', input: { appealId: 'a1', kind: 'FIRST', text: '今晚有人来修。', parts: ['who'] } }));
  });
});

describe('an officer asks and grades', () => {
  it('asks for what is missing, whose clock waits', async () => {
    stage.answers = [refused('上一次问的还没有回答。'), { __typename: 'MaterialRequest', id: 'rq' }];
    await show();
    await press(/^请补充/);
    await user.type(dialog().getByRole('textbox'), '是哪几个时段？');
    await user.click(dialog().getAllByRole('button').at(-1)!);
    expect(await dialog().findByRole('alert')).toHaveTextContent('上一次问的还没有回答。');
    await user.click(dialog().getAllByRole('button').at(-1)!);
    expect(await screen.findByText('已发给诉求人，时限按政策暂停')).toBeInTheDocument();
    expect(stage.commands[1]).toMatchObject({ act: 'requestMaterial', input: { appealId: 'a1', question: '是哪几个时段？', commandId: id } });
  });

  it('grades it anew while it is in hand, and takes that back', async () => {
    stage.answers = [appeal('IN_HAND'), appeal('IN_HAND')];
    await show({ status: 'IN_HAND' });
    await user.click(screen.getByText('疑难'));
    expect(await screen.findByText('等级已改为 疑难')).toBeInTheDocument();
    await press(/^撤销/);
    await waitFor(() => expect(stage.commands).toMatchObject([{ act: 'gradeAppeal', input: { appealId: 'a1', version: 4, grade: 'difficult' } }, { act: 'gradeAppeal', input: { grade: 'general' } }]));
  });
});

describe('当事人 keeps out', () => {
  const reason = () => screen.getByLabelText('为什么，只有诉求专责看得到');

  it('somebody of the directory is kept out of it, with a reason for the staff', async () => {
    stage.reads = { FindPeople: { people: [{ person: { id: 'p5', name: '孙伟', post: '班长' }, unit: { id: 'u', names: names('机电科') } }] } };
    stage.answers = [refused('诉求人自己不用回避。'), appeal('FILED')];
    const { onAgain } = await show();
    await more(/^当事人回避/);
    expect(dialog().getByText('先选人', { selector: '.acts-why' })).toBeInTheDocument();
    await user.type(screen.getByRole('combobox', { name: '姓名，从通讯录选' }), '孙');
    await user.click(await screen.findByRole('button', { name: /孙伟 机电科 班长/ }));
    await user.type(reason(), '说的就是他。');
    await pressInDialog('请他回避');
    expect(await dialog().findByRole('alert')).toHaveTextContent('诉求人自己不用回避。');
    await pressInDialog('请他回避');
    expect(await screen.findByText('已回避')).toBeInTheDocument();
    expect(stage.commands[1]).toMatchObject({ act: 'barPersons', input: { appealId: 'a1', version: 4, personIds: ['p5'], barred: true, reason: '说的就是他。', commandId: id } });
    expect(onAgain).toHaveBeenCalled();
  });

  it('and is let in again', async () => {
    stage.answers = [appeal('FILED')];
    await show({ barred: [{ id: 'p5', name: '孙伟' }] });
    await more(/^当事人回避/);
    await user.click(screen.getByLabelText('孙伟不再回避'));
    await user.type(reason(), '弄错了人。');
    await pressInDialog('不再回避');
    expect(await screen.findByText('已不再回避')).toBeInTheDocument();
    expect(stage.commands).toMatchObject([{ act: 'barPersons', input: { personIds: ['p5'], barred: false, reason: '弄错了人。' } }]);
  });
});

describe('N-07 what says the same', () => {
  const other = { id: 'a2', number: 'QH-2026-000400', title: '澡堂没热水', status: 'ACCEPTED' as const };
  const closed = { ...other, id: 'a3', number: 'QH-2026-000300', status: 'ANSWERED' as const };
  const why = [{ code: 'same-words', text: '用词 62% 相同' }];
  const similar = { many: 6, items: [{ score: 80, why, appeal: closed }, { score: 62, why, appeal: other }] };

  it('is shown with how alike and why, and a warning when many say it; H makes it one with the first that is open, Ctrl Z undoes it', async () => {
    stage.answers = [appeal('MERGED'), appeal('FILED')];
    await show({ similar });
    expect(screen.getByText('已有 6 件说同一件事，请看要不要合在一起办。')).toBeInTheDocument();
    expect(screen.getAllByText('合并')).toHaveLength(1);
    fireEvent.keyDown(window, { code: 'KeyH' });
    await screen.findByRole('button', { name: /^撤销/ });
    expect(stage.commands).toMatchObject([{ act: 'mergeAppeal', input: { appealId: 'a1', version: 4, targetId: 'a2', commandId: id } }]);
    fireEvent.keyDown(window, { code: 'KeyZ', ctrlKey: true });
    await waitFor(() => expect(stage.commands[1]).toMatchObject({ act: 'unmergeAppeal' }));
  });

  it('becomes one by its button, and two again by the button beside what is said of it; refused, it says why', async () => {
    stage.answers = [refused('那一件已经并入别的，请并到那边。'), appeal('MERGED'), appeal('FILED')];
    await show({ similar });
    await press('并入 QH-2026-000400，62% 相同');
    expect(await screen.findByRole('alert')).toHaveTextContent('请并到那边');
    await press('并入 QH-2026-000400，62% 相同');
    expect(await screen.findAllByText('已并入 QH-2026-000400')).not.toHaveLength(0);
    await press(/^撤销/);
    await waitFor(() => expect(stage.commands.map(({ act }) => act)).toEqual(['mergeAppeal', 'mergeAppeal', 'unmergeAppeal']));
  });

  it('merged, it is taken out again; with sources of its own it is not merged', async () => {
    stage.answers = [appeal('FILED')];
    const { unmount } = await show({ status: 'MERGED', mergedInto: other });
    expect(screen.getByRole('link', { name: /QH-2026-000400/ })).toHaveAttribute('href', '/desk/QH-2026-000400');
    await press('拆出来单独办');
    expect(await screen.findByText('已拆出来单独办')).toBeInTheDocument();
    expect(stage.commands).toMatchObject([{ act: 'unmergeAppeal', input: { appealId: 'a1', version: 4, commandId: id } }]);
    unmount();
    await show({ sources: [other], similar });
    expect(screen.queryByText('合并')).toBeNull();
    expect(screen.getByText('1 件，答复同样发给他们')).toBeInTheDocument();
  });
});
