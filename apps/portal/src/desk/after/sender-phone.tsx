import { useState } from 'react';
import { ReadPhoneDocument } from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import { Skeleton } from '../../ui/skeleton';
import { isForbidden } from '../client/forbidden';
import { useRead } from '../client/use-ask';
import { Act } from '../shell/act';
import { ReadFailed } from '../shell/read-failed';
import { useOnline } from '../shell/use-online';

/** The phone, shown when it is asked for: to whom and when is on record. That there is none is said only of an answer. */
export const SenderPhone = ({ appealId }: { appealId: string }) => {
  const say = useSay('desk');
  const common = useSay('common');
  const { writable } = useOnline();
  const [asked, ask] = useState(false);
  const { data, error, again } = useRead(ReadPhoneDocument, { appealId }, !asked);
  const callBack = data?.callBack;
  if (callBack?.phone) return <p><a href={`tel:${callBack.phone.replace(/[^\d+]/g, '')}`}>{callBack.phone}</a></p>;
  if (error && !isForbidden(error)) return <ReadFailed again={again} />;
  if (callBack) return <p>{callBack.mayNot?.message ?? say('phone.none')}</p>;
  if (data || error) return <p>{common('nothing.title')}</p>;
  return (
    <>
      <Act because={asked ? common('loading') : writable ? undefined : say('phone.offline')} onClick={() => ask(true)}>
        {say('phone.show')}
      </Act>
      {asked && <Skeleton label={common('loading')} lines={1} />}
    </>
  );
};
