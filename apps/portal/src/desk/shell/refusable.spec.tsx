import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onStage, refused } from '../../../test/gateway-stage';
import { now, onDesk, whoMay } from '../../../test/on-desk';
import { Funds } from '../ideas/funds';
import { loadPhrases } from '../phrases';
import type { Refused } from '../client/refused';
import { Choices } from '../after/choices';
import { BareField } from './field';
import { Refusable, RefusalNote } from './refusable';
import { WriteDialog } from './write-dialog';

const stage = onStage(loadPhrases);
const fund = { id: 'f1', purpose: '金点子奖励', openedAt: now, fen: 100_000, grantedFen: 0, paidFen: 0, balanceFen: 100_000 };
const dialog = () => within(screen.getByRole('dialog'));
const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));

/** One field of words under one choice, whose sending is refused. */
const writing = (why: Refused) =>
  onDesk(
    <WriteDialog
      open title="作决定" hint="写清理由" label="理由" of="reasons" send="决定" draft="d" onSend={() => Promise.resolve(why)} onClose={() => undefined}
      above={<Choices of="outcome" legend="决定" choices={[{ value: 'a', label: '维持' }, { value: 'b', label: '冲回' }]} chosen="b" onChoose={() => undefined} />}
    />,
  );
const send = async (why: Refused) => {
  writing(why);
  await userEvent.type(screen.getByLabelText('理由'), '延期没有批');
  await press('决定');
  await screen.findByText(why.message);
};

describe('N-05 what a dialog was refused with', () => {
  it('stands at the field that the gateway names, which takes the focus; what was written stays', async () => {
    stage.reads = { ReadWhoMay: whoMay({ suggestions: { fundedBy: ['LEADER'] } }), ReadFunds: { funds: [fund], policy: null } };
    stage.answers = [refused('用途最多 100 个字。', 'purpose'), refused('最多 100 万元。', 'fen'), refused('您不能拨入。')];
    onDesk(<Funds />, ['LEADER']);
    await press('拨入资金');
    const [purpose, yuan] = [screen.getByLabelText('用途'), screen.getByLabelText('金额（元）')];
    expect([purpose, yuan].map((one) => one.hasAttribute('aria-invalid'))).toEqual([false, false]);
    await userEvent.type(purpose, '金点子奖励');
    await userEvent.type(yuan, '1000');
    await press('拨入');
    expect(await dialog().findByText('用途最多 100 个字。')).toBeInTheDocument();
    expect(purpose).toBeInvalid();
    expect(purpose).toHaveAccessibleDescription('用途最多 100 个字。');
    expect([document.activeElement, yuan.hasAttribute('aria-invalid')]).toEqual([purpose, false]);
    await press('拨入');
    expect(await dialog().findByText('最多 100 万元。')).toBeInTheDocument();
    expect(yuan).toBeInvalid();
    expect([document.activeElement, purpose.hasAttribute('aria-invalid'), screen.queryByText('用途最多 100 个字。')]).toEqual([yuan, false, null]);
    await press('拨入');
    expect(await dialog().findByText('您不能拨入。')).toBeInTheDocument();
    expect([purpose, yuan].map((one) => one.hasAttribute('aria-invalid'))).toEqual([false, false]);
    expect(dialog().getAllByRole('alert')).toHaveLength(1);
    expect([purpose, yuan]).toMatchObject([{ value: '金点子奖励' }, { value: '1000' }]);
  });

  it('stands at the words beside their hint, also where only a part of them is named', async () => {
    await send({ message: '有不能用的字符。', field: 'reasons.0' });
    expect(screen.getByLabelText('理由')).toHaveAccessibleDescription('写清理由 有不能用的字符。');
    expect([screen.getByLabelText('理由'), screen.queryByRole('alert')]).toEqual([document.activeElement, null]);
  });

  it('is an alert where the focus was at its field already, which is not read again', () => {
    const form = (refusal: Refused | null) => (
      <Refusable refused={refusal}>
        <BareField of="body">{(control) => <textarea {...control} aria-label="事情" autoFocus />}</BareField>
        <BareField of="grounds">{(control) => <input {...control} aria-label="依据" />}</BareField>
      </Refusable>
    );
    const { rerender } = render(form(null));
    rerender(form({ message: '还没写。', field: 'body' }));
    expect([screen.getByLabelText('事情'), screen.getByRole('alert').textContent]).toEqual([document.activeElement, '还没写。']);
    rerender(form({ message: '没有依据。', field: 'grounds' }));
    expect([screen.getByLabelText('依据'), screen.queryByRole('alert')]).toEqual([document.activeElement, null]);
    expect(screen.getByLabelText('依据')).toHaveAccessibleDescription('没有依据。');
  });

  it('stands at a choice as one, with the focus on what is chosen', async () => {
    await send({ message: '这个决定不能作。', field: 'outcome' });
    expect(screen.getByRole('radiogroup', { name: '决定' })).toBeInvalid();
    expect(screen.getByRole('radiogroup', { name: '决定' })).toHaveAccessibleDescription('这个决定不能作。');
    expect([screen.getByLabelText('冲回'), screen.queryByRole('alert')]).toEqual([document.activeElement, null]);
  });

  it('stands above the act where it is about nothing that can be written here', async () => {
    await send({ message: '这份申辩已经有了决定。', field: 'pleaId' });
    expect(screen.getByRole('alert')).toHaveTextContent('这份申辩已经有了决定。');
    expect(screen.getByLabelText('理由')).not.toBeInvalid();
  });

  it('says at the words that there are none', async () => {
    writing({ message: '' });
    await press('决定');
    expect(screen.getByLabelText('理由')).toHaveAccessibleDescription('写清理由 还没写。');
    expect(screen.getByLabelText('理由')).toHaveFocus();
  });

  it('is not said again where its field went', () => {
    const why: Refused = { message: '没写是谁。', field: 'callerName' };
    const form = (refusal: Refused | null, isNamed: boolean) => (
      <Refusable refused={refusal}>
        {isNamed && <BareField of="callerName">{(control) => <input {...control} aria-label="姓名" />}</BareField>}
        <RefusalNote />
      </Refusable>
    );
    const { rerender } = render(form(null, true));
    rerender(form(why, true));
    expect([screen.getByText('没写是谁。').className, screen.getByLabelText('姓名')]).toEqual(['field-refused', document.activeElement]);
    for (let turn = 0; turn < 2; turn += 1) rerender(form(why, false));
    expect(screen.queryByText('没写是谁。')).toBeNull();
  });
});
