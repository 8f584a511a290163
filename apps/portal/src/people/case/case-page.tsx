import { useEffect, useState } from 'react';
import { serverNow } from '../../format/server-time';
import { tenantZone } from '../../format/zone';
import { useSay } from '../../i18n/use-say';
import { Skeleton } from '../../ui/skeleton';
import { Failure } from '../shell/failure';
import { Frame } from '../shell/frame';
import { CaseCard } from './case-card';
import { Composer } from './composer';
import { Conversation } from './conversation';
import { messagesOf } from './messages';
import { type CaseAccess, useCase } from './use-case';
import './case.css';

interface Props {
  access: CaseAccess;
  onLeave: (because: 'left' | 'expired') => void;
  /** Words for leaving: 离开 clears the device, 返回 goes back to one's own list. */
  leaveLabel?: string;
  zone?: string;
}

const closed = new Set(['ARCHIVED']);

/** The case behind a key: where it stands, what was said, and a line to write back. */
export const CasePage = ({ access, onLeave, leaveLabel, zone = tenantZone }: Props) => {
  const say = useSay('people');
  const expired = () => onLeave('expired');
  const { view, failure, again } = useCase(access, expired);
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    setNow(serverNow());
    const timer = setInterval(() => setNow(serverNow()), 60_000);
    return () => clearInterval(timer);
  }, [view]);
  const leave = (
    <button type="button" className="link link-azure" onClick={() => onLeave('left')}>
      {leaveLabel ?? say('case.leave')}
    </button>
  );
  const foot = view && !closed.has(view.status) && (
    <Composer caseToken={access.caseToken} openRequest={view.openRequest} onSent={again} onExpired={expired} />
  );
  return (
    <Frame title={say('case.title')} action={leave} foot={foot}>
      {failure && <Failure failure={failure} again={() => void again()} />}
      {!view && !failure && <Skeleton label={say('case.title')} lines={6} />}
      {view && (
        <>
          <CaseCard view={view} now={now} zone={zone} />
          <Conversation messages={messagesOf(view)} now={now} zone={zone} />
        </>
      )}
    </Frame>
  );
};
