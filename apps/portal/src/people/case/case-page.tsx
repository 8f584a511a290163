import { lazy, Suspense, useCallback, useState } from 'react';
import { tenantZone } from '../../format/zone';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { Skeleton } from '../../ui/skeleton';
import { Failure } from '../shell/failure';
import { Frame } from '../shell/frame';
import { useNow } from '../use-now';
import { AfterAnswer } from './after-answer';
import { CaseCard } from './case-card';
import { Composer } from './composer';
import { Conversation } from './conversation';
import { messagesOf } from './messages';
import { type CaseAccess, type CaseView, useCase } from './use-case';
import { WithdrawAct } from './withdraw-act';
import type { Words } from './words';
import './case.css';

const IdeaCard = lazy(async () => ({ default: (await import('./idea-card')).IdeaCard }));
const CoSignCard = lazy(async () => ({ default: (await import('../co-sign/co-sign-card')).CoSignCard }));
const PayoutPage = lazy(async () => ({ default: (await import('./payout-page')).PayoutPage }));

/** A payout code while it is shown: in memory, and nowhere else. */
interface Payout {
  readonly code: string;
  readonly fen: number;
}

interface Props {
  access: CaseAccess;
  /** What is being written: the page around the case keeps it, so that it outlives the token. */
  words: Words;
  onWrite: (words: Words) => void;
  onLeave: () => void;
  onExpired: () => void;
  /** Words for leaving: 离开 clears the device, 返回 goes back to one's own list. */
  leaveLabel?: string;
}

const closed = new Set(['ARCHIVED']);

/** The case behind a key: where it stands, what was said, and a line to write back. */
export const CasePage = ({ access, words, onWrite, onLeave, onExpired, leaveLabel }: Props) => {
  const say = useSay('people');
  const { view, unavailable, failure, again } = useCase(access, onExpired);
  const [payout, setPayout] = useState<Payout | null>(null);
  const putAway = useCallback(() => setPayout(null), []);
  const leave = (
    <button type="button" className="link link-azure" onClick={onLeave}>
      {leaveLabel ?? say('case.leave')}
    </button>
  );
  // Who co-signed reads along; to write is for who said it.
  const foot = view && !closed.has(view.status) && !view.coSigning?.mine && (
    <Composer access={access} openRequest={view.openRequest} words={words} onWrite={onWrite} onSent={again} onExpired={onExpired} />
  );
  if (payout)
    return (
      <Suspense fallback={null}>
        <PayoutPage code={payout.code} fen={payout.fen} onDone={putAway} />
      </Suspense>
    );
  return (
    <Frame title={say('case.title')} action={leave} foot={foot}>
      {failure && <Failure failure={failure} again={() => void again()} asOf={view?.asOf} zone={view?.timeZone} />}
      {!view && !failure && <Skeleton label={say('case.title')} lines={6} />}
      {view && unavailable.length > 0 && <Failure again={() => void again()} message={say('case.notNow')} />}
      {view && <Case view={view} access={access} again={again} onCode={(code, fen) => setPayout({ code, fen })} onExpired={onExpired} onLeft={onLeave} />}
    </Frame>
  );
};

type CaseProps = Pick<Props, 'access' | 'onExpired'> & { view: CaseView; again: () => Promise<void>; onCode: (code: string, fen: number) => void; onLeft: () => void };

const Case = ({ view, onCode, onLeft, ...key }: CaseProps) => {
  const say = useSay('people');
  const language = useLanguage();
  const now = useNow();
  const zone = view.timeZone ?? tenantZone;
  const department = view.department?.names && nameIn(language, view.department.names);
  const messages = messagesOf(view, {
    late: (clock) => say('talk.late', { name: clock.label }),
    climbed: (level) => say(level > 1 ? 'talk.climbed.again' : 'talk.climbed'),
    grounds: (grounds) => say('talk.grounds', { grounds }),
    issued: () => say('talk.issued', { department: department ?? say('me.someone') }),
  });
  return (
    <>
      <CaseCard view={view} now={now} zone={zone} />
      {view.suggestion && (
        <Suspense fallback={null}>
          <IdeaCard view={view} idea={view.suggestion} now={now} zone={zone} onCode={onCode} onClaimed={key.again} {...key} />
        </Suspense>
      )}
      {view.coSigning && (view.coSigning.mayInvite || view.coSigning.count > 0) && (
        <Suspense fallback={null}>
          <CoSignCard coSigning={view.coSigning} mayLeave={!closed.has(view.status)} onLeft={onLeft} {...key} />
        </Suspense>
      )}
      <AfterAnswer key={view.round} view={view} now={now} zone={zone} {...key} />
      <WithdrawAct view={view} {...key} />
      <Conversation messages={messages} now={now} zone={zone} />
    </>
  );
};
