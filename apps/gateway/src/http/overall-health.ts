import type { Alive } from '@huiyin/service';

const DEADLINE_MS = 1_500;

export type ServiceHealth = { readonly ok: true; readonly clock: Alive['clock'] } | { readonly ok: false };

const ask = async (url: string): Promise<ServiceHealth> => {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(DEADLINE_MS) });
    if (!answer.ok) return { ok: false };
    const { clock } = (await answer.json()) as Partial<Alive>;
    return clock ? { ok: true, clock } : { ok: false };
  } catch {
    return { ok: false }; // Said as what it is: this service does not answer.
  }
};

/** The health of every service, asked at once. */
export const overallHealth = async (urls: Readonly<Record<string, string>>): Promise<{ ok: boolean; services: Record<string, ServiceHealth> }> => {
  const entries = await Promise.all(Object.entries(urls).map(async ([name, url]) => [name, await ask(url)] as const));
  return { ok: entries.every(([, health]) => health.ok), services: Object.fromEntries(entries) };
};
