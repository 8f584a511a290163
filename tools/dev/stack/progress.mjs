const seconds = (ms) => `${(ms / 1_000).toFixed(1)} s`;

/** Does one part of the start and says what came of it and how long it took. */
export async function step(name, work) {
  const from = Date.now();
  const said = await work();
  console.log(`  ${name.padEnd(14)} ${said ? `${said}, ` : ''}${seconds(Date.now() - from)}`);
}

/** Chinese signs are two columns wide. */
const columns = (text) => [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
const padded = (text, width) => text + ' '.repeat(Math.max(1, width - columns(text)));

/** One login for each role of each tenant, the first that the demonstration gives. */
export function oneOfEach(logins) {
  const seen = new Map(logins.toReversed().map((login) => [`${login.tenantId} ${login.role}`, login]));
  return [...seen.values()].toReversed();
}

const shown = ({ tenant, role, username, password }) => `  ${padded(String(tenant), 20)}${padded(String(role), 19)}${padded(username, 16)}${password}`;

/** The last words of the start: where to go and whom to be. */
export function greeting(state, tookMs) {
  console.log(`\nHuiyin 回音 is up after ${seconds(tookMs)}: ${state.portal}`);
  if (state.logins.length > 0) {
    console.log('\nSign in as (development only; all of them are in .local/stack.json):');
    oneOfEach(state.logins).forEach((login) => console.log(shown(login)));
  }
  console.log('\nLogs: .local/logs · state: .local/stack.json · stop: Ctrl-C · begin anew: npm start -- --fresh\n');
}
