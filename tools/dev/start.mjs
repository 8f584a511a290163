// npm start: installs what is missing, builds what changed, brings the whole system up and stays until Ctrl-C.
//   --fresh     begins anew: data, secrets, keys and the clock's offset are removed first
//   --no-build  runs what dist/ holds
//   --without-history  the demonstration enterprises begin without past cases
//   --identity keycloak  people sign in at the real Keycloak: from Maven where there is Java, or the one at KEYCLOAK_URL
import { parseArgs } from 'node:util';
import { installWhatIsMissing } from './install.mjs';
import { root } from './stack/paths.mjs';

const flag = { type: 'boolean', default: false };
const { values } = parseArgs({
  options: { fresh: flag, 'no-build': flag, 'without-history': flag, identity: { type: 'string', default: process.env.HUIYIN_IDENTITY ?? 'embedded' } },
});

await installWhatIsMissing(root);
const { identityChoices } = await import('./stack/identity-provider.mjs');
if (!identityChoices.includes(values.identity)) {
  console.error(`--identity is ${identityChoices.join(' or ')}, not ${values.identity}`);
  process.exit(1);
}
const { runStack } = await import('./stack/run.mjs');
await runStack({ fresh: values.fresh, build: !values['no-build'], withoutHistory: values['without-history'], identity: values.identity });
