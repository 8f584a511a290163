import { Select } from 'antd';
import { useSay } from '../../i18n/use-say';
import { nameIn, useLanguage } from '../../i18n/use-say';
import { Icon } from '../../ui/icon';
import { useKeysOff } from '../queue/keys';
import { Keycap } from '../shell/keycap';
import { partsMissing, partsOf, type ReplyDraft, replyKinds, toggled } from './reply';
import type { DeskPolicy } from './use-item';

interface Props {
  draft: ReplyDraft;
  policy: DeskPolicy;
  /** By when, or that it goes out with the acceptance. */
  hint: string;
  onChange: (part: Partial<ReplyDraft>) => void;
}

/** Words to the sender, with the parts that the tenant asks for ticked by who writes them. */
export const ReplyComposer = ({ draft, policy, hint, onChange }: Props) => {
  const say = useSay('desk');
  const language = useLanguage();
  const [keysOff] = useKeysOff();
  const parts = partsOf(draft.kind, policy);
  const missing = partsMissing(draft, policy);
  const state = parts.length === 0 ? say('item.answer.free') : missing === 0 ? say('item.answer.all', { count: parts.length }) : say('item.answer.missing', { count: missing });
  return (
    <section className="block" aria-labelledby="reply-title">
      <h2 id="reply-title">
        {say(draft.kind === 'FIRST' ? 'item.answer.first' : 'item.answer')} {!keysOff && <Keycap>D</Keycap>} <small>{hint}</small>
        <Select
          size="small"
          variant="borderless"
          className="reply-kind"
          aria-label={say('item.answer.kind')}
          value={draft.kind}
          options={replyKinds.map((kind) => ({ value: kind, label: say(`reply.${kind}`) }))}
          onChange={(kind) => onChange({ kind, parts: [] })}
        />
      </h2>
      <div className="reply">
        <textarea
          id="reply-text"
          rows={3}
          aria-label={say('item.answer.label')}
          aria-keyshortcuts="D"
          value={draft.text}
          onChange={(event) => onChange({ text: event.target.value })}
        />
        <div className="reply-foot">
          {parts.map((part) => (
            <label key={part.id} className="reply-part">
              <input type="checkbox" checked={draft.parts.includes(part.id)} onChange={() => onChange({ parts: toggled(draft.parts, part.id) })} />
              <Icon name="check" size={16} />
              {nameIn(language, part.names)}
            </label>
          ))}
          <span className="reply-state" role="status">
            {state}
          </span>
        </div>
      </div>
    </section>
  );
};
