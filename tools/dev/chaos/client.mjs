import { Login } from '../demo/login.mjs';

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** A refusal, or an answer that was not the one given before: nothing that trying again would mend. */
export class Wrong extends Error {}

/**
 * Sends one document once. Answers { data } or, where it got no answer, { lost: why }: a transport error, or the fault's
 * name. Throws `Wrong` on a refusal, with its code.
 */
export async function once(graphql, query, variables, headers = {}) {
  try {
    const answer = await fetch(graphql, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(10_000),
    });
    const { data, errors, extensions } = await answer.json();
    if (errors) return { lost: errors[0].extensions?.code ?? 'unnamed' };
    // A page shows what is there; who works on with it here waits for the whole of it.
    if (extensions?.unavailable && !query.startsWith('mutation')) return { lost: 'UNAVAILABLE' };
    const [made] = Object.values(data);
    if (made?.__typename === 'Refusal') throw Object.assign(new Wrong(`refused ${made.code} (${made.field ?? ''})`), { code: made.code });
    return { data };
  } catch (error) {
    if (error instanceof Wrong) throw error;
    return { lost: error.cause?.code ?? error.name };
  }
}

/** One person's login, renewed by one at a time when its token ends; waits as long as nobody can sign in. */
export class Person {
  constructor(stack, tenant, role, nth = 0) {
    this.login = Login.of(stack, tenant, role, nth);
  }

  /** By whom an order is held, whatever their role. */
  static ofPerson(stack, tenant, personId) {
    const found = stack.logins.find((login) => login.tenant === tenant && login.personId === personId);
    const person = new Person(stack, tenant, found?.role);
    person.login = new Login(stack, found ?? { tenant });
    return person;
  }

  headers() {
    this.signingIn ??= this.#signedIn().finally(() => (this.signingIn = undefined));
    return this.signingIn;
  }

  async #signedIn() {
    for (;;) {
      try {
        return await this.login.headers();
      } catch {
        // Its token may be there and its membership not: both are asked for again.
        this.login.token = undefined;
        await pause(300);
      }
    }
  }
}

/**
 * Sends again and again until there is an answer; `lost(why)` hears of each try without one. What has a `kind` is kept in `acts`: from
 * when until when it took, each try, and each that got no answer, with how long that took.
 */
export async function untilAnswered(way, query, variables) {
  const act = { kind: way.kind, round: way.round, from: performance.now(), tries: [], lost: [] };
  try {
    return await keepAsking(way, act, query, variables);
  } finally {
    if (way.kind) way.acts.end(act);
  }
}

async function keepAsking({ stack, person, what, deadlineAt, lost = () => {}, kind, acts }, act, query, variables) {
  for (let attempt = 1; ; attempt += 1) {
    const headers = await person?.headers();
    const sentAt = performance.now();
    const over = kind ? acts.send(act) : () => {};
    const answer = await once(stack.graphql, query, variables, headers).finally(over);
    if (answer.data) return { data: answer.data };
    act.lost.push({ why: answer.lost, ms: performance.now() - sentAt });
    if (performance.now() > deadlineAt) throw new Wrong(`${what} got no answer in ${attempt} tries, the last one ${answer.lost}`);
    await pause(Math.min(100 + attempt * 100, 1_000));
    await lost(answer.lost);
  }
}
