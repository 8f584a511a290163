import { createRequire } from 'node:module';
import { join } from 'node:path';
import { passwordVariable } from '../stack/nats.mjs';
import { distDir } from '../stack/paths.mjs';
import { Heard } from './heard.mjs';

const require = createRequire(import.meta.url);
const { connect } = require('nats');
const { Client } = require('pg');

// A sweep looks so far behind the clock.
const SLACK_MS = 500;
const LOOK_AGAIN_MS = 25;
const PATIENCE_MS = 60_000;
/** Something said before we listened, or heard twice, is found out by asking the broker itself. */
const RECOUNT_MS = 1_500;

/** Whether services have done what there is to do: nothing unpublished, nothing unheard, no step of a clock that is due. */
export class Quiet {
  static async open({ postgres, nats }) {
    const quiet = new Quiet();
    quiet.client = new Client({ connectionString: postgres.url });
    await quiet.client.connect();
    const { rows } = await quiet.client.query("select schemaname from pg_tables where tablename = 'outbox'");
    const outboxes = rows.map(({ schemaname }) => `(select count(*)::int from ${quiet.client.escapeIdentifier(schemaname)}.outbox where published_at is null)`);
    quiet.sql = { name: 'left', text: `select ${outboxes.join(' + ')} as unpublished, (select min(due_at) from sla.due) as due` };
    quiet.connection = await connect({ servers: nats.url, user: 'deploy', pass: process.env[passwordVariable('deploy')] });
    quiet.manager = await quiet.connection.jetstreamManager();
    quiet.heard = new Heard(require(join(distDir, 'libs/contracts/src/index.js')).hearers);
    quiet.heard.listen(quiet.connection);
    return quiet;
  }

  /**
   * Waits for it; answers when the next step of a clock is due, or null. All is heard, then nothing is unpublished, then still
   * nothing new was said: so nothing was under way in between.
   */
  async at(now) {
    for (const from = performance.now(); performance.now() - from < PATIENCE_MS; ) {
      if (!(await this.heard.all(RECOUNT_MS))) await this.#recount();
      const said = this.heard.said;
      const { unpublished, due } = (await this.client.query(this.sql)).rows[0];
      await this.connection.flush();
      const isStill = this.heard.isAll && this.heard.said === said;
      if (isStill && unpublished === 0 && !(due && due.getTime() <= now - SLACK_MS)) return due;
      if (isStill) await this.heard.next(LOOK_AGAIN_MS);
    }
    throw new Error(`the services were not quiet within ${PATIENCE_MS / 1_000} s`);
  }

  async #recount() {
    const infos = [];
    for await (const { config } of this.manager.streams.list()) for await (const info of this.manager.consumers.list(config.name)) infos.push(info);
    if (infos.every(({ num_pending, num_ack_pending }) => num_pending + num_ack_pending === 0)) this.heard.forget();
  }

  async close() {
    await Promise.all([this.client.end(), this.connection.close()]);
  }
}
