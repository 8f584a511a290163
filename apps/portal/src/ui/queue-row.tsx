import { langOf } from '../format/lang';
import { DeadlineText, type DeadlineTone } from './deadline-text';
import { EchoRing, type Ring } from './echo-ring';
import './queue-row.css';

export interface QueueRowView {
  readonly id: string;
  readonly title: string;
  /** Channel, place and how the sender is known, joined by a middle dot. */
  readonly source: string;
  readonly rings: readonly Ring[];
  readonly ringLabel: string;
  readonly deadline: { readonly tone: DeadlineTone; readonly text: string; readonly note: string };
}

interface Props {
  row: QueueRowView;
  selected: boolean;
  /** Roving focus: one row of the list is in the tab order. */
  focusable: boolean;
  onSelect: (id: string) => void;
}

/** One appeal in a queue, the same on a wide screen and on a phone. An option of a listbox. */
export const QueueRow = ({ row, selected, focusable, onSelect }: Props) => (
  <div
    role="option"
    data-row={row.id}
    aria-selected={selected}
    tabIndex={focusable ? 0 : -1}
    className={`queue-row queue-row-${row.deadline.tone}`}
    onClick={() => onSelect(row.id)}
  >
    <EchoRing rings={row.rings} size={28} label={row.ringLabel} />
    <span className="queue-row-words">
      <b lang={langOf(row.title)}>{row.title}</b>
      <span>{row.source}</span>
    </span>
    <DeadlineText {...row.deadline} />
  </div>
);
