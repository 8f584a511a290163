// What has to hold of persons who came to a case, and of those who are counted, beside the journal and never in it. Each check answers what is wrong.
import { inJournal, otherwise } from './checks-journey.mjs';
import { grouped, wrong } from './wrong.mjs';

const keyOf = ({ tenant_id, appeal_id, person_hash }) => [tenant_id, appeal_id, person_hash].join(' ');
const countOf = (list) => new Set(list).size;

/** Each joined, left, was barred and let in once, and the order went on to somebody else. */
export async function comings({ database, persons: { walked } }) {
  const rows = await database.rows(`select a.id, ${inJournal('co-signer-joined')} as joined, ${inJournal('co-signer-left')} as left, ${inJournal('persons-barred')} as barred,
    ${inJournal('order-reassigned')} as reassigned, (select count(*)::int from intake.co_signer c where c.tenant_id = a.tenant_id and c.appeal_id = a.id) as stay,
    (select string_agg(coalesce(w.person_id::text, ''), ' ') from routing.work_order w where w.tenant_id = a.tenant_id and w.appeal_id = a.id) as holder from intake.appeal a`);
  return [
    ...wrong('joined and left otherwise than was walked', otherwise(walked, rows, () => ({ joined: 2, left: 1, stay: 1, barred: 2, reassigned: 1 }))),
    ...wrong('still held by whom it is about', walked.filter(({ appealId, barred }) => rows.find(({ id }) => id === appealId)?.holder === barred).map(({ number }) => number)),
  ];
}

/** Reporting counts whom intake has said, each once and as it was said last; and these are who submitted by name or said it too, and stayed. */
export async function persons({ database, senders, persons: { walked } }) {
  const facts = await database.rows(`select tenant_id, envelope ->> 'type' as type, envelope -> 'data' ->> 'appealId' as appeal_id, envelope -> 'data' ->> 'personHash' as person_hash
    from intake.outbox where subject like 'evt.intake-private.%' order by envelope ->> 'occurredAt', position`);
  const rows = await database.rows('select tenant_id, appeal_id, person_hash, gone, counted_on from reporting.sender_counted');
  const said = new Map([...grouped(facts, keyOf)].map(([key, all]) => [key, all.at(-1).type === 'sender-uncounted']));
  const kept = new Map(rows.map((row) => [keyOf(row), row.gone]));
  const named = senders.answered.filter(({ sender }) => sender);
  const known = countOf([...named.map(({ sender }) => sender), ...walked.map(({ stays }) => stays)].map(({ login }) => login.personId));
  const counted = countOf(rows.filter(({ gone }) => !gone).map(({ tenant_id, person_hash }) => `${tenant_id} ${person_hash}`));
  const pairs = named.length + 2 * walked.length;
  return [
    ...wrong('persons said and not counted so', [...said].filter(([key, gone]) => kept.get(key) !== gone).map(([key]) => key)),
    ...wrong('persons counted and never said', [...kept.keys()].filter((key) => !said.has(key))),
    ...wrong('persons without the day of their appeal, or counted when they are gone', rows.filter(({ gone, counted_on }) => gone === (counted_on !== null)).map(keyOf)),
    ...wrong('who said what by name and who was said to differ', pairs === said.size ? [] : [`${pairs} and ${said.size}`]),
    ...wrong('who said something by name and who is counted differ', known === counted ? [] : [`${known} and ${counted}`]),
  ];
}
