// node tools/build/compile.mjs <projectRoot> [--production] [--out dist]
// Compiles one project into dist/<projectRoot>, beside its SQL, GraphQL and JSON files. A production build leaves out
// every `*.development.ts` and what lies in a folder for it: absent rather than switched off.
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const swc = require('@swc/core');
const swcOptions = require('./swc.cjs');

const root = resolve(import.meta.dirname, '../..');
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { production: { type: 'boolean', default: false }, out: { type: 'string', default: 'dist' } },
});
const project = positionals[0];
if (!project) throw new Error('compile.mjs needs the root of a project, such as apps/intake');

const isTest = (name) => /\.(spec|test)\.tsx?$/.test(name);
const isSource = (name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !isTest(name);
const isData = (name) => /\.(sql|graphql|json)$/.test(name) && !/^(project|tsconfig.*)\.json$/.test(name);
const developmentFolders = ['demonstration', 'test', 'testing'];
const isForDevelopment = (path) => /\.development\.ts$/.test(path) || relative(root, dirname(path)).split(sep).some((folder) => developmentFolders.includes(folder));

const target = resolve(root, values.out, project);
rmSync(target, { recursive: true, force: true });
for (const entry of readdirSync(join(root, project), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.parentPath.includes('node_modules')) continue;
  const source = join(entry.parentPath, entry.name);
  if (values.production && isForDevelopment(source)) continue;
  const output = join(target, source.slice(join(root, project).length));
  if (isSource(entry.name)) {
    const { code, map } = swc.transformFileSync(source, { ...swcOptions(root), filename: source });
    const file = output.replace(/\.ts$/, '.js');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${code}\n//# sourceMappingURL=${entry.name.replace(/\.ts$/, '.js')}.map\n`);
    writeFileSync(`${file}.map`, map);
  } else if (isData(entry.name)) {
    mkdirSync(dirname(output), { recursive: true });
    cpSync(source, output);
  }
}
