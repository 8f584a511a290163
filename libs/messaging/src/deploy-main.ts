import { connect } from 'nats';
import { deployStreams } from './deploy-streams';

/** Makes every stream and durable as the deploy login, then ends: a step of a release, safe to repeat. */
const run = async (): Promise<void> => {
  const { NATS_URL: servers, NATS_DEPLOY_PASSWORD: pass } = process.env;
  if (!servers || !pass) throw new Error('NATS_URL or NATS_DEPLOY_PASSWORD is missing');
  const connection = await connect({ servers, user: 'deploy', pass, waitOnFirstConnect: true });
  await deployStreams(connection);
  await connection.close();
  process.stdout.write('streams and durables are there\n');
};

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
