import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { call } from '../testing/call';

const config = readFileSync(resolve(__dirname, '../../../deploy/nats/nats.conf'), 'utf8');

describe('versions of nats-server', () => {
  it('are read from what the server says of itself', () => {
    const texts = ['nats-server: v2.12.15', 'nats-server: v2.9.10', '2.15.1', 'nothing', undefined];
    const answers = call('nats-version.mjs', texts.map((text) => ['parseVersion', [text]] as const));
    expect(answers.map(({ value }) => value)).toEqual([[2, 12, 15], [2, 9, 10], [2, 15, 1], undefined, undefined]);
  });

  it('sync each write from 2.10 on', () => {
    const versions = [[2, 9, 25], [2, 10, 0], [2, 15, 1], [3, 0, 0], [1, 99, 0], undefined];
    const answers = call('nats-version.mjs', versions.map((version) => ['syncsEachWrite', [version]] as const));
    expect(answers.map(({ value }) => value)).toEqual([false, true, true, true, false, false]);
  });

  it('get the configuration as it is, without the sync only where it is unknown or unwanted', () => {
    const [production, old, tests] = call('nats-version.mjs', [
      ['configFor', [config, { version: [2, 12, 15], ephemeral: false }]],
      ['configFor', [config, { version: [2, 9, 10], ephemeral: false }]],
      ['configFor', [config, { version: [2, 12, 15], ephemeral: true }]],
    ]).map(({ value }) => String(value));
    expect(production).toBe(config);
    expect(config).toContain('sync_interval: always');
    for (const text of [old, tests]) expect(text).toBe(config.replace(/\n.*sync_interval: always/, ''));
  });
});
