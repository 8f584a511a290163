import { bundleOf, fileBelow } from './portal-files';

describe('portal files', () => {
  it.each([['/q/abc', 'people'], ['/r', 'people'], ['/me/QH-1', 'people'], ['/', 'desk'], ['/desk', 'desk'], ['/menu', 'desk'], ['/reports', 'desk']])(
    '%s belongs to %s',
    (path, bundle) => expect(bundleOf(path)).toBe(bundle),
  );

  it('never leaves its folder', () => {
    expect(fileBelow(__dirname, '../main.ts')).toBeUndefined();
    expect(fileBelow(__dirname, 'portal-files.ts')).toBeDefined();
  });
});
