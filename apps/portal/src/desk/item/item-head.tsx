import { langOf } from '../../format/lang';
import { momentWords } from '../../format/words';
import type { Reading } from '../../format/clock';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { SenderBadge } from '../../ui/sender-badge';
import { Tag } from '../../ui/tag';
import { CoSigners } from './co-signers';
import type { Item } from './use-item';

const modes = { ANONYMOUS: 'anonymous', CONFIDENTIAL: 'confidential', NAMED: 'named' } as const;

/** Number, where it came from, how the sender is known, and the words themselves. */
export const ItemHead = ({ item, reading }: { item: Item; reading: Reading }) => {
  const say = useSay('desk');
  const after = useSay('after');
  const common = useSay('common');
  const language = useLanguage();
  const source = [item.channelLabel, item.placeName].filter(Boolean).join(common('dot'));
  return (
    <header className="item-head">
      <p className="item-line">
        <span>{item.number}</span>
        <Tag>{source}</Tag>
        {item.kind !== 'QUESTION' && <Tag>{say(`kind.${item.kind}`)}</Tag>}
        <SenderBadge mode={modes[item.sender.mode]}>
          {(item.sender.person?.name ?? item.sender.name) ? [item.sender.person?.name ?? item.sender.name, item.sender.unit?.names && nameIn(language, item.sender.unit.names)].filter(Boolean).join(common('dot')) : say(`mode.officer.${item.sender.mode}`)}
        </SenderBadge>
        <CoSigners coSigning={item.coSigning} people={item.sender.coSigners} />
        <span>{say('item.filed', { when: momentWords(item.filedAt, reading.now, reading.zone, common) })}</span>
        {item.round > 1 && <Tag tone="ochre">{after('round', { round: item.round })}</Tag>}
        {item.status !== 'FILED' && <Tag tone="azure">{common(`status.${item.status}`)}</Tag>}
      </p>
      <h1 className="serif" lang={langOf(item.title)}>
        {item.title}
      </h1>
      <blockquote lang={item.body ? langOf(item.body) : undefined}>{item.body}</blockquote>
      {item.openRequest && (
        <p className="please-look" role="status">
          {say('item.asked', { question: item.openRequest.question })}
        </p>
      )}
    </header>
  );
};
