import { letGo } from './free-port.mjs';
import { healthy } from './http.mjs';
import { lines, logFile, remark, tell } from './logs.mjs';
import { root } from './paths.mjs';
import { spawnApart, stopProcess } from './process.mjs';
import { mainFile, memoryFlags } from './services.mjs';
import { Unit } from './unit.mjs';

// What the machine's owner set for other programs must not reach a service; what names its surroundings may.
const passedOn = ['PATH', 'HOME', 'TZ', 'LANG', 'TMPDIR', 'LOG_LEVEL', 'OTEL_EXPORTER_OTLP_ENDPOINT', 'NODE_EXTRA_CA_CERTS'];
const surroundings = () => Object.fromEntries(passedOn.filter((name) => process.env[name]).map((name) => [name, process.env[name]]));

function spawnService({ name, heapMb }, env, log) {
  const flags = [`--max-old-space-size=${heapMb}`, ...memoryFlags, '--disable-warning=ExperimentalWarning'];
  const child = spawnApart(process.execPath, [...flags, mainFile(name)], { cwd: root, env });
  const onLine = lines((line) => {
    log.write(`${line}\n`);
    const said = remark(line);
    if (said) tell(name, said);
  });
  child.stdout.on('data', onLine);
  child.stderr.on('data', onLine);
  return child;
}

/** One process of the product, kept running. `world` holds what its environment is made of. */
export function serviceUnit(definition, world, onChange) {
  const { name, ready } = definition;
  const log = logFile(name);
  const address = world.addresses[name];
  const start = async ({ signal, onSpawn }) => {
    const env = { ...surroundings(), NODE_ENV: process.env.HUIYIN_NODE_ENV ?? 'development', PORT: new URL(address).port, HOST: '127.0.0.1', ...definition.env(world) };
    await letGo(env.PORT);
    const child = spawnService(definition, env, log);
    onSpawn(child.pid);
    const stop = () => stopProcess(child, { graceMs: 12_000 });
    try {
      await healthy(`${address}${ready}`, child, { name, signal });
    } catch (error) {
      await stop();
      throw new Error(`${error.message}; see ${log.path}`, { cause: error });
    }
    return { pid: child.pid, child, stop, health: `${address}/healthz`, metrics: `${address}/metrics` };
  };
  return new Unit(name, start, { onChange, say: (text) => tell(name, text) });
}
