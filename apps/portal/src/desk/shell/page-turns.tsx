import { Link, useSearchParams } from 'react-router';
import { useSay } from '../../i18n/use-say';

/** Where the page of a list begins: in the address, so that one can go back to it. */
export const usePageAfter = (): string | null => useSearchParams()[0].get('after');

interface Props {
  label: string;
  pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Under a page of a list, the newest first: what came before it, and back to the newest. */
export const PageTurns = ({ label, pageInfo: { hasNextPage, endCursor } }: Props) => {
  const say = useSay('desk');
  const [asked] = useSearchParams();
  const turned = asked.has('after');
  const to = (after: string | null): string => {
    const next = new URLSearchParams(asked);
    if (after) next.set('after', after);
    else next.delete('after');
    return `?${next.toString()}`;
  };
  if (!turned && !hasNextPage) return null;
  return (
    <nav className="page-turns" aria-label={say('pages', { title: label })}>
      {turned && (
        <Link className="act" to={to(null)}>
          {say('pages.newest')}
        </Link>
      )}
      {hasNextPage && (
        <Link className="act" to={to(endCursor)}>
          {say('pages.earlier')}
        </Link>
      )}
    </nav>
  );
};
