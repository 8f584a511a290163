// What has to hold afterwards, read from the tables. Each check answers what is wrong, in words; nothing when it holds.
import { openReceipt } from '../demo/documents.mjs';
import { awards, ledger, notifications } from './checks-awards.mjs';
import { catchingUpOf } from './catching-up.mjs';
import { figures, points } from './checks-after.mjs';
import { journeys, merges, pleas } from './checks-journey.mjs';
import { comings, persons } from './checks-persons.mjs';
import { untilAnswered } from './client.mjs';
import { everyOutbox, schemas } from './database.mjs';
import { longestWait, misnamed, stallsOf } from './stalls.mjs';
import { grouped, wrong } from './wrong.mjs';

/** Answered, stored and remembered are the same appeals, each once. */
async function submissions({ database, senders }) {
  const stored = await database.rows('select tenant_id, number from intake.appeal');
  const commands = await database.rows(`select command_id, answer ->> 'number' as number, count(*) over (partition by command_id)::int as times from intake.command where operation = 'submit-appeal'`);
  const seen = grouped(stored, ({ number }) => number);
  const kept = new Map(commands.map((row) => [row.command_id, row]));
  const numbers = new Set(senders.answered.map(({ number }) => number));
  return [
    ...wrong('answered but not stored once', senders.answered.filter(({ number }) => seen.get(number)?.length !== 1).map(({ number }) => number)),
    ...wrong('stored but never answered', stored.filter(({ number }) => !numbers.has(number)).map(({ number }) => number)),
    ...wrong('one number for two submissions', numbers.size === senders.answered.length ? [] : [`${senders.answered.length} answers, ${numbers.size} numbers`]),
    ...wrong('not remembered as answered', senders.answered.filter(({ number, input }) => kept.get(input.commandId)?.number !== number || kept.get(input.commandId).times !== 1).map(({ number }) => number)),
  ];
}

/** The same command gets the answer it had, whether it was heard then or not; and the receipt opens that appeal. */
async function answers({ senders, stack, deadlineAt }) {
  const again = await senders.again();
  const other = senders.answered.filter((draft) => again.get(draft)?.number !== draft.number || again.get(draft)?.receiptCode !== draft.receiptCode);
  const lost = senders.unheard.filter(({ committedAs, number }) => committedAs !== number);
  const shut = [];
  for (const { number, receiptCode } of senders.unheard.filter((draft) => draft.receiptCode)) {
    const { data } = await untilAnswered({ stack, what: `receipt of ${number}`, deadlineAt: deadlineAt() }, openReceipt, { input: { code: receiptCode } });
    if (data.openReceipt.number !== number) shut.push(number);
  }
  return [
    ...wrong('answered differently when sent again', other.map(({ number }) => number)),
    ...wrong('answered otherwise than it had committed', lost.map(({ number }) => number)),
    ...wrong('a receipt that opens another appeal', shut),
  ];
}

async function orders({ database, officers }) {
  const rows = await database.rows('select a.number, count(w.id)::int as n from intake.appeal a left join routing.work_order w on w.tenant_id = a.tenant_id and w.appeal_id = a.id group by a.tenant_id, a.id, a.number');
  const counts = new Map(rows.map(({ number, n }) => [number, n]));
  return wrong('not one order of each round', officers.accepted.filter(({ number, rounds = 1 }) => counts.get(number) !== rounds).map(({ number }) => `${number} has ${counts.get(number) ?? 0}`));
}

/** One set of clocks: none twice, each said once, and the kinds that every appeal of that tenant, category and grade has. */
async function clocks({ database, officers, colleagues, merges: { merged } }) {
  const rows = await database.rows(`select a.number, a.tenant_id || a.category || a.grade || a.mode as alike, string_agg(c.kind, ' ' order by c.kind) as kinds,
    count(c.id)::int as n, count(distinct (c.round, c.kind, c.order_id))::int as different,
    (select count(*)::int from reporting.journal j where j.tenant_id = a.tenant_id and j.appeal_id = a.id and j.type = 'clock-started') as said
    from intake.appeal a left join sla.clock c on c.tenant_id = a.tenant_id and c.appeal_id = a.id group by a.tenant_id, a.id, a.number, a.category, a.grade, a.mode`);
  const mine = new Set(officers.accepted.map(({ number }) => number));
  const accepted = rows.filter(({ number }) => mine.has(number));
  // What was walked on or merged has clocks of its own way.
  const walked = new Set([...colleagues.walked, ...merged].map(({ number }) => number));
  const sets = [...grouped(accepted.filter(({ number }) => !walked.has(number)), ({ alike }) => alike).values()].filter((alike) => new Set(alike.map(({ kinds }) => kinds)).size > 1);
  return [
    ...wrong('no clocks', accepted.filter(({ n }) => n === 0).map(({ number }) => number)),
    ...wrong('a clock twice', accepted.filter(({ n, different }) => n !== different).map(({ number }) => number)),
    ...wrong('clocks and what the journal has of their starts differ', accepted.filter(({ n, said }) => n !== said).map(({ number, n, said }) => `${number}: ${n} and ${said}`)),
    ...wrong('appeals alike with different clocks', sets.map((alike) => [...new Set(alike.map(({ number, kinds }) => `${number} (${kinds})`))].join(' / '))),
  ];
}

