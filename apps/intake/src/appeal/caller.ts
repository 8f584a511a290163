import { cleanText, isBlank, isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import type { Mode, Policy, Role } from '@huiyin/policy';
import type { Sender } from '../sender/sender';

const NAME_MAX = 60;
/** Five digits or more as they are said: with a country, blanks, dashes and brackets. */
const PHONE = /^(?=.{5,30}$)\+?[\s\-–()]*(?:\d[\s\-–()]*){5,}$/;

/** For whom somebody files. */
export interface CallerInput {
  readonly mode: Mode;
  readonly senderId?: string | undefined;
  readonly callerName?: string | undefined;
  readonly callerPhone?: string | undefined;
}

const optional = (field: string, text: string | undefined): string | null | Refusal =>
  text === undefined || isBlank(text) ? null : cleanText(field, text, NAME_MAX);

/** A phone number as it was written, where one was; in half width, so that whoever calls can dial it. */
export const phoneIn = (field: string, text: string | undefined): string | null | Refusal => {
  const phone = text?.normalize('NFKC').trim() || null;
  return phone !== null && !PHONE.test(phone) ? refuse('field-malformed', { field }) : phone;
};

/** Who it is, as it was said; of nobody named nothing is kept, whatever was typed. */
export const callerOf = ({ mode, senderId, callerName, callerPhone }: CallerInput): Sender | null | Refusal => {
  const name = optional('callerName', callerName);
  if (isRefusal(name)) return name;
  const phone = phoneIn('callerPhone', callerPhone);
  if (isRefusal(phone)) return phone;
  if (mode === 'anonymous') return null;
  if (senderId === undefined && name === null) return refuse('sender-missing', { field: 'callerName' });
  return { personId: senderId ?? null, name: senderId === undefined ? name : null, phone };
};

/** The channel by its id, where one of these roles files through it for others. */
export const channelFor = (id: string, { channels }: Pick<Policy, 'channels'>, roles: readonly Role[]): { readonly channel: Policy['channels'][number] } | Refusal => {
  const channel = channels.find((one) => one.id === id && one.filedBy.some((role) => roles.includes(role)));
  return channel ? { channel } : refuse('channel-unknown', { field: 'channel' });
};
