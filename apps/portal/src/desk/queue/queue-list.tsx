import { type FocusEvent, type KeyboardEvent, memo, type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { QueueRow, type QueueRowView } from '../../ui/queue-row';
import { useWide } from '../shell/use-wide';
import { roved } from './roving';

export interface RowGroup {
  readonly name: string;
  /** With its count; left out where the list has no groups. */
  readonly title?: string;
  readonly rows: readonly QueueRowView[];
}

interface Props {
  groups: readonly RowGroup[];
  selected: string | null;
  label: string;
  /** What scrolls. */
  box: RefObject<HTMLElement | null>;
  /** Arrows choose at once; without it they only move the focus, and Enter chooses. */
  follows?: boolean;
  onSelect: (id: string) => void;
  onHold?: (held: boolean) => void;
  /** Called when the last rows come into view; on a phone one goes on by a press. */
  onEnd?: () => void;
}

const Row = memo(QueueRow);
/** So many rows before the end more are asked for. */
const AHEAD = 20;

/** A listbox of any length with roving focus; the chosen row stays mounted and in view. */
export const QueueList = memo(({ groups, selected, label, box, follows = false, onSelect, onHold, onEnd }: Props) => {
  const list = useRef<HTMLDivElement>(null);
  const virtual = useRef<VirtualizerHandle>(null);
  const wide = useWide();
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const [focus, setFocus] = useState<string | null>(null);
  const wanted = follows ? selected : focus;
  const active = rows.some(({ id }) => id === wanted) ? wanted : (rows[0]?.id ?? null);
  const entries = useMemo(
    () => groups.flatMap((group) => [...(group.title ? [{ head: group.title, name: group.name }] : []), ...group.rows.map((row) => ({ row }))]),
    [groups],
  );
  const place = useCallback((id: string | null) => entries.findIndex((entry) => 'row' in entry && entry.row.id === id), [entries]);
  const taking = useRef(false);

  const at = place(active);
  const latestAt = useRef(at);
  latestAt.current = at;
  const chosenAt = place(selected);
  useEffect(() => {
    if (latestAt.current >= 0) virtual.current?.scrollToIndex(latestAt.current, { align: 'nearest' });
  }, [active]);
  // The focus goes along with the row that the arrows lead to, once that is there.
  useLayoutEffect(() => {
    if (!taking.current || !active) return;
    taking.current = false;
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(active)}"]`)?.focus({ preventScroll: true });
  }, [active]);

  const move = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !follows && active && event.target instanceof HTMLElement && event.target.dataset['row']) return onSelect(event.target.dataset['row']);
    const to = roved(event, rows.findIndex(({ id }) => id === active), rows.length, 'vertical');
    const next = to === undefined ? undefined : rows[to];
    if (!next) return;
    event.preventDefault();
    taking.current = true;
    if (follows) onSelect(next.id);
    else setFocus(next.id);
  };
  const focused = (event: FocusEvent) => {
    if (!follows && event.target instanceof HTMLElement && event.target.dataset['row']) setFocus(event.target.dataset['row']);
  };
  const scrolled = () => {
    const shown = virtual.current;
    if (wide && shown && onEnd && shown.findItemIndex(shown.scrollOffset + shown.viewportSize) >= entries.length - AHEAD) onEnd();
  };

  return (
    <div
      ref={list}
      role="listbox"
      aria-label={label}
      className="queue"
      onKeyDown={move}
      onFocus={focused}
      onPointerEnter={(event) => event.pointerType === 'mouse' && onHold?.(true)}
      onPointerLeave={() => onHold?.(false)}
    >
      <Virtualizer ref={virtual} scrollRef={box} keepMounted={[at, chosenAt].filter((index) => index >= 0)} onScroll={scrolled} itemSize={58}>
        {entries.map((entry) =>
          'row' in entry ? (
            <Row key={entry.row.id} row={entry.row} selected={entry.row.id === selected} focusable={entry.row.id === active} onSelect={onSelect} />
          ) : (
            <div key={entry.name} role="presentation" className={`queue-head queue-head-${entry.name}`}>
              {entry.head}
            </div>
          ),
        )}
      </Virtualizer>
    </div>
  );
});
QueueList.displayName = 'QueueList';
