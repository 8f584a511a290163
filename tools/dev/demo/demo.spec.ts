import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runProgram } from '../testing/call';

const home = mkdtempSync(join(tmpdir(), 'huiyin-demo-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Runs the demonstration against what a stack tells of itself. */
const demo = (logins: readonly object[], ...args: string[]) => {
  const nowhere = 'http://127.0.0.1:1';
  writeFileSync(join(home, 'stack.json'), JSON.stringify({ gateway: nowhere, graphql: `${nowhere}/graphql`, tokenEndpoint: `${nowhere}/token`, clientId: 'cli', logins }));
  const { status, stderr } = spawnSync(process.execPath, [resolve(__dirname, '../demo.mjs'), ...args], { env: { ...process.env, HUIYIN_LOCAL_DIR: home }, encoding: 'utf8' });
  const [said, how] = stderr.trim().split('\n');
  return { status, said, run: /--resume ([0-9a-f]{8})$/.exec(how ?? '')?.[1] };
};
const login = (role: string, username: string) => ({ tenant: 'Sample', tenantId: 't', role, username, password: 'p' });
const senders = [login('sender', 'one'), login('sender', 'two')];
const aRun: unknown = expect.stringMatching(/^[0-9a-f]{8}$/);

describe('a demonstration that does not go as told', () => {
  it('names the step, who was to do it and the run, and ends non-zero, when nobody has the role', () => {
    const said: unknown = expect.stringMatching(/^Step begin of Sample was not as told \(officer: .*\): no login for officer in Sample$/);
    expect(demo(senders)).toEqual({ status: 1, said, run: aRun });
  });

  it('does so when nobody answers, and when it goes on and still nobody does', () => {
    const all = [...senders, login('officer', 'wang')];
    const said: unknown = expect.stringMatching(/^Step begin of Sample was not as told \(officer wang: .*\): fetch failed \(.+\)$/);
    const { run, ...first } = demo(all);
    expect(first).toEqual({ status: 1, said });
    expect(demo(all, '--resume', run ?? '')).toEqual({ status: 1, said, run });
  });

  it('ends non-zero where there is no enterprise to walk through, and where there is no such run', () => {
    expect(demo([login('sender', 'alone')])).toEqual({ status: 1, said: 'The running stack has no demonstration enterprise.', run: undefined });
    for (const unknown of ['00000000', '../stack']) expect(demo(senders, '--resume', unknown)).toMatchObject({ status: 1, said: `There is no run ${unknown} of the demonstration here; npm run demo begins one.` });
  });

  it('keeps a run for nobody else', () => {
    const [file] = readdirSync(join(home, 'demo'));
    expect(statSync(join(home, 'demo', file ?? '')).mode & 0o777).toBe(0o600);
  });
});

describe('a run that goes on', () => {
  const steps = (work: string): unknown =>
    runProgram(`
      import { Run } from '${resolve(__dirname, 'run-file.mjs')}';
      import { Steps } from '${resolve(__dirname, 'steps.mjs')}';
      console.log = () => {};
      const asked = [];
      const answers = [];
      const login = { ask: async (document, { input }) => { asked.push(input); const next = answers.shift(); if (next instanceof Error) throw next; return next; } };
      const first = Run.begin(${JSON.stringify(home)});
      const again = () => new Steps('Sample', Run.resume(first.id, ${JSON.stringify(home)}));
      const caught = (work) => work().catch(({ message }) => message);
      ${work}`);

  it('has what its steps found and does none of them again', () => {
    const answer = steps(`
      let times = 0;
      const step = (steps) => steps.run('1a', 'anybody', 'does it', () => ({ id: 'x', times: (times += 1), left: undefined }));
      const found = [await step(new Steps('Sample', first)), await step(again())];
      const answer = { found, other: await again().run('1b', 'anybody', 'finds nothing', () => undefined), kept: Run.resume(first.id, ${JSON.stringify(home)}).done };`);
    const found = { id: 'x', times: 1 };
    expect(answer).toEqual({ found: [found, found], other: null, kept: { 'Sample 1a': found, 'Sample 1b': null } });
  });

  it('sends a command again as it was, for nobody knows whether it was done', () => {
    const answer = steps(`
      let version = 1;
      const step = (steps) => steps.run('2a', 'anybody', 'accepts', () => steps.do(login, 'accept', () => ({ version: version++ })));
      answers.push(new Error('fetch failed'), { accept: { id: 'a' } });
      const failed = await caught(() => step(new Steps('Sample', first)));
      const answer = { failed, found: await step(again()), same: asked[0].commandId === asked[1].commandId, versions: asked.map(({ version }) => version) };`);
    expect(answer).toEqual({ failed: 'Step 2a of Sample was not as told (anybody: accepts): fetch failed', found: { id: 'a' }, same: true, versions: [1, 1] });
  });

  it('asks anew, as things stand then, what was refused on going on: it had not been done', () => {
    const answer = steps(`
      let version = 1;
      const step = (steps) => steps.run('2a', 'anybody', 'accepts', () => steps.do(login, 'accept', () => ({ version: version++ })));
      const stale = { accept: { __typename: 'Refusal', code: 'stale-version', message: 'changed' } };
      answers.push(new Error('fetch failed'), stale, { accept: { id: 'a' } }, stale);
      await caught(() => step(new Steps('Sample', first)));
      const found = await step(again());
      const refused = await caught(() => new Steps('Other', first).run('2a', 'anybody', 'accepts', () => new Steps('Other', first).do(login, 'accept', {})));
      const answer = { found, versions: asked.map(({ version }) => version), commands: new Set(asked.map(({ commandId }) => commandId)).size, refused };`);
    expect(answer).toEqual({ found: { id: 'a' }, versions: [1, 1, 2, null], commands: 3, refused: 'Step 2a of Other was not as told (anybody: accepts): refused stale-version: changed' });
  });

  it('draws lots once', () => {
    expect(steps(`
      const draw = (steps) => steps.drawOnce('seed', () => Math.random());
      const answer = draw(new Steps('Sample', first)) === draw(again());`)).toBe(true);
  });
});
