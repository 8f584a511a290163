import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { localDir } from './paths.mjs';

const keepBytes = 20 << 20;
const quietLevels = new Set(['trace', 'debug', 'info']);
const levelNames = { 10: 'trace', 20: 'debug', 30: 'info', 40: 'warn', 50: 'error', 60: 'fatal' };

const firstLine = (text) => String(text ?? '').split('\n')[0];

/** What a JSON log line says to a reader at a terminal; undefined when it is no warning. A line that is no JSON is undefined too. */
export function remark(line) {
  if (!line.startsWith('{')) return undefined;
  let entry;
  try {
    entry = JSON.parse(line);
  } catch {
    return undefined;
  }
  const level = levelNames[entry.level] ?? entry.level;
  if (quietLevels.has(level)) return undefined;
  const context = entry.context ? `${entry.context}: ` : '';
  const [message, reason] = [firstLine(entry.msg), firstLine(entry.err?.message)];
  return `${level} ${context}${message}${reason && reason !== message ? ` (${reason})` : ''}`;
}

/** Cuts a stream of chunks into lines. */
export function lines(onLine) {
  let rest = '';
  return (chunk) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop();
    parts.filter(Boolean).forEach(onLine);
  };
}

/** A log file of one process under .local/logs, the old one kept beside it once it is large. */
export function logFile(name) {
  const path = join(localDir, 'logs', `${name}.log`);
  mkdirSync(join(localDir, 'logs'), { recursive: true });
  if (existsSync(path) && statSync(path).size > keepBytes) renameSync(path, `${path}.1`);
  const file = createWriteStream(path, { flags: 'a' });
  return { path, write: (text) => file.write(text) };
}

const width = 10;
const plain = process.env.NO_COLOR || !process.stdout.isTTY;
const tint = (code, text) => (plain ? text : `\u001b[${code}m${text}\u001b[0m`);
const colours = [36, 35, 34, 32, 33, 96, 95, 94, 92];

/** One prefixed line on the terminal. */
export function tell(name, text) {
  const colour = colours[[...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % colours.length];
  process.stdout.write(`${tint(colour, name.padEnd(width))} ${text}\n`);
}
