import { newId } from '@huiyin/kernel';
import { beginInTenant, beginWithLocator, beginWithSubject, SettingError } from './settings';

describe('what begins a transaction', () => {
  it('names the tenant in the same text', () => {
    const [tenant, parent] = [newId(), newId()];
    expect(beginInTenant(tenant)).toBe(`begin; set local app.tenant_id = '${tenant}'`);
    expect(beginInTenant(tenant, [parent])).toContain(`set local app.lineage = '{${parent}}'`);
    expect(beginWithSubject("o'hara\\")).toBe(`begin read only; set local app.subject =  E'o''hara\\\\'`);
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
