import { services } from '@huiyin/contracts';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { root } from './read-compose';

const out = join(root, 'dist/production');
let files: string[];
beforeAll(() => {
  execFileSync(process.execPath, ['tools/build/production.mjs'], { cwd: root, stdio: 'ignore' });
  files = readdirSync(out, { recursive: true }).map(String).filter((file) => !file.split(sep).includes('node_modules'));
}, 300_000);

describe('what an image holds', () => {
  it('is no code for development: no clock to move, no demonstration, no identity provider, no tests', () => {
    const forbidden = /development|demonstration|testing|\.spec\.|(^|\/)test\/|apps\/(identity|e2e)/;
    expect(files.filter((file) => forbidden.test(file))).toEqual([]);
    const migrations = readdirSync(join(root, 'apps/intake/src/migrations')).map((name) => `apps/intake/src/migrations/${name}`);
    const mains = [...services, 'gateway'].map((name) => `apps/${name}/src/main.js`);
    const wanted = [...mains, ...migrations, 'apps/portal/desk/desk.html', 'apps/portal/people/people.html', 'deploy/postgres/0001-database.sql'];
    expect(wanted.filter((file) => !files.includes(file))).toEqual([]);
  });

  it('asks for nothing that is not in it or among the packages of production', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
    const isThere = (from: string, wanted: string): boolean => {
      if (!wanted.startsWith('.')) return builtinModules.includes(wanted.replace(/^node:/, '')) || wanted.split('/').slice(0, wanted.startsWith('@') ? 2 : 1).join('/') in dependencies;
      const path = join(dirname(from), wanted);
      return [path, `${path}.js`, join(path, 'index.js')].some((each) => files.includes(each));
    };
    const missing = files.filter((file) => file.endsWith('.js') && !file.startsWith('apps/portal')).flatMap((file) =>
      Array.from(readFileSync(join(out, file), 'utf8').matchAll(/\b(?:require|import)\(["']([^"']+)["']\)/g), ([, wanted = '']) => wanted)
        .filter((wanted) => !isThere(file, wanted) && !wanted.includes('development'))
        .map((wanted) => `${relative(out, join(out, file))}: ${wanted}`));
    expect(missing).toEqual([]);
  });
});
