import { useMemo } from 'react';
import { ReadCallBacksDocument, type ReadCallBacksQuery } from '../../generated/desk';
import { usePages } from '../client/use-pages';
import { usePageReader } from '../sheet/use-page-reader';
import { Nothing } from '../shell/plain-pages';
import { useReading } from '../shell/use-reading';
import { callBackColumns, type Telling } from './after-columns';
import { CallBackPane } from './call-back-pane';
import { useShown } from './follow-list';
import { FollowPage, useChosen } from './follow-page';
import { type CallBackRow, callsByDue } from './follow-up';
import { useAnswered } from './use-answered';

const pageOf = ({ callBacks }: ReadCallBacksQuery) => ({ ...callBacks, edges: callBacks.edges.map(({ node }) => ({ node: { ...node, id: node.appealId } })) });

const draw = ({ answeredAt, state }: CallBackRow, { say }: Telling) =>
  ({ aim: 'CALL_BACK', since: answeredAt, over: state === 'OPEN' ? null : say(`callBack.state.${state}`) }) as const;

/** `/callbacks`, `/callbacks/:no`: whom I may call back, next due first; the phone form, and the questionnaire. */
export const CallBacksPage = () => {
  const reading = useReading();
  const open = useShown() === 'open';
  const pages = usePages(ReadCallBacksDocument, { open }, pageOf);
  const { data, items } = pages;
  const read = usePageReader(ReadCallBacksDocument, { open }, pageOf);
  const rows = useMemo(() => data && (open ? callsByDue(items) : items), [data, items, open]);
  const matter = useAnswered(useChosen(rows));
  const { answered } = matter;
  return (
    <FollowPage
      path="/callbacks" name="callBacks" list={{ rows, pages }}
      draw={draw} columns={callBackColumns} read={read} matter={matter}
    >
      {(next) => (answered?.callBack ? <CallBackPane key={answered.id} answered={answered} callBack={answered.callBack} reading={reading} again={matter.again} onDone={next} /> : <Nothing />)}
    </FollowPage>
  );
};
