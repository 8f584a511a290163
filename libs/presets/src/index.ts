import type { PolicyDraft } from '@huiyin/policy';
import { aijiawan } from './aijiawan';
import { heze } from './heze';
import { linhe } from './linhe';
import { tongnan } from './tongnan';
import { yuwu } from './yuwu';

/** The five practices, each a whole policy; every entry names the requirement it comes from. */
export const presets = { tongnan, heze, aijiawan, linhe, yuwu } as const satisfies Readonly<Record<string, PolicyDraft>>;

export type PresetId = keyof typeof presets;
export const presetIds = Object.keys(presets) as readonly PresetId[];

const isPresetId = (id: string): id is PresetId => Object.hasOwn(presets, id);

/** A preset by id, as a draft; undefined for an id that nobody knows. */
export const presetPolicy = (id: string): PolicyDraft | undefined => (isPresetId(id) ? presets[id] : undefined);
