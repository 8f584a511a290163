import { render, screen } from '@testing-library/react';
import { startLanguage } from '../../i18n/language';
import { loadPhrases } from '../phrases';
import { ItemTimeline } from './item-timeline';

const at = '2026-11-20T07:47:00.000Z';
const by = { kind: 'PERSON', person: { name: '李文静' } };
const sent = { id: 'f1', kind: 'reply-sent', text: '最后答复', words: null, visibility: 'SENDER', at, by } as const;

beforeAll(async () => {
  localStorage.setItem('huiyin.language', 'zh-CN');
  await startLanguage(loadPhrases);
});

describe('T-10 what happened to a matter', () => {
  const show = (replies?: readonly { at: string; text: string }[]) =>
    render(<ItemTimeline entries={[sent]} {...(replies && { replies })} reading={{ now: at, zone: 'Asia/Shanghai', say: (key) => key }} mark="诉求人可见" />);

  it('says what the sender was told, where it was told', () => {
    show([{ at: '2026-11-19T07:47:00.000Z', text: '已受理。' }, { at, text: '循环泵周二修好。' }]);
    expect(screen.getByText('循环泵周二修好。')).toBeInTheDocument();
    expect(screen.queryByText('已受理。')).toBeNull();
  });

  it('names it alone where its words stand elsewhere', () => {
    show();
    expect(screen.getByRole('listitem')).toHaveTextContent('李文静 最后答复');
  });
});
