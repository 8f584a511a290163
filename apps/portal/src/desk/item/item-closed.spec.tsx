import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onStage } from '../../../test/gateway-stage';
import { showItem as show } from '../../../test/show-item';
import { loadPhrases } from '../phrases';

onStage(loadPhrases);
const user = userEvent.setup({ pointerEventsCheck: 0 });
const named = (name: RegExp | string) => screen.queryByRole('button', { name });

describe('T-07 a matter that is over', () => {
  it.each(['CONCLUDED', 'REFUSED', 'REFERRED', 'MERGED', 'WITHDRAWN'] as const)('%s: its sender is still asked, and whom it concerns kept out', async (status) => {
    await show({ status });
    await user.click(named(/^请补充/)!);
    expect(screen.getByRole('dialog', { name: '请诉求人补充' })).toBeInTheDocument();
    await user.click(named('先不')!);
    await user.click(named('更多')!);
    await user.click(await screen.findByRole('menuitem', { name: /^当事人回避/ }));
    expect(screen.getByRole('dialog', { name: '当事人回避' })).toBeInTheDocument();
    expect([named(/^引导/), named(/^受理/), named(/^发出答复/)]).toEqual([null, null, null]);
  });

  it('in the archive has nothing more to be done, nor by a key', async () => {
    await show({ status: 'ARCHIVED' });
    fireEvent.keyDown(window, { code: 'KeyB' });
    expect([screen.queryByRole('dialog'), named(/^请补充/), named('更多')]).toEqual([null, null, null]);
  });

  it.each(['HANDLER', 'LEADER'] as const)('a %s only reads', async (role) => {
    await show({ status: 'CONCLUDED' }, role);
    fireEvent.keyDown(window, { code: 'KeyB' });
    expect([screen.queryByRole('dialog'), named(/^请补充/), named('更多')]).toEqual([null, null, null]);
  });
});
