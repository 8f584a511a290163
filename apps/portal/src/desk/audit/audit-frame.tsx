import type { ReactNode } from 'react';
import { useSay } from '../../i18n/use-say';
import { Skeleton } from '../../ui/skeleton';
import type { Read } from '../client/use-ask';
import { Nothing, Trouble } from '../shell/plain-pages';
import { TopBar } from '../shell/top-bar';
import { useServerTime } from '../shell/use-now';
import { useTitle } from '../shell/use-title';
import { isForbidden, useMoments } from './use-audit';
import './audit.css';

interface Props<T> {
  title: string;
  under?: string | undefined;
  acts?: ReactNode;
  read: Read<T, Record<string, unknown>>;
  asOf?: string | undefined;
  /** What there is: null where it is nothing for who asks. */
  children: (data: T) => ReactNode;
}

/** A page of an audit in all its states: shape while it loads, what is old marked so, one act where it failed, nothing for who may not. */
export const AuditFrame = <T,>({ title, under, acts, read, asOf, children }: Props<T>) => {
  const common = useSay('common');
  const say = useSay('audit');
  const { stamp } = useMoments();
  const { data, error, stale, again } = read;
  useTitle(title);
  useServerTime(asOf);
  if (isForbidden(error)) return <Nothing />;
  if (error && !data) return <Trouble again={again} error={error} />;
  return (
    <div className="audit">
      <TopBar title={title} {...(under && { under })}>
        {acts}
      </TopBar>
      <main id="main" className="audit-main" tabIndex={0} aria-busy={stale}>
        <h1 className="sr-only">{title}</h1>
        {data && (stale || error) && asOf && <p className="quiet">{say('stale', { time: stamp(asOf) })}</p>}
        {data ? children(data) : <Skeleton label={common('loading')} lines={8} />}
      </main>
    </div>
  );
};
