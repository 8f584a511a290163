const seconds = (ms) => `${(ms / 1_000).toFixed(1)} s`;

/** Does one part of the start and says what came of it and how long it took. */
export async function step(name, work) {
  const from = Date.now();
  const said = await work();
  console.log(`  ${name.padEnd(14)} ${said ? `${said}, ` : ''}${seconds(Date.now() - from)}`);
}

const show = ({ tenant, role, username, password }) => `  ${String(tenant).padEnd(22)} ${String(role).padEnd(18)} ${username} / ${password}`;

/** The last words of the start: where to go and whom to be. */
export function greeting(state, tookMs) {
  console.log(`\nHuiyin 回音 is up after ${seconds(tookMs)}: ${state.portal}`);
  if (state.logins.length > 0) {
    console.log('\nSign in as (development only):');
    state.logins.forEach((login) => console.log(show(login)));
  }
  console.log('\nLogs: .local/logs · state: .local/stack.json · stop: Ctrl-C · begin anew: npm start -- --fresh\n');
}
