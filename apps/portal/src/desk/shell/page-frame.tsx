import type { ReactNode } from 'react';
import { useSay } from '../../i18n/use-say';
import { Skeleton } from '../../ui/skeleton';
import { isForbidden } from '../client/forbidden';
import type { Read } from '../client/use-ask';
import { Nothing, Trouble } from './plain-pages';
import { TopBar } from './top-bar';
import { useMoments } from './use-moments';
import { useServerTime } from './use-now';
import { useTitle } from './use-title';
import './page-frame.css';

interface Props<T> {
  title: string;
  under?: string | undefined;
  acts?: ReactNode;
  read: Read<T, Record<string, unknown>>;
  asOf?: string | undefined;
  /** What there is: null where it is nothing for who asks. */
  children: (data: T) => ReactNode;
}

/** A page of one reading in all its states: shape while it loads, what is old marked so, one act where it failed, nothing for who may not. */
export const PageFrame = <T,>({ title, under, acts, read, asOf, children }: Props<T>) => {
  const common = useSay('common');
  const desk = useSay('desk');
  const { stamp } = useMoments();
  const { data, error, stale, again } = read;
  useTitle(title);
  useServerTime(asOf);
  if (isForbidden(error)) return <Nothing />;
  if (error && !data) return <Trouble again={again} error={error} />;
  return (
    <div className="page-frame">
      <TopBar title={title} {...(under && { under })}>
        {acts}
      </TopBar>
      <main id="main" className="page-frame-main" tabIndex={0} aria-busy={stale}>
        <h1 className="sr-only">{title}</h1>
        {under && <p className="page-frame-under">{under}</p>}
        {data && (stale || error) && asOf && <p className="quiet">{desk('stale', { time: stamp(asOf) })}</p>}
        {data ? children(data) : <Skeleton label={common('loading')} lines={8} />}
      </main>
    </div>
  );
};
