import { useSay } from '../../i18n/use-say';
import { Frame } from './frame';

/** One page for no permission, foreign and absent: it never hints that something exists. */
export const NothingPage = () => {
  const say = useSay('common');
  const own = useSay('people');
  return (
    <Frame title={own('brand')} page={say('nothing.title')}>
      <div className="note-page">
        <h1 className="serif">{say('nothing.title')}</h1>
        <p>{say('nothing.text')}</p>
        <p>{own('help.text')}</p>
      </div>
    </Frame>
  );
};
