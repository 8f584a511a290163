import { render, screen } from '@testing-library/react';
import { GraphQLError } from 'graphql';
import { CombinedError } from 'urql';
import { startLanguage } from '../../i18n/language';
import { loadPhrases } from '../phrases';
import { Trouble } from './plain-pages';

const failed = (code: string) => new CombinedError({ graphQLErrors: [new GraphQLError('no', { extensions: { code } })] });
const show = (error?: CombinedError) => render(<Trouble again={() => undefined} error={error} />);

beforeAll(async () => {
  localStorage.setItem('huiyin.language', 'zh-CN');
  await startLanguage(loadPhrases);
});

describe('a page that could not be read', () => {
  it('is the one page for what one may not see, with nothing to try again', () => {
    show(failed('FORBIDDEN'));
    expect(screen.getByRole('heading')).toHaveTextContent('这里没有您能看的内容');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each([['a service that did not answer', failed('UNAVAILABLE')], ['no network', new CombinedError({ networkError: new Error('off') })], ['an unknown cause', undefined]])('is tried again after %s', (_what, error) => {
    show(error);
    expect(screen.getByRole('button')).toBeInTheDocument();
  });
});
