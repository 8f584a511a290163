import { newId } from '@huiyin/kernel';
import { beginInTenant, beginWithLocator, beginWithSubject, SettingError } from './settings';

describe('what begins a transaction', () => {
  it('names the tenant, and who looks, until it ends', () => {
    const [tenant, parent] = [newId(), newId()];
    const set = (name: string, value: string) => ({ text: `select set_config('app.${name}', $1, true)`, values: [value] });
    expect(beginInTenant(tenant)).toEqual([{ text: 'begin', values: [] }, set('tenant_id', tenant)]);
    expect(beginInTenant(tenant, [parent]).at(-1)).toEqual(set('lineage', `{${parent}}`));
    expect(beginWithSubject("o'hara")).toEqual([{ text: 'begin read only', values: [] }, set('subject', "o'hara")]);
  });

  it.each(['', 'x', newId().toUpperCase(), `${newId()}'`, `${newId()}\n`])('takes no tenant %j', (tenant) => {
    expect(() => beginInTenant(tenant)).toThrow(SettingError);
    expect(() => beginInTenant(newId(), [tenant])).toThrow(SettingError);
  });

  it('takes no other locator than a keyed hash, and no empty or endless subject', () => {
    for (const hash of ['', 'ab', `${'ab'.repeat(32)}'`, 'AB'.repeat(32)]) expect(() => beginWithLocator(hash)).toThrow(SettingError);
    for (const subject of ['', 'x'.repeat(256), 'a\0']) expect(() => beginWithSubject(subject)).toThrow(SettingError);
  });
});
