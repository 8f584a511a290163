import { App } from 'antd';
import { useState } from 'react';
import { type ReplyKind, SendReplyDocument } from '../../generated/desk';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { Icon } from '../../ui/icon';
import { type Refused, refusedIn } from '../client/refused';
import { useCommand } from '../client/use-ask';
import { Act } from '../shell/act';
import { Field } from '../shell/field';
import { useKeptParts } from '../shell/use-kept';
import { useWho } from '../shell/who';
import { WriteDialog } from '../shell/write-dialog';
import { type Answerable, dueReply, ownReplies, partsMissing, partsOf, toggled } from './reply';
import type { DeskPolicy } from './use-item';

interface Props {
  appeal: Answerable & { readonly id: string };
  policy: DeskPolicy;
  offline: string | undefined;
  onAgain: () => void;
}

interface Chosen {
  readonly kind: ReplyKind;
  readonly parts: readonly string[];
}

/** Who handles a matter replies to its sender themselves, where the policy lets: chosen what kind, ticked what is in it (Y-03). */
export const ReplyAct = ({ appeal, policy, offline, onAgain }: Props) => {
  const say = useSay('desk');
  const language = useLanguage();
  const { message } = App.useApp();
  const { roles } = useWho().active;
  const send = useCommand(SendReplyDocument);
  const [open, setOpen] = useState(false);
  const [chosen, choose] = useKeptParts<Chosen>(`replying.${appeal.id}`);
  const kinds = ownReplies(appeal, policy, roles);
  const kind = [chosen.kind, dueReply(appeal)].find((one) => one && kinds.includes(one)) ?? kinds[0];
  if (!kind) return null;
  const ticked = chosen.parts ?? [];
  const missing = partsMissing({ kind, parts: ticked }, policy);
  const reply = async (text: string): Promise<Refused | null> => {
    const outcome = await send({ appealId: appeal.id, kind, text, parts: [...ticked] });
    const refused = refusedIn(outcome, say('trouble'));
    if (!('failed' in outcome)) onAgain();
    if (refused) return refused;
    choose(null);
    void message.success(say('done.answered'));
    return null;
  };
  return (
    <>
      <Act because={offline} onClick={() => setOpen(true)}>
        {say('item.answer')}
      </Act>
      <WriteDialog
        open={open}
        title={say('item.answer')}
        hint={say('reply.own.hint')}
        label={say('item.answer.label')}
        of="text"
        send={say('item.answer.send')}
        because={missing > 0 ? say('item.answer.missing', { count: missing }) : undefined}
        draft={`answer.${appeal.id}`}
        onSend={reply}
        onClose={() => setOpen(false)}
        above={
          <div className="write-choice">
            <Field of="kind" label={say('item.answer.kind')}>
              {(control) => (
                <select {...control} value={kind} onChange={({ target }) => choose({ kind: kinds.find((one) => one === target.value) ?? kind, parts: [] })}>
                  {kinds.map((one) => (
                    <option key={one} value={one}>
                      {say(`reply.${one}`)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </div>
        }
        below={() => (
          <div className="reply-parts">
            {partsOf(kind, policy).map((part) => (
              <label key={part.id} className="reply-part">
                <input type="checkbox" checked={ticked.includes(part.id)} onChange={() => choose({ kind, parts: toggled(ticked, part.id) })} />
                <Icon name="check" size={16} />
                {nameIn(language, part.names)}
              </label>
            ))}
          </div>
        )}
      />
    </>
  );
};
