// node apps/portal/build/check-size.mjs
// Walks each build's manifest from the page and a route's chunk over static imports, sums gzip, and fails over the
// limit, or where a library of the desk is reachable from people.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = resolve(import.meta.dirname, '../../../dist/apps/portal');
const limits = JSON.parse(readFileSync(new URL('./size-limits.json', import.meta.url), 'utf8'));

const weigh = (bundle, file) => gzipSync(readFileSync(join(dist, bundle, file)), { level: 9 }).length;

/** Every chunk that loads with these entries, without what is imported later. */
const reachable = (manifest, entries, following) => {
  const seen = new Set();
  const walk = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of following(manifest[key])) walk(next);
  };
  entries.forEach(walk);
  return [...seen].map((key) => manifest[key]);
};

const filesOf = (chunks) => new Set(chunks.flatMap((chunk) => [chunk.file, ...(chunk.css ?? [])]));
const failures = [];

for (const [bundle, { page, language, routes, forbidden = [] }] of Object.entries(limits)) {
  const manifest = JSON.parse(readFileSync(join(dist, bundle, '.vite/manifest.json'), 'utf8'));
  for (const { name, chunks, kB } of routes) {
    const absent = [...chunks, ...language].filter((key) => !manifest[key]);
    if (absent.length > 0) failures.push(`${bundle} ${name}: no chunk ${absent.join(', ')}`);
    const loaded = reachable(manifest, [page, ...language, ...chunks].filter((key) => manifest[key]), (chunk) => chunk.imports ?? []);
    const bytes = [...filesOf(loaded)].reduce((sum, file) => sum + weigh(bundle, file), weigh(bundle, page));
    const told = `${bundle.padEnd(7)} ${name.padEnd(24)} ${(bytes / 1000).toFixed(1).padStart(6)} kB of ${kB}`;
    console.log(told);
    if (bytes > kB * 1000) failures.push(`over the limit: ${told}`);
  }
  const all = reachable(manifest, [page], (chunk) => [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]);
  const packages = JSON.parse(readFileSync(join(dist, bundle, '.vite/packages.json'), 'utf8'));
  for (const { file } of all)
    for (const name of packages[file] ?? [])
      if (forbidden.some((pattern) => new RegExp(pattern).test(name))) failures.push(`${bundle}: ${name} is reachable in ${file}`);
}

if (failures.length > 0) {
  console.error(failures.join('\n'));
  process.exit(1);
}
