import { createRequire } from 'node:module';
import { join } from 'node:path';
import { distDir } from '../stack/paths.mjs';
import { schemas } from './database.mjs';

const RECENT = '20 seconds';
const said = schemas.map((name) => `select tenant_id, id, subject, envelope, published_at, committed_by from ${name}.outbox`).join(' union all ');
/** Facts that committed shortly before an instant and of which it holds: published ones, and those that are not. */
const count = (holds) => `select count(*) filter (where o.published_at is not null)::int as said, count(*) filter (where o.published_at is null)::int as coming
  from (${said}) o where o.committed_by between $1::timestamptz - interval '${RECENT}' and $1 and ${holds}`;
const typeOf = `split_part(o.subject, '.', 3)`;

const ruled = `exists (select from rewards.policy p, jsonb_array_elements(p.policy -> 'points') r where p.tenant_id = o.tenant_id and r -> 'on' ->> 'fact' = ${typeOf}
  and not exists (select from jsonb_each(coalesce(r -> 'on' -> 'where', '{}')) w where not w.value ? coalesce(o.envelope -> 'data' ->> w.key, '')))`;

const queries = {
  'entry due': count(`${ruled} and not exists (select from rewards.case_fact c where c.tenant_id = o.tenant_id and c.id = o.id)`),
  'figures due': count(`${typeOf} = any ($2) and not exists (select from reporting.journal j where j.tenant_id = o.tenant_id and j.fact_id = o.id)`),
  'persons due': count(`o.subject like 'evt.intake-private.%' and not exists (select from reporting.sender_counted c where c.tenant_id = o.tenant_id
    and c.appeal_id = (o.envelope -> 'data' ->> 'appealId')::uuid and c.person_hash = o.envelope -> 'data' ->> 'personHash' and c.said_at >= (o.envelope ->> 'occurredAt')::timestamptz)`),
  silence: count(`${typeOf} = 'clock-breached' and o.envelope -> 'data' ->> 'kind' = 'silence'
    and not exists (select from feedback.inbox i where i.tenant_id = o.tenant_id and i.message_id = o.id and i.consumer = 'feedback.silence')`),
};

/** Whose work each is. */
const hearers = { 'entry due': 'rewards', 'figures due': 'reporting', 'persons due': 'reporting', silence: 'feedback' };

export const whatIsUnheard = Object.keys(hearers);

/** Facts that were said and that whom they concern has not taken in: points to enter, figures and persons to count, a silence to note. */
export class Unheard {
  #counted = createRequire(import.meta.url)(join(distDir, 'apps/reporting/src/figures/case-fact.js')).counted;

  constructor(database) {
    this.database = database;
  }

  /** How many at this instant, { said, coming }: those that whom they concern could have taken in, and those that are about to be published; none where nobody can say. */
  async of(what, at = new Date()) {
    const found = await this.database.rowsIfUp(queries[what], what === 'figures due' ? [at, this.#counted] : [at]);
    return found?.[0] ?? { said: 0, coming: 0 };
  }

  /** How many were said of each kind that is the work of this one. */
  async by(hearer, at) {
    const mine = Object.keys(hearers).filter((what) => hearers[what] === hearer);
    return Object.fromEntries(await Promise.all(mine.map(async (what) => [what, (await this.of(what, at)).said])));
  }
}
