import { type ReactNode, useState } from 'react';
import { ReadPhoneDocument } from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import { Skeleton } from '../../ui/skeleton';
import { isForbidden } from '../client/forbidden';
import { useRead } from '../client/use-ask';
import { Act } from '../shell/act';
import { ReadFailed } from '../shell/read-failed';
import { useNextFocus } from '../shell/use-next-focus';
import { useOnline } from '../shell/use-online';

/** In the place of the pressed button, to be dialled by a key. */
const Phone = ({ phone }: { phone: string }) => {
  const next = useNextFocus<HTMLAnchorElement>();
  return <p><a ref={next} href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a></p>;
};

const Instead = ({ children }: { children: ReactNode }) => {
  const next = useNextFocus<HTMLDivElement>();
  return <div ref={next} tabIndex={-1}>{children}</div>;
};

/** The phone, shown when it is asked for: to whom and when is on record. That there is none is said only of an answer. */
export const SenderPhone = ({ appealId }: { appealId: string }) => {
  const say = useSay('desk');
  const common = useSay('common');
  const { writable } = useOnline();
  const [asked, ask] = useState(false);
  const { data, error, again } = useRead(ReadPhoneDocument, { appealId }, !asked);
  const callBack = data?.callBack;
  if (callBack?.phone) return <Phone phone={callBack.phone} />;
  if (error && !isForbidden(error)) return <Instead><ReadFailed again={again} /></Instead>;
  if (callBack) return <Instead>{callBack.mayNot?.message ?? say('phone.none')}</Instead>;
  if (data || error) return <Instead>{common('nothing.title')}</Instead>;
  return (
    <>
      <Act because={asked ? common('loading') : writable ? undefined : say('phone.offline')} onClick={() => ask(true)}>
        {say('phone.show')}
      </Act>
      {asked && <Skeleton label={common('loading')} lines={1} />}
    </>
  );
};
