import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const home = mkdtempSync(join(tmpdir(), 'huiyin-demo-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Runs the demonstration against what a stack tells of itself. */
const demo = (logins: readonly object[]) => {
  const nowhere = 'http://127.0.0.1:1';
  writeFileSync(join(home, 'stack.json'), JSON.stringify({ gateway: nowhere, graphql: `${nowhere}/graphql`, tokenEndpoint: `${nowhere}/token`, clientId: 'cli', logins }));
  const { status, stderr } = spawnSync(process.execPath, [resolve(__dirname, '../demo.mjs')], { env: { ...process.env, HUIYIN_LOCAL_DIR: home }, encoding: 'utf8' });
  return { status, said: stderr.trim() };
};
const login = (role: string, username: string) => ({ tenant: 'Sample', tenantId: 't', role, username, password: 'p' });
const senders = [login('sender', 'one'), login('sender', 'two')];

describe('a demonstration that does not go as told', () => {
  it('names the step and who was to do it, and ends non-zero, when nobody has the role', () => {
    expect(demo(senders)).toEqual({ status: 1, said: expect.stringMatching(/^Step begin of Sample was not as told \(officer: .*\): no login for officer in Sample$/) as unknown });
  });

  it('does so when nobody answers', () => {
    expect(demo([...senders, login('officer', 'wang')])).toEqual({ status: 1, said: expect.stringMatching(/^Step begin of Sample was not as told \(officer wang: .*\): fetch failed \(.+\)$/) as unknown });
  });

  it('ends non-zero where there is no enterprise to walk through', () => {
    expect(demo([login('sender', 'alone')])).toEqual({ status: 1, said: 'The running stack has no demonstration enterprise.' });
  });
});
