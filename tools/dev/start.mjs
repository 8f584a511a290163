// npm start: installs what is missing, builds what changed, brings the whole system up and stays until Ctrl-C.
//   --fresh     begins anew: data, secrets, keys and the clock's offset are removed first
//   --no-build  runs what dist/ holds
import { parseArgs } from 'node:util';
import { installWhatIsMissing } from './install.mjs';
import { root } from './stack/paths.mjs';

const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false }, 'no-build': { type: 'boolean', default: false } } });

await installWhatIsMissing(root);
const { runStack } = await import('./stack/run.mjs');
await runStack({ fresh: values.fresh, build: !values['no-build'] });
