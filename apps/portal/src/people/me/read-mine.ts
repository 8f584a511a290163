import { ReadMineDocument } from '../../generated/people';
import { hearServerTime } from '../../format/server-time';
import { AskFailure, askAll } from '../ask';
import { accessToken } from '../session';

const SHOWN = 100;

/** A page of one's own appeals, the newest first, and which services had no answer for their part. */
export const readMinePage = async (after: string | null) => {
  const token = await accessToken();
  if (!token) throw new AskFailure('unauthenticated');
  const { data, unavailable } = await askAll(ReadMineDocument, { first: SHOWN, after }, `Bearer ${token}`);
  if (data.myAppeals.asOf) hearServerTime(data.myAppeals.asOf);
  return { ...data.myAppeals, unavailable };
};

/** So many pages of them as one list. */
export const readMine = async (pages: number) => {
  let mine = await readMinePage(null);
  for (let at = 1; at < pages && mine.pageInfo.hasNextPage; at += 1) {
    const next = await readMinePage(mine.pageInfo.endCursor);
    mine = { ...next, edges: [...mine.edges, ...next.edges], unavailable: [...new Set([...mine.unavailable, ...next.unavailable])] };
  }
  return mine;
};
