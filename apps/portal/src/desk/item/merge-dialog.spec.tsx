import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { forbidden, onStage, refused } from '../../../test/gateway-stage';
import { showItem as show } from '../../../test/show-item';
import { loadPhrases } from '../phrases';

const stage = onStage(loadPhrases);
const user = userEvent.setup({ pointerEventsCheck: 0 });
const target = { id: 'a7', number: 'QH-2026-000007', title: '锅炉坏了', status: 'IN_HAND' };
const known: Record<string, object> = { [target.number]: target };
const appeal = (status: string) => ({ __typename: 'Appeal', id: 'a1', version: 5, status });
const field = () => screen.getByLabelText('那一件的编号');
const dialog = () => within(screen.getByRole('dialog', { name: '并入另一件诉求' }));
const press = (name: string | RegExp): Promise<void> => user.click(dialog().getByRole('button', { name }));
const open = async (): Promise<void> => {
  await user.click(screen.getByRole('button', { name: /^按编号并入/ }));
  await screen.findByRole('dialog');
};
const refusal = () => dialog().findByText(/./, { selector: '.field-refused' });
const similar = { many: null, items: [{ score: 62, why: [], appeal: { ...target, id: 'a2', number: 'QH-2026-000400', status: 'FILED' as const } }] };

beforeEach(() => {
  stage.reads = { FindMergeTarget: ({ number }) => ({ appeal: known[String(number)] ?? null }) };
});

describe('N-07 one that no rule saw', () => {
  it('is found by its number, looked at, and merged into; Ctrl Z takes that back', async () => {
    stage.answers = [appeal('MERGED'), appeal('FILED')];
    await show();
    await open();
    expect(field()).toHaveFocus();
    expect(dialog().getByText('先写编号', { selector: '.acts-why' })).toBeInTheDocument();
    await user.type(field(), ' qh-2026-000007{Enter}');
    expect(await dialog().findByRole('status')).toHaveTextContent('锅炉坏了 办理中');
    await press('并入 QH-2026-000007');
    expect(await screen.findAllByText('已并入 QH-2026-000007')).not.toHaveLength(0);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(stage.commands).toMatchObject([{ act: 'mergeAppeal', input: { appealId: 'a1', version: 4, targetId: 'a7' } }]);
    fireEvent.keyDown(window, { code: 'KeyZ', ctrlKey: true });
    await waitFor(() => expect(stage.commands[1]).toMatchObject({ act: 'unmergeAppeal', input: { appealId: 'a1' } }));
  });

  it('that is not there, or not for who asks, is said at the field, which keeps what was written and the focus', async () => {
    await show();
    await open();
    await user.type(field(), 'QH-2026-000008');
    await press('查找');
    expect(await refusal()).toHaveTextContent('没有找到您能看的 QH-2026-000008，请核对编号。');
    await waitFor(() => expect(field()).toHaveFocus());
    expect(field()).toHaveValue('QH-2026-000008');
    expect(field()).toBeInvalid();
    await user.type(field(), '{Backspace}7{Enter}');
    expect(await dialog().findByText('锅炉坏了')).toBeInTheDocument();
    expect([dialog().queryByText(/请核对编号/), stage.commands]).toEqual([null, []]);
  });

  it.each(['一件诉求不能并入自己，请选另一件。', 'QH-2026-000007 自己已经并入别的诉求，请并入那一件。'])('refused by intake is said at the field: %s', async (why) => {
    stage.answers = [refused(why, 'targetId')];
    await show();
    await open();
    await user.type(field(), 'QH-2026-000007{Enter}');
    await dialog().findByText('锅炉坏了');
    await user.type(field(), '{Enter}');
    expect(await refusal()).toHaveTextContent(why);
    expect(field()).toHaveFocus();
  });

  it('cannot be looked for now: that is said, not that there is none', async () => {
    stage.reads = { FindMergeTarget: forbidden };
    await show();
    await open();
    await user.type(field(), 'QH-2026-000007{Enter}');
    expect(await dialog().findByRole('alert')).toHaveTextContent('没交上');
    await press('先不');
    await open();
    expect([field().getAttribute('value'), dialog().queryByRole('alert')]).toEqual(['', null]);
  });

  it('is asked for by H where nothing says the same; else H merges with the first that does', async () => {
    stage.answers = [appeal('MERGED')];
    const { unmount } = await show();
    fireEvent.keyDown(window, { code: 'KeyH' });
    expect(await screen.findByLabelText('那一件的编号')).toBeInTheDocument();
    unmount();
    await show({ similar });
    fireEvent.keyDown(window, { code: 'KeyH' });
    await waitFor(() => expect(stage.commands).toMatchObject([{ act: 'mergeAppeal', input: { targetId: 'a2' } }]));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.each([
    ['answered', { status: 'ANSWERED' }, 'OFFICER'], ['merged', { status: 'MERGED', mergedInto: target }, 'OFFICER'], ['with sources of its own', { sources: [target] }, 'OFFICER'],
    ['read by who does not decide', {}, 'RESPONDER'],
  ] as const)('is not offered to one that is %s', async (_how, part, role) => {
    await show(part as Parameters<typeof show>[0], role);
    fireEvent.keyDown(window, { code: 'KeyH' });
    expect([screen.queryByRole('button', { name: /^按编号并入/ }), screen.queryByRole('dialog')]).toEqual([null, null]);
  });
});
