import { newId } from '@huiyin/kernel';
import { event, liveSubject, liveSubjectsOf, markSubject, newsSubject, type Publisher, request, type Service, streamSubjects, wakeSubject } from '.';
import { z } from 'zod';

const odd = ['', '*', '>', 'a b', 'a.b', '\r\nSUB live.> 1\r\n', 'no\u0000', '热水', 'x'.repeat(5_000), 'no-id'].map((part) => [JSON.stringify(part).slice(0, 40), part] as const);

describe('a subject', () => {
  it('of live changes names two ids', () => {
    const [tenantId, appealId] = [newId(), newId()];
    expect(liveSubject(tenantId, appealId)).toBe(`live.${tenantId}.${appealId}`);
    expect(liveSubjectsOf(tenantId)).toBe(`live.${tenantId}.*`);
    expect(newsSubject(tenantId, appealId)).toBe(`news.${tenantId}.${appealId}`);
  });

  it.each(odd)('is not made of %s in place of an id', (_what, part) => {
    expect(() => liveSubject(part, newId())).toThrow('not an id');
    expect(() => liveSubject(newId(), part)).toThrow('not an id');
    expect(() => liveSubjectsOf(part)).toThrow('not an id');
    expect(() => newsSubject(newId(), part)).toThrow('not an id');
  });

  it.each(odd.filter(([, part]) => part !== 'no-id'))('is not made of %s in place of a name', (_what, part) => {
    for (const subject of [wakeSubject, markSubject]) expect(() => subject(part as Service)).toThrow('not a name');
    expect(() => streamSubjects(part as Publisher)).toThrow('not a name');
    expect(() => event(part, 'filed', z.object({}))).toThrow('not a name');
    expect(() => event('intake', part, z.object({}))).toThrow('not a name');
    expect(() => request(`rpc.intake.${part}.v1`, { input: z.object({}), output: z.object({}) })).toThrow('not the subject');
  });
});
