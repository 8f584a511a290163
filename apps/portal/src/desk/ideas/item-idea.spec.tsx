import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onStage, refused } from '../../../test/gateway-stage';
import { allRead, names, onDesk, whoMay } from '../../../test/on-desk';
import { loadPhrases } from '../phrases';
import { ItemIdea } from './item-idea';

const stage = onStage(loadPhrases);
const item = { id: 'a1', title: '交接班', suggestion: null };
const rules = { leastFen: 10_000, mostFen: 50_000, classes: [{ id: 'technique', names: names('技术革新') }, { id: 'cost', names: names('节约成本') }], campaigns: [] };

const show = async (shown: Parameters<typeof ItemIdea>[0]['item'] = item, classes = rules.classes): Promise<void> => {
  stage.reads = { ReadWhoMay: whoMay({ suggestions: { raisedBy: ['OFFICER'] } }), ReadFunds: { funds: [], policy: { suggestions: { ...rules, classes } } } };
  onDesk(<ItemIdea item={shown} because={undefined} />);
  await allRead();
};
const raise = () => screen.findByRole('button', { name: '提为合理化建议' });
const send = () => screen.getByRole('button', { name: /^送盲评/ });

describe('T-10 an appeal becomes a suggestion', () => {
  it('in words of the centre, of a class of the policy, after it was said what reviewers see', async () => {
    stage.answers = [{ __typename: 'Suggestion', id: 's1' }];
    await show();
    await userEvent.click(await raise());
    expect(screen.getByText(/评审只看您写的题目和内容/)).toBeInTheDocument();
    await screen.findByLabelText('技术革新');
    expect(send()).toHaveAccessibleDescription('先选类别');
    await userEvent.click(screen.getByLabelText('技术革新'));
    await userEvent.clear(screen.getByLabelText('题目'));
    expect(send()).toHaveAccessibleDescription('写明题目');
    await userEvent.type(screen.getByLabelText('题目'), '电子台账');
    await userEvent.type(screen.getByLabelText('建议内容'), '交接班改用电子台账。');
    await userEvent.click(send());
    expect(await screen.findByText('已送盲评')).toBeInTheDocument();
    expect(stage.commands).toMatchObject([{ act: 'raiseSuggestion', input: { appealId: 'a1', title: '电子台账', text: '交接班改用电子台账。', class: 'technique', commandId: expect.any(String) as unknown } }]);
    expect([screen.queryByLabelText('建议内容'), sessionStorage.length]).toEqual([null, 0]);
  });

  it('refused, it says why beside the words, which stay', async () => {
    stage.answers = [refused('题目或内容里有认得出人的：电话。', 'text')];
    await show();
    await userEvent.click(await raise());
    await userEvent.click(await screen.findByLabelText('节约成本'));
    await userEvent.type(screen.getByLabelText('建议内容'), '找 13812345678');
    await userEvent.click(send());
    expect(await screen.findByText(/认得出人的：电话/, { selector: '.field-refused' })).toBeInTheDocument();
    expect(screen.getByLabelText('建议内容')).toHaveValue('找 13812345678');
  });

  it('says so where the policy has no such thing', async () => {
    await show(item, []);
    await userEvent.click(await raise());
    await waitFor(() => expect(send()).toHaveAccessibleDescription('本单位的政策没有合理化建议这一项。'));
  });

  it('leads to the one that it has become, and offers no second', async () => {
    await show({ ...item, suggestion: { id: 's1', state: 'RAISED' } });
    expect(screen.getByRole('link', { name: '评审中' })).toHaveAttribute('href', '/ideas?of=s1');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
