// What has to hold of those that were walked to an end, merged or pleaded for: each happened once, and nothing beside it. Each check answers what is wrong.
import { wrong } from './wrong.mjs';

export const inJournal = (type) => `(select count(*)::int from reporting.journal j where j.tenant_id = a.tenant_id and j.appeal_id = a.id and j.type = '${type}')`;
const finals = `(select count(*)::int from feedback.reply r where r.tenant_id = a.tenant_id and r.appeal_id = a.id and r.kind = 'final')`;
const orders = '(select count(*)::int from routing.work_order w where w.tenant_id = a.tenant_id and w.appeal_id = a.id)';
const of = 'tenant_id = a.tenant_id and appeal_id = a.id';

/** Those of these cases of which the row is otherwise than expected, with the first column that is. */
export const otherwise = (drafts, rows, expected) => {
  const byId = new Map(rows.map(({ id, ...row }) => [id, row]));
  return drafts.flatMap((draft) => {
    const [row, wanted] = [byId.get(draft.appealId) ?? {}, expected(draft, byId.get(draft.appealId) ?? {})];
    const differ = Object.keys(wanted).filter((name) => row[name] !== wanted[name]);
    return differ.length > 0 ? [`${draft.number} (${draft.end ?? draft.plea ?? 'merged'}): ${differ.map((name) => `${name} ${row[name]} and not ${wanted[name]}`).join(', ')}`] : [];
  });
};

/** What each end makes of a case beside its rounds: what was said on each call and in each questionnaire, and what is on file of it. */
const ends = {
  satisfied: { said: 'true', outcome: null, status: 'archived' },
  upheld: { said: 'false', outcome: 'upheld', status: 'archived' },
  asked: { said: null, outcome: 'upheld', status: 'archived' },
  wrong: { said: 'false true', outcome: 'handled-wrongly', status: 'archived' },
  twice: { said: 'false false', outcome: 'handled-wrongly upheld', status: 'archived' },
  unreachable: { said: null, outcome: null, status: 'concluded' },
  refused: { said: null, outcome: null, status: 'concluded' },
  silent: { said: null, outcome: null, status: 'concluded' },
};
const counted = (words) => words?.split(' ').length ?? 0;

const asWalked = ({ end, rounds, calls }) => {
  const { said, outcome, status } = ends[end];
  const [told, reviews, tried] = [counted(said), counted(outcome), end === 'unreachable' ? calls : end === 'refused' ? 1 : 0];
  return {
    status, said, outcome, finals: rounds, replied: rounds, told, orders: rounds, issued: rounds, 'rounds with clocks': rounds, failed: end === 'silent' ? 1 : tried, calls: tried, asked: reviews, reviews,
    decisions: reviews, decided: reviews, reopened: rounds - 1, concluded: 1, archived: status === 'archived' ? 1 : 0, running: 0,
  };
};

/** Walked to its end means: one order, one answer and one word on it in each round, each review decided once where it was asked for, by somebody else each time, and the case where that leads. */
export async function journeys({ database, colleagues }) {
  const rows = await database.rows(`select a.id, a.status, ${finals} as finals, ${orders} as orders,
    (select string_agg(w.satisfied::text, ' ' order by w.at) from (
      select t.satisfied, t.at from feedback.attempt t where t.tenant_id = a.tenant_id and t.appeal_id = a.id
      union all select n.satisfied, n.at from feedback.questionnaire q join feedback.questionnaire_answer n on n.tenant_id = q.tenant_id and n.questionnaire_id = q.id
        where q.tenant_id = a.tenant_id and q.appeal_id = a.id) w) as said,
    (select count(*)::int from feedback.attempt where ${of} and outcome <> 'reached') as calls,
    (select count(*)::int from feedback.review where ${of}) as reviews,
    (select count(*)::int from feedback.review v join feedback.review_decision d on d.tenant_id = v.tenant_id and d.review_id = v.id where v.tenant_id = a.tenant_id and v.appeal_id = a.id) as decisions,
    (select string_agg(d.outcome, ' ' order by v.round) from feedback.review v join feedback.review_decision d on d.tenant_id = v.tenant_id and d.review_id = v.id where v.tenant_id = a.tenant_id and v.appeal_id = a.id) as outcome,
    (select count(distinct round)::int from sla.clock where ${of}) as "rounds with clocks",
    (select count(*)::int from sla.clock where ${of} and state in ('running', 'paused')) as running,
    ${inJournal('reply-sent')} as replied, ${inJournal('order-issued')} as issued, ${inJournal('satisfaction-given')} as told, ${inJournal('call-back-failed')} as failed,
    ${inJournal('review-asked')} as asked, ${inJournal('review-decided')} as decided, ${inJournal('appeal-reopened')} as reopened,
    ${inJournal('appeal-concluded')} as concluded, ${inJournal('appeal-archived')} as archived from intake.appeal a`);
  return wrong('ended otherwise than was walked', otherwise(colleagues.walked, rows, asWalked));
}

