import * as documents from '../demo/documents.mjs';
import { Author } from './author.mjs';

const reasons = { UPHELD: '现场复测正常，答复有依据。', HANDLED_WRONGLY: '水温没有复测，应当再办一次。' };

/** The sender asks whether it was handled rightly, on two pages at once; one of them is let. */
export async function askReview(commands, draft) {
  const way = { stack: commands.stack, what: `the review of ${draft.number}`, deadlineAt: commands.deadlineAt() };
  const pages = [new Author(way, draft), new Author(way, draft)];
  await commands.oneOf(draft, pages, documents.askReview, () => ({ words: '还是没有热水。' }), 'review-open');
}

/**
 * The leaders who decided nothing of it decide its review at once, each with a command of their own; one of them is let. Who had it
 * handled again does not review what came of that.
 */
export async function decideReview(commands, draft, outcome) {
  const decided = [...draft.handlers, ...(draft.reviewers ?? [])];
  const leaders = draft.enterprise.leaders.filter(({ login }) => !decided.includes(login.personId));
  const find = ({ reviews }) => reviews.edges.find(({ node }) => node.appealId === draft.appealId)?.node;
  const look = async () => find(await commands.ask(draft, leaders[0], documents.reviews, {}));
  for (;;) {
    const { id: reviewId, version } = await commands.seen(look);
    const input = { reviewId, version, outcome, reasons: reasons[outcome] };
    const made = await commands.oneOf(draft, leaders, documents.decideReview, () => input, 'review-decided', 'stale-version');
    if (made) return void (draft.reviewers = [...(draft.reviewers ?? []), made.person.login.personId]);
  }
}
