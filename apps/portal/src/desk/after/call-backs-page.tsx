import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ReadCallBacksDocument } from '../../generated/desk';
import { useLanguage, useSay } from '../../i18n/use-say';
import { Skeleton } from '../../ui/skeleton';
import { useRead } from '../client/use-ask';
import { useChanges, useTurn } from '../client/use-changes';
import { ListActs } from '../sheet/list-acts';
import { usePageReader } from '../sheet/use-page-reader';
import { Nothing, Trouble } from '../shell/plain-pages';
import { useServerTime } from '../shell/use-now';
import { useReading } from '../shell/use-reading';
import { useTitle } from '../shell/use-title';
import { useWide } from '../shell/use-wide';
import { callBackColumns } from './after-columns';
import { CallBackPane } from './call-back-pane';
import { FollowList, useShown } from './follow-list';
import { type CallBackRow, callsByDue, rowView } from './follow-up';
import { TwoPanes } from './two-panes';
import { useAnswered } from './use-answered';

/** `/callbacks`, `/callbacks/:no`: whom I may call back, next due first; the phone form, and the questionnaire. */
export const CallBacksPage = () => {
  const say = useSay('after');
  const desk = useSay('desk');
  const common = useSay('common');
  const language = useLanguage();
  const navigate = useNavigate();
  const { no } = useParams();
  const shown = useShown();
  const open = shown === 'open';
  const reading = useReading();
  const wide = useWide();
  const { data, error, again } = useRead(ReadCallBacksDocument, { open, first: 100 });
  const read = usePageReader(ReadCallBacksDocument, { open }, ({ callBacks }) => ({ ...callBacks, edges: callBacks.edges.map(({ node }) => ({ node: { ...node, id: node.appealId } })) }));
  const rows = useMemo(() => {
    const nodes = data?.callBacks.edges.map(({ node }) => node);
    return nodes && (open ? callsByDue(nodes) : nodes);
  }, [data, open]);
  const views = useMemo(() => {
    const stateOf = (state: CallBackRow['state']) => (state === 'OPEN' ? null : say(`callBack.state.${state}`));
    return rows?.map((row) => rowView(row, { kind: 'call-back', since: row.answeredAt, over: stateOf(row.state) }, reading, say));
  }, [rows, reading, say]);
  const clocks = useMemo(() => rows?.flatMap(({ appeal }) => appeal?.clocks ?? []) ?? [], [rows]);
  const chosen = no ?? (wide ? rows?.[0]?.number : undefined) ?? '';
  const { answered, absent, failed, again: readAgain } = useAnswered(chosen);
  const home = open ? '/callbacks' : '/callbacks?show=ended';
  useChanges(again);
  useTurn(clocks, again);
  useServerTime(clocks[0]?.asOf);
  useTitle(no ? `${no} ${answered?.title ?? ''}`.trim() : say('callBacks'));

  const next = () => {
    const at = rows?.findIndex(({ number }) => number === chosen) ?? -1;
    const after = rows?.[at + 1] ?? rows?.[at - 1];
    void navigate(after ? `/callbacks/${after.number}` : '/callbacks');
  };
  const words = { title: say('callBacks'), open: say('callBacks.open'), ended: say('callBacks.ended'), empty: say('callBacks.empty'), emptyNext: say('callBacks.empty.next'), emptyEnded: say('callBacks.empty.ended') };
  const list = (
    <FollowList
      path="/callbacks" words={words} rows={views} total={data?.callBacks.total} selected={chosen} failed={error !== undefined} asOf={clocks[0]?.asOf} again={again}
      foot={rows && rows.length > 0 && <ListActs title={`${say('callBacks')} ${words[shown]}`} columns={callBackColumns({ say, desk, reading, language })} read={read} total={data?.callBacks.total} />}
    />
  );
  return (
    <TwoPanes title={say('callBacks')} home={home} no={no} list={list}>
      {answered?.callBack && <CallBackPane key={answered.id} answered={answered} callBack={answered.callBack} reading={reading} again={readAgain} onDone={next} />}
      {(absent || (answered && !answered.callBack)) && <Nothing />}
      {failed && <Trouble again={readAgain} />}
      {!answered && !absent && !failed && (
        <main className="desk-none" id="main" tabIndex={-1}>
          <h1 className="sr-only">{say('callBacks')}</h1>
          {chosen ? <Skeleton label={common('loading')} lines={8} /> : rows && <p>{rows.length > 0 ? say('pick') : say(open ? 'callBacks.empty' : 'callBacks.empty.ended')}</p>}
        </main>
      )}
    </TwoPanes>
  );
};
