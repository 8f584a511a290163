import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { type AppealKind, FileOnBehalfDocument, FindPeopleDocument, type FindPeopleQuery, ReadCallFormDocument, type SenderMode } from '../../generated/desk';
import { newCommandId } from '../../session/command-id';
import { useSay } from '../../i18n/use-say';
import { type Refused, refusedIn } from '../client/refused';
import { useCommand, useRead } from '../client/use-ask';
import { useKeptParts } from '../shell/use-kept';
import { useWho } from '../shell/who';
import { channelOfCalls } from './channel-of-calls';
import type { Filed } from './sentence';

/** What is written down while somebody speaks; kept in this tab until it is filed. */
export interface Call {
  readonly who: 'employee' | 'caller' | 'nobody';
  readonly mode: SenderMode;
  readonly channel: string;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly name: string;
  readonly phone: string;
  readonly body: string;
  readonly kind: AppealKind;
  readonly category: string;
  readonly answer: string;
  readonly grounds: string;
  /** The receipt of a nameless caller derives from it; drawn once for each call. */
  readonly seed: string;
}

export const kinds: readonly AppealKind[] = ['QUESTION', 'COMPLAINT', 'DIFFICULTY', 'SUGGESTION', 'THANKS', 'TRANSACTION'];

const random = (): string => newCommandId() + newCommandId();

/** The form's choices by the policy, for who is signed in. */
export const useCallForm = () => {
  const { active } = useWho();
  const { data } = useRead(ReadCallFormDocument, {});
  const policy = data?.policy;
  const channels = (policy?.channels ?? []).filter(({ open, filedBy }) => open && filedBy.some((role) => active.roles.includes(role)));
  const first = channelOfCalls(channels);
  const maySpot = policy?.onSpotBy.some((role) => active.roles.includes(role)) ?? false;
  return { ready: policy !== undefined && policy !== null, channels, first, categories: policy?.categories ?? [], maySpot };
};

export const useCall = (channel: string) => {
  const [kept, change] = useKeptParts<Call>('call');
  const [seed, draw] = useState(random);
  const call: Call = { who: 'employee', mode: 'NAMED', channel, person: null, name: '', phone: '', body: '', kind: 'QUESTION', category: '', answer: '', grounds: '', seed, ...kept };
  const clear = () => {
    change(null);
    draw(random());
  };
  return [call, change, clear] as const;
};

/** Files it, and says what went wrong. */
export const useFiling = () => {
  const say = useSay('desk');
  const file = useCommand(FileOnBehalfDocument);
  return async (call: Call, onSpot: boolean): Promise<{ readonly filed: Filed } | Refused> => {
    const nobody = call.mode === 'ANONYMOUS';
    const outcome = await file({
      channel: call.channel, mode: call.mode, kind: call.kind, body: call.body.trim(),
      ...(call.category && { category: call.category }),
      ...(nobody ? { receiptSeed: call.seed } : call.who === 'employee' ? { senderId: call.person?.id } : { callerName: call.name.trim() }),
      ...(!nobody && call.phone.trim() && { callerPhone: call.phone.trim() }),
      ...(onSpot && { onSpot: { answer: call.answer.trim(), grounds: call.grounds.trim() } }),
    });
    const refused = refusedIn(outcome, say('trouble'));
    const answer = 'data' in outcome ? outcome.data.fileOnBehalf : undefined;
    return answer && answer.__typename !== 'Refusal' ? { filed: answer } : (refused ?? { message: say('trouble') });
  };
};

type Entry = FindPeopleQuery['people'][number];
const WAIT_MS = 200;

/** People of the directory whose name has these letters, a moment after the last was typed. */
export const usePeople = (text: string): readonly Entry[] => {
  const client = useClient();
  const [found, setFound] = useState<readonly Entry[]>([]);
  useEffect(() => {
    if (text.trim() === '') return setFound([]);
    let over = false;
    const timer = setTimeout(() => {
      void client.query(FindPeopleDocument.toString(), { text: text.trim() }).toPromise().then(({ data }) => {
        if (!over) setFound((data as FindPeopleQuery | undefined)?.people ?? []);
      });
    }, WAIT_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [client, text]);
  return found;
};
