import { useWho } from '../shell/who';
import { ScoringPage } from './scoring-page';
import { SuggestionsPage } from './suggestions-page';

/** `/ideas`: blind scoring for who reviews, the list with its money for who raises, decides and pays; never both. */
export const IdeasPage = () => {
  const { active } = useWho();
  const staff = active.roles.some((role) => role === 'OFFICER' || role === 'LEADER');
  return staff ? <SuggestionsPage /> : <ScoringPage />;
};
