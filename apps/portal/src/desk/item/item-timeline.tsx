import { langOf } from '../../format/lang';
import { stampWords } from '../../format/words';
import type { Reading } from '../../format/clock';
import { useSay } from '../../i18n/use-say';
import { Timeline, type TimelineItem } from '../../ui/timeline';

interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly words: string | null;
  readonly visibility: 'SENDER' | 'STAFF';
  readonly at: string;
  readonly by: { readonly kind: string; readonly person: { readonly name: string | null } | null };
}

interface Props {
  entries: readonly Entry[];
  /** Their words stand where they were sent; where they stand elsewhere on the page, none are given. */
  replies?: readonly { readonly at: string; readonly text: string }[];
  reading: Reading;
  mark: string;
  newestFirst?: boolean;
  /** What should be there and is not. */
  lacking?: TimelineItem | undefined;
}

const missing = new Set(['explanation-missing', 'report-late']);

const toneOf = (entry: Entry): TimelineItem['tone'] => {
  if (missing.has(entry.kind)) return 'missing';
  return entry.by.kind === 'SYSTEM' || entry.kind === 'material-requested' ? 'aside' : 'done';
};

/** Who did what, with their words; what the sender sees too is marked. */
export const ItemTimeline = ({ entries, replies = [], reading, mark, newestFirst = false, lacking }: Props) => {
  const say = useSay('desk');
  const wordsOf = ({ kind, words, at }: Entry): string | null => words ?? (kind === 'reply-sent' ? (replies.find((reply) => reply.at === at)?.text ?? null) : null);
  const told = entries.map((entry) => ({ ...entry, words: wordsOf(entry) })).filter((entry) => entry.words || entry.text !== entry.kind);
  const inOrder = [...told].sort((a, b) => (newestFirst ? b.at.localeCompare(a.at) : a.at.localeCompare(b.at)));
  return (
    <Timeline
      label={say('item.timeline')}
      items={[...(lacking && newestFirst ? [lacking] : []), ...inOrder.map((entry) => ({
        id: entry.id,
        time: stampWords(entry.at, reading.now, reading.zone),
        dateTime: entry.at,
        text: (
          <>
            {entry.by.person?.name && <span lang={langOf(entry.by.person.name)}>{entry.by.person.name} </span>}
            {entry.text}
            {entry.words && (
              <>
                {say('colon')}
                <span lang={langOf(entry.words)}>{entry.words}</span>
              </>
            )}
          </>
        ),
        mark: entry.visibility === 'SENDER' ? mark : undefined,
        tone: toneOf(entry) ?? ('done' as const),
      })), ...(lacking && !newestFirst ? [lacking] : [])]}
    />
  );
};
