import './deadline-text.css';

export type DeadlineTone = 'late' | 'soon' | 'calm' | 'paused' | 'met';

interface Props {
  tone: DeadlineTone;
  /** 超 2 小时 05 分 · 剩 1:42 · 周一 17:30 */
  text: string;
  /** Which promise, or 暂定 with its reason. */
  note?: string | undefined;
}

/** What is due when, in words; the tone repeats what the words say. */
export const DeadlineText = ({ tone, text, note }: Props) => (
  <span className={`deadline deadline-${tone}`}>
    <b>{text}</b>
    {note && <span className="deadline-note">{note}</span>}
  </span>
);
