import { useSay } from '../../i18n/use-say';
import { WriteDialog } from '../shell/write-dialog';
import { BarDialog } from './bar-dialog';
import { EndDialog } from './end-dialog';
import { IssueDialog } from './issue-dialog';
import { MergeDialog } from './merge-dialog';
import { ReassignDialog } from './reassign-dialog';
import { SpotDialog } from './spot-dialog';
import type { DeskPolicy, Item } from './use-item';
import type { ItemWork } from './use-item-work';

interface Props {
  item: Item;
  policy: DeskPolicy;
  work: ItemWork;
}

/** What is asked over the page of one matter, one at a time. */
export const ItemDialogs = ({ item, policy, work }: Props) => {
  const say = useSay('desk');
  const { order, returned, open } = work;
  const close = () => work.show(null);
  return (
    <>
      <WriteDialog
        open={open.dialog === 'ask'}
        title={say('ask.title')}
        hint={say('ask.hint')}
        label={say('ask.label')}
        of="question"
        send={say('ask.send')}
        draft={`ask.${item.id}`}
        onSend={work.ask}
        onClose={close}
      />
      <BarDialog key={`bar${item.id}`} open={open.dialog === 'bar'} item={item} onSend={work.bar} onClose={close} />
      <SpotDialog open={open.dialog === 'spot'} appealId={item.id} sources={item.sources.length} onSend={work.onSpot} onClose={close} />
      <MergeDialog key={`merge${item.id}`} open={open.dialog === 'merge'} onSend={work.mergeOther} onClose={close} />
      {(['refuse', 'refer'] as const).map((kind) => (
        <EndDialog key={kind + item.id} kind={kind} open={open.dialog === kind} item={item} policy={policy} onSend={work.end(kind)} onClose={close} />
      ))}
      {returned && <IssueDialog key={returned.id} open={open.dialog === 'issue'} item={item} order={returned} onSend={work.issue} onClose={close} />}
      {order && <ReassignDialog key={order.id + order.version} open={open.dialog === 'reassign'} item={item} order={order} onSend={work.reassign} onClose={close} />}
    </>
  );
};
