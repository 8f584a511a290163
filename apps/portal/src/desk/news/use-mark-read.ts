import { useState } from 'react';
import { MarkNewsReadDocument } from '../../generated/desk';
import { useCommand } from '../client/use-ask';
import type { News } from './place-of';

/** Marks as read what was shown: one that was opened, or all that stand here. Nothing is marked that was not shown. */
export const useMarkRead = (rows: readonly News[], onRead?: (ids: readonly string[]) => void) => {
  const mark = useCommand(MarkNewsReadDocument);
  const [failed, setFailed] = useState(false);
  const unread = rows.filter(({ read }) => !read).map(({ id }) => id);
  const markAs = async (ids: readonly string[]): Promise<void> => {
    if (ids.length === 0) return;
    const outcome = await mark({ ids: [...ids] });
    const noted = 'data' in outcome && outcome.data.markNotificationsRead.__typename !== 'Refusal';
    setFailed(!noted);
    if (noted) onRead?.(ids);
  };
  return { unread, failed, markAll: () => markAs(unread), markOne: ({ id, read }: News) => markAs(read ? [] : [id]) };
};
