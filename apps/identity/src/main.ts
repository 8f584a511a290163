import { identityServer } from './server';
import { settingsFrom } from './settings';

const say = (level: string, message: string, more: object = {}) =>
  process.stdout.write(`${JSON.stringify({ level, time: new Date().toISOString(), service: 'identity', ...more, msg: message })}\n`);

const settings = settingsFrom(process.env);
const server = identityServer(settings, (error) => say('error', error.message, { err: { type: error.name, message: error.message, stack: error.stack } }));
server.listen(settings.port, settings.host, () => say('info', `identity is ready at ${settings.publicUrl}`));

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
