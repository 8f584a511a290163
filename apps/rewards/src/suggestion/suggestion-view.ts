import type { ListSuggestions, OutputOf, SuggestionState } from '@huiyin/contracts';
import type { AwardView } from '../award/award-view';

export type SuggestionView = OutputOf<typeof ListSuggestions>['edges'][number]['node'];

interface Row {
  readonly id: string;
  readonly appealId: string;
  readonly class: string;
  readonly campaign: string | null;
  readonly policyVersion: number;
  readonly reviewers: number;
  readonly raisedAt: Date;
  readonly raisedBy: string;
  readonly state: SuggestionState;
  readonly reached: number | null;
  readonly reachable: number | null;
}
interface Words {
  readonly id: string;
  readonly kind: string;
  readonly title: string | null;
  readonly body: string;
  readonly personId: string;
  readonly at: Date;
}
interface Sheet {
  readonly id: string;
  readonly personId: string;
  readonly scores: readonly { readonly criterion: string; readonly score: number }[];
  readonly at: Date;
}
export interface Around {
  readonly words: readonly Words[];
  readonly sheets: readonly Sheet[];
  readonly award: AwardView | null;
}
/** The author; the staff who may read the appeal; the staff who have a part in suggestions alone. */
export type ViewedBy = 'sender' | 'reader' | 'staff';

/** A suggestion for one of them. What the reviewers gave is for the staff, and only once all have. */
export const viewOf = (row: Row, { words, sheets, award }: Around, viewer: ViewedBy): SuggestionView => {
  const staff = viewer !== 'sender';
  const proposal = words.find(({ kind }) => kind === 'proposal');
  const said = (kind: string): SuggestionView['declined'] => {
    const one = words.find((each) => each.kind === kind);
    return one ? { words: one.body, at: one.at.toISOString(), personId: staff ? one.personId : null } : null;
  };
  const shown = staff && row.state !== 'raised';
  const { id, campaign, policyVersion, reviewers, state, reached, reachable } = row;
  return {
    id, appealId: viewer === 'staff' ? null : row.appealId, class: row.class, campaign, state, policyVersion, reviewers, scored: staff ? sheets.length : 0, award,
    title: proposal?.title ?? null, text: proposal?.body ?? null,
    raisedAt: row.raisedAt.toISOString(), raisedBy: staff ? row.raisedBy : null,
    result: shown && reached !== null && reachable !== null ? { reached, reachable } : null,
    sheets: shown ? sheets.map((sheet) => sheetView(sheet, words)) : [],
    declined: said('reasons'), implemented: said('measure'),
  };
};

const sheetView = ({ id, scores, at, personId }: Sheet, words: readonly Words[]): SuggestionView['sheets'][number] =>
  ({ scores: [...scores], at: at.toISOString(), personId, words: words.find((one) => one.id === id)?.body ?? null });
