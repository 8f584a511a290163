import { useState } from 'react';
import { ReadPhoneDocument } from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import { useRead } from '../client/use-ask';
import { Act } from '../shell/act';

/** The phone, shown when it is asked for: to whom and when is on record. */
export const SenderPhone = ({ appealId }: { appealId: string }) => {
  const say = useSay('desk');
  const [asked, ask] = useState(false);
  const { data } = useRead(ReadPhoneDocument, { appealId }, !asked);
  const phone = data?.callBack?.phone;
  if (!asked) return <Act onClick={() => ask(true)}>{say('phone.show')}</Act>;
  if (!data) return null;
  return <p>{phone ? <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a> : say('phone.none')}</p>;
};