/** What counts persons goes beside the journal and never into it. */
async function journal({ database, enterprises, stack, deadlineAt }) {
  const missing = await database.rows(`select service, count(*)::int as n from (${everyOutbox}) o where o.subject not like 'evt.intake-private.%' and not exists (select from reporting.journal j where j.tenant_id = o.tenant_id and j.fact_id = o.id) group by service`);
  const extra = await database.rows(`select publisher, count(*)::int as n from reporting.journal j where not exists (select from (${everyOutbox}) o where o.tenant_id = j.tenant_id and o.id = j.fact_id) group by publisher`);
  const twice = await database.rows('select fact_id from reporting.journal group by tenant_id, fact_id having count(*) > 1');
  const broken = [];
  for (const { tenant, auditor } of enterprises) {
    const { data } = await untilAnswered({ stack, person: auditor, what: `the proof of ${tenant}`, deadlineAt: deadlineAt() }, '{ verifyJournal { lines head intact } }', {});
    if (!data.verifyJournal.intact) broken.push(tenant);
  }
  return [
    ...wrong('facts that the journal has not', missing.map(({ service, n }) => `${n} of ${service}`)),
    ...wrong('lines of the journal that nobody said', extra.map(({ publisher, n }) => `${n} of ${publisher}`)),
    ...wrong('facts twice in the journal', twice.map(({ fact_id }) => fact_id)),
    ...wrong('a broken chain', broken),
  ];
}

async function leftovers({ database }) {
  const found = [];
  for (const table of ['parked', 'held']) {
    for (const schema of schemas) {
      const [{ n }] = await database.rows(`select count(*)::int as n from ${schema}.${table}`);
      if (n > 0) found.push(`${n} ${table} in ${schema}`);
    }
  }
  return wrong('left over', found);
}

// What was killed is back: things go on within this time, nobody of the crowd waits longer, and what had been said before is heard.
const STALL_MS = 10_000;

/** What cannot be done meanwhile is told by name. */
function stalls({ acts: { over: acts }, killer }) {
  const long = stallsOf(acts, killer.kills).filter(({ ms }) => ms > STALL_MS);
  const { kind, kill, ms: waited } = longestWait(acts, killer.kills);
  const unheard = catchingUpOf(killer.hearing.watched, killer.kills).filter(({ ms }) => ms > STALL_MS);
  return [
    ...wrong(`had not heard or said after ${STALL_MS / 1_000} s what there was before a kill`, unheard.map(({ hearer, victim, ms, behind }) => `${hearer} ${Number.isFinite(ms) ? `took ${(ms / 1_000).toFixed(1)} s` : 'never did'} after ${victim} was back (last: ${behind})`)),
    ...wrong(`stalled for more than ${STALL_MS / 1_000} s`, long.map(({ victim, ms }) => `${(ms / 1_000).toFixed(1)} s after ${victim} was back`)),
    ...wrong(`somebody waited for more than ${STALL_MS / 1_000} s`, waited > STALL_MS ? [`${(waited / 1_000).toFixed(1)} s for ${kind}${kill ? ` after ${kill.victim} was back` : ''}`] : []),
    ...wrong('not told by name that it is not now', misnamed(acts)),
  ];
}

/** Everything that is wrong afterwards; empty when all holds. */
export async function violations(world) {
  const found = [];
  for (const check of [answers, submissions, orders, clocks, journeys, merges, pleas, points, awards, ledger, notifications, comings, persons, figures, journal, leftovers, stalls]) found.push(...(await check(world)));
  return found;
}
