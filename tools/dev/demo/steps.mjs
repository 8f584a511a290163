/** A step that was not as told; its message names it. */
export class Failed extends Error {}

/** Prints what is done, by whom, and what came back; a failing step ends the demonstration by its name. */
export class Steps {
  #at = 'none';

  constructor(tenant) {
    console.log(`\n${tenant}`);
    this.tenant = tenant;
  }

  /** Runs one step of `who`, a login or a word for what has none; `work` returns what came back, or `{ say, ...result }`. */
  async run(step, who, what, work) {
    this.#at = step;
    try {
      const result = await work();
      const said = typeof result === 'string' ? result : result?.say;
      console.log(`  ${step.padEnd(6)} ${actor(who)}: ${what}${said ? `\n         → ${said}` : ''}`);
      return result;
    } catch (error) {
      throw new Failed(`Step ${step} of ${this.tenant} was not as told (${actor(who)}: ${what}): ${reason(error)}`, { cause: error });
    }
  }

  /** All steps of a tenant: what fails between two of them is told by the one before. */
  async all(work) {
    try {
      await work();
    } catch (error) {
      if (error instanceof Failed) throw error;
      throw new Failed(`After step ${this.#at} of ${this.tenant}: ${reason(error)}`, { cause: error });
    }
  }
}

const actor = (who) => (typeof who === 'string' ? who : [who.role, who.name ?? who.username].filter(Boolean).join(' '));
const reason = ({ message, cause }) => (cause ? `${message} (${cause.code ?? cause.message})` : message);

/** Throws with what was expected unless it holds. */
export const expect = (holds, what) => {
  if (!holds) throw new Error(`expected ${what}`);
};

/** Reads until `holds`, for what another service does on its own; gives up by name after 15 s. */
export const eventually = async (what, read, holds) => {
  const until = performance.now() + 15_000;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (performance.now() > until) throw new Error(`waited 15 s for ${what}; last seen: ${JSON.stringify(value)?.slice(0, 600)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
