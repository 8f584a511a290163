// Where a Node process spends its time, by its own sampling profiler, switched on and off from outside.
import { createRequire } from 'node:module';

const WebSocket = createRequire(import.meta.url)('ws');
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** The inspector that SIGUSR1 opens; one process at a time, for they all open the same port. */
async function inspectorOf(pid) {
  process.kill(pid, 'SIGUSR1');
  for (let tries = 0; tries < 50; tries += 1) {
    try {
      const [{ webSocketDebuggerUrl }] = await (await fetch('http://127.0.0.1:9229/json/list')).json();
      return webSocketDebuggerUrl;
    } catch (error) {
      if (tries === 49) throw error;
      await pause(50);
    }
  }
}

async function sessionWith(pid) {
  const socket = new WebSocket(await inspectorOf(pid), { perMessageDeflate: false, maxPayload: 500_000_000 });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const waiting = new Map();
  socket.on('message', (text) => {
    const { id, result } = JSON.parse(text);
    waiting.get(id)?.(result);
  });
  let turn = 0;
  const ask = (method, params = {}) =>
    new Promise((resolve) => {
      turn += 1;
      waiting.set(turn, resolve);
      socket.send(JSON.stringify({ id: turn, method, params }));
    });
  const end = async () => {
    socket.send(JSON.stringify({ id: 0, method: 'Runtime.evaluate', params: { expression: "process.getBuiltinModule('node:inspector').close()" } }));
    socket.terminate();
    await pause(300);
  };
  return { ask, end };
}

const packageOf = (url) => {
  if (!url) return '(native)';
  if (url.startsWith('node:')) return 'node';
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? (/dist\/((?:apps|libs)\/[^/]+)/.exec(url)?.[1] ?? url);
};

/** Percent of samples by function and by package, idle left out. */
export async function sampled(pid, seconds) {
  const { ask, end } = await sessionWith(pid);
  await ask('Profiler.enable');
  await ask('Profiler.setSamplingInterval', { interval: 500 });
  await ask('Profiler.start');
  await pause(seconds * 1_000);
  const { profile } = await ask('Profiler.stop');
  await end();
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const counted = { functions: new Map(), packages: new Map() };
  let busy = 0;
  const add = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const sample of profile.samples) {
    const { functionName, url, lineNumber } = frames.get(sample);
    if (functionName === '(idle)' || functionName === '(root)') continue;
    busy += 1;
    add(counted.functions, `${functionName || '(anonymous)'} ${packageOf(url)}${url ? `:${lineNumber + 1}` : ''}`);
    add(counted.packages, functionName === '(garbage collector)' || functionName === '(program)' ? functionName : packageOf(url));
  }
  const top = (map, count) => [...map].sort((a, b) => b[1] - a[1]).slice(0, count).map(([name, times]) => ({ name, percent: (times / busy) * 100 }));
  return { busy: busy / profile.samples.length, functions: top(counted.functions, 18), packages: top(counted.packages, 14), profile };
}
