import type { PolicyDraft } from '@huiyin/policy';

type Channel = PolicyDraft['channels'][number];

const all: Channel['modes'] = ['named', 'confidential', 'anonymous'];

/** A place's QR code: no login, every mode. */
export const qr: Channel = { id: 'qr', names: { zh: '扫码', en: 'QR code' }, visibility: 'both', modes: all, way: 'place', source: 'A-01' };
/** A signed-in person's own form. */
export const web: Channel = { id: 'web', names: { zh: '网上', en: 'Web' }, visibility: 'both', modes: all, way: 'member', source: 'L-01' };
/** At the counter, filed by an officer or responder. */
export const windowChannel: Channel = {
  id: 'window', names: { zh: '窗口', en: 'Window' }, visibility: 'both', modes: all, filedBy: ['officer', 'responder'], source: 'Y-02',
};
export const hotline: Channel = {
  id: 'hotline', names: { zh: '热线', en: 'Hotline' }, visibility: 'private', modes: all, filedBy: ['officer'], source: 'L-01',
};
/** A session of a tier, filed by its host. */
export const talk: Channel = { id: 'talk', names: { zh: '慧谈', en: 'Talk' }, visibility: 'public', modes: ['named'], filedBy: ['host'], source: 'H-04' };

/** One of the N channels that an officer files from. */
export const collected = (id: string, zh: string, en: string, visibility: Channel['visibility'] = 'public', source = 'T-06'): Channel => ({
  id, names: { zh, en }, visibility, modes: visibility === 'public' ? ['named', 'confidential'] : all, filedBy: ['officer'], source,
});
