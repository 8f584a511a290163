import { ScoringPage } from './scoring-page';
import { SuggestionsPage } from './suggestions-page';
import { useIdeaStaff } from './use-idea-staff';

/** `/ideas`: blind scoring for who reviews, the list with its money for who raises, decides and pays; never both. */
export const IdeasPage = () => {
  const staff = useIdeaStaff();
  if (staff === undefined) return null;
  return staff ? <SuggestionsPage /> : <ScoringPage />;
};
