import { execFile, spawn } from 'node:child_process';

/** Runs a command to its end; answers its output, or throws with the last words of its errors, alone in `said`. */
export const run = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    execFile(command, args, { maxBuffer: 64 << 20, ...options }, (error, stdout, stderr) => {
      if (!error) return resolve(stdout);
      const last = `${stderr || stdout}`.trim().split('\n').slice(-6).join('\n');
      reject(Object.assign(new Error(`${command} ${args[0] ?? ''} failed: ${last || error.message}`, { cause: error }), { said: last }));
    });
  });

export const hasExited = (child) => child.exitCode !== null || child.signalCode !== null;

const alive = new Map();
process.once('exit', () => {
  for (const [child, signal] of alive) child.kill(signal);
});

/**
 * A process in a group of its own, so that Ctrl-C reaches the supervisor alone and the order of stopping is ours.
 * Should this process end without having stopped it, it is told to stop all the same.
 */
export function spawnApart(command, args, options = {}) {
  const child = spawn(command, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'], ...options });
  alive.set(child, options.lastSignal ?? 'SIGTERM');
  child.once('exit', () => alive.delete(child));
  return child;
}

/** Passes on what a process says and keeps the end of it: the answer tells that. */
export function lastWords(child, onOutput = () => {}) {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-4_000);
      onOutput(`${chunk}`);
    });
  }
  return () => said;
}

/** Asks by signal, insists with SIGKILL after the grace; answers when the process is gone. */
export async function stopProcess(child, { signal = 'SIGTERM', graceMs = 8_000 } = {}) {
  if (hasExited(child) || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const insist = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await gone;
  clearTimeout(insist);
}

/** Asks again and again until `check` answers something true; a throw counts as no. */
export async function until(check, { timeoutMs, everyMs = 50, what }) {
  const end = Date.now() + timeoutMs;
  let reason;
  while (Date.now() < end) {
    try {
      const answer = await check();
      if (answer) return answer;
    } catch (error) {
      if (error.final) throw error;
      reason = error;
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  throw new Error(`${what} was not ready within ${timeoutMs / 1000} s`, { cause: reason });
}
