// A process of its own: reporting, and when each fact was in its journal and its figures.
import { now } from './limits.mjs';
import { source } from './source.mjs';

const { AddFactHandler } = source('apps/reporting/src/journal/add-fact.handler.ts');
const { ReportingModule } = source('apps/reporting/src/reporting.module.ts');
const { createService } = source('libs/service/src/index.ts');

// A fact that is not acknowledged in time comes again: the first time counts.
const projected = new Map();
const handle = AddFactHandler.prototype.handle;
AddFactHandler.prototype.handle = async function noted(publisher, fact) {
  await handle.call(this, publisher, fact);
  if (publisher !== 'reporting' && !projected.has(fact.id)) projected.set(fact.id, now());
};

const service = await createService(ReportingModule, { name: 'reporting' });
process.on('message', async (asked) => {
  if (asked === 'count') process.send({ count: projected.size });
  if (asked === 'projected') process.send({ projected: [...projected] });
  if (asked === 'stop') await service.close().then(() => process.exit(0));
});
process.once('disconnect', () => process.exit(1));
process.send({ ready: true });
