import { join } from 'node:path';
import { bundleOf, fileBelow } from './portal-files';

describe('portal files', () => {
  it.each([['/q/abc', 'people'], ['/r', 'people'], ['/me/QH-1', 'people'], ['/', 'desk'], ['/desk', 'desk'], ['/menu', 'desk'], ['/reports', 'desk']])(
    '%s belongs to %s',
    (path, bundle) => expect(bundleOf(path)).toBe(bundle),
  );

  it('never leaves its folder', () => {
    expect(fileBelow(__dirname, '../main.ts')).toBeUndefined();
    expect(fileBelow(__dirname, 'portal-files.ts')).toBeDefined();
    expect(fileBelow(join(__dirname, '..'), 'http')).toBeUndefined();
    expect(fileBelow(__dirname, 'portal-files.ts\0.html')).toBeUndefined();
  });
});
