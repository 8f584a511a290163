// npm start: installs what is missing, builds what changed, brings the whole system up and stays until Ctrl-C.
//   --fresh     begins anew: data, secrets, keys and the clock's offset are removed first
//   --no-build  runs what dist/ holds
//   --without-history  the demonstration enterprises begin without past cases
import { parseArgs } from 'node:util';
import { installWhatIsMissing } from './install.mjs';
import { root } from './stack/paths.mjs';

const flag = { type: 'boolean', default: false };
const { values } = parseArgs({ options: { fresh: flag, 'no-build': flag, 'without-history': flag } });

await installWhatIsMissing(root);
const { runStack } = await import('./stack/run.mjs');
await runStack({ fresh: values.fresh, build: !values['no-build'], withoutHistory: values['without-history'] });