/** The answer of a target reaches each source once; one that was taken back before is answered at most by one that was on its way. */
export async function merges({ database, merges: { merged } }) {
  const rows = await database.rows(`select a.id, a.status, ${finals} as finals, ${orders} as orders, ${inJournal('reply-sent')} as replied,
    ${inJournal('appeal-merged')} as merged, ${inJournal('appeal-unmerged')} as unmerged, ${inJournal('appeal-concluded')} as concluded,
    (select string_agg(m.target_id::text, ' ') from feedback.merged m where m.tenant_id = a.tenant_id and m.source_id = a.id) as target from intake.appeal a`);
  const asMerged = ({ mergedInto, undone }, { finals: found }) => {
    const answered = undone && found === 0 ? 0 : 1;
    return { status: answered ? 'answered' : 'in-hand', finals: answered, replied: answered, orders: 1, merged: 1, unmerged: undone ? 1 : 0, concluded: 0, target: mergedInto };
  };
  const known = new Set(merged.map(({ appealId }) => appealId));
  return [
    ...wrong('merged otherwise than was walked', otherwise(merged, rows, asMerged)),
    ...wrong('merged by nobody', rows.filter(({ id, merged: n }) => n > 0 && !known.has(id)).map(({ id }) => id)),
  ];
}

/** A plea is given and decided once, and points are taken back once where it says so, by an entry of their own. */
export async function pleas({ database, pleas: { decided } }) {
  const rows = await database.rows(`select p.appeal_id as id, count(*)::int as entries, count(l.id)::int as pleas, count(d.id)::int as decisions, min(d.outcome) as outcome, count(r.entry_id)::int as reversals,
    (select count(*)::int from rewards.ledger_entry e where e.tenant_id = p.tenant_id and e.reverses = any (array_agg(p.entry_id))) as entered,
    ${['points-entered', 'points-appealed', 'points-reversed', 'points-upheld'].map((type) => `(select count(*)::int from reporting.journal j where j.tenant_id = p.tenant_id and j.appeal_id = p.appeal_id and j.type = '${type}') as "${type}"`).join(', ')}
    from rewards.point_entry p left join rewards.plea l on l.tenant_id = p.tenant_id and l.entry_id = p.entry_id
    left join rewards.plea_decision d on d.tenant_id = l.tenant_id and d.plea_id = l.id
    left join rewards.point_reversal r on r.tenant_id = p.tenant_id and r.entry_id = p.entry_id group by p.tenant_id, p.appeal_id`);
  const asPleaded = ({ plea }) => {
    const back = plea === 'reversed' ? 1 : 0;
    return { entries: 1, pleas: 1, decisions: 1, outcome: plea, reversals: back, entered: back, 'points-entered': 1, 'points-appealed': 1, 'points-reversed': back, 'points-upheld': 1 - back };
  };
  return wrong('pleaded for otherwise than was walked', otherwise(decided, rows, asPleaded));
}
