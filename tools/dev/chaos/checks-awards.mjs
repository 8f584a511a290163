// What has to hold of money and of what people are told, whoever was killed. Each check answers what is wrong.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { distDir } from '../stack/paths.mjs';
import { grouped, wrong } from './wrong.mjs';

const require = createRequire(import.meta.url);

/** A fund's money only ever goes out here, so one that is not below zero now never was. */
async function funds({ database }) {
  const rows = await database.rows(`select f.id, f.fen::int as fen,
    (select coalesce(sum(l.amount), 0)::int from rewards.ledger_leg l where l.tenant_id = f.tenant_id and l.book = 'money' and l.account = 'fund:' || f.id) as left,
    (select coalesce(sum(a.fen), 0)::int from rewards.award a where a.tenant_id = f.tenant_id and a.fund_id = f.id) as granted from rewards.fund f`);
  return [
    ...wrong('funds below zero', rows.filter(({ left }) => left < 0).map(({ id, left }) => `${id} has ${left}`)),
    ...wrong('funds that are not what was put in without what was granted', rows.filter(({ fen, left, granted }) => left !== fen - granted).map(({ id, ...sums }) => `${id} ${JSON.stringify(sums)}`)),
  ];
}

const counted = ['claims', 'payments', 'entered granted', 'entered paid', 'raised', 'adopted', 'granted', 'paid'];

/** Granted, entered, said, claimed and paid are the same awards, each once. */
export async function awards({ database, ideas }) {
  const said = (type) => `(select count(*)::int from reporting.journal j where j.tenant_id = s.tenant_id and j.appeal_id = s.appeal_id and j.type = '${type}')`;
  const entered = (what) => `(select count(*)::int from rewards.ledger_entry e where e.tenant_id = a.tenant_id and e.key = '${what}:' || a.id)`;
  const rows = await database.rows(`select s.id as suggestion, s.appeal_id, a.id as award, a.state, s.state as of,
    (select count(*)::int from rewards.score_sheet t where t.tenant_id = s.tenant_id and t.suggestion_id = s.id) as sheets,
    (select count(*)::int from rewards.award_claim c where c.tenant_id = a.tenant_id and c.award_id = a.id) as claims,
    (select count(*)::int from rewards.award_payment p where p.tenant_id = a.tenant_id and p.award_id = a.id) as payments,
    ${entered('award-granted')} as "entered granted", ${entered('award-paid')} as "entered paid",
    ${said('suggestion-raised')} as raised, ${said('suggestion-adopted')} as adopted, ${said('award-granted')} as granted, ${said('award-paid')} as paid
    from rewards.suggestion s left join rewards.award a on a.tenant_id = s.tenant_id and a.suggestion_id = s.id`);
  const once = (row) => row.state === 'paid' && row.of === 'adopted' && row.sheets === 2 && counted.every((name) => row[name] === 1);
  const known = new Map(rows.map((row) => [row.suggestion, row]));
  const walked = ideas.rewarded.filter(({ suggestionId, awardId, appealId }) => known.get(suggestionId)?.award !== awardId || known.get(suggestionId).appeal_id !== appealId);
  return [
    ...wrong('awards that are not granted, entered, said, claimed and paid once', rows.filter((row) => !once(row)).map((row) => JSON.stringify(row))),
    ...wrong('awards other than were granted', walked.map(({ number }) => number)),
    ...wrong('awards paid and kept differ', rows.length === ideas.rewarded.length ? [] : [`${ideas.rewarded.length} and ${rows.length}`]),
    ...wrong('one payout code for two', new Set(ideas.rewarded.flatMap(({ payoutCode }) => payoutCode ?? [])).size === ideas.rewarded.filter(({ payoutCode }) => payoutCode).length ? [] : ['codes']),
    ...(await funds({ database })),
  ];
}

/** Both books sum to zero, and nothing has two entries: a key, or a rule and a fact but for those that were taken back. */
export async function ledger({ database }) {
  const sums = await database.rows('select tenant_id, book, sum(amount)::int as sum from rewards.ledger_leg group by tenant_id, book having sum(amount) <> 0');
  const keys = await database.rows('select key from rewards.ledger_entry group by tenant_id, key having count(*) > 1');
  const facts = await database.rows(`select p.rule_id || ' ' || p.fact_id as of from rewards.point_entry p
    where not exists (select from rewards.ledger_entry r where r.tenant_id = p.tenant_id and r.reverses = p.entry_id) group by p.tenant_id, p.rule_id, p.fact_id having count(*) > 1`);
  return [
    ...wrong('books that do not sum to zero', sums.map(({ book, sum }) => `${book} comes to ${sum}`)),
    ...wrong('keys with two entries', keys.map(({ key }) => key)),
    ...wrong('a rule and a fact with two entries', facts.map(({ of }) => of)),
  ];
}

/** Who is told what is what the journal's facts give when they are folded again: nothing lost, nothing told twice. */
export async function notifications({ database }) {
  const { notificationsOf } = require(join(distDir, 'apps/feedback/src/notification/notification.js'));
  const { waitsIn } = require(join(distDir, 'apps/feedback/src/follow-up/waits.js'));
  const waits = waitsIn((await database.rows('select policy from feedback.policy')).map(({ policy }) => policy));
  const lines = await database.rows('select appeal_id, fact from reporting.journal where appeal_id is not null');
  const told = new Set((await database.rows('select id from feedback.notification')).map(({ id }) => id));
  const cases = grouped(lines, ({ appeal_id }) => appeal_id).values();
  const due = new Set([...cases].flatMap((facts) => notificationsOf(facts.map(({ fact }) => ({ round: 1, ...JSON.parse(fact) })), waits).map(({ id }) => id)));
  return [
    ...wrong('notifications that nobody got', [...due].filter((id) => !told.has(id))),
    ...wrong('notifications of nothing', [...told].filter((id) => !due.has(id))),
  ];
}
