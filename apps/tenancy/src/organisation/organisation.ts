import { cleanText, isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import type { Names } from '../tenant/tenant';

export interface Unit {
  readonly id: string;
  readonly parentId: string | null;
  /** What it is for, as policies name it: `team`, `workshop`, `logistics` … */
  readonly kind: string;
  readonly names: Names;
  readonly headPersonId: string | null;
  readonly closed: boolean;
}

/** A responder 包保人 and the teams whose appeals they follow. */
export interface Coverage {
  readonly id: string;
  readonly responderPersonId: string;
  readonly unitIds: readonly string[];
  readonly validTo: Date | null;
}

export interface Absence {
  readonly id: string;
  readonly personId: string;
  readonly from: Date;
  readonly to: Date;
  readonly substitutePersonId: string | null;
}

/** A person of a tenant above who serves in a unit here 派驻. */
export interface Attachment {
  readonly attachmentId: string;
  readonly personId: string;
  readonly unitId: string;
  readonly fromTenantId: string;
  readonly validTo: string | null;
}

const within = (unitId: string | null, ofId: string, units: ReadonlyMap<string, Unit>): boolean => {
  const seen = new Set<string>();
  for (let at = unitId; at !== null && !seen.has(at); at = units.get(at)?.parentId ?? null) {
    if (at === ofId) return true;
    seen.add(at);
  }
  return false;
};

/** A unit as it may become part of the tree: names clean, parent known and not below it, nothing open under what is closed. */
export const checkUnit = (unit: Unit, units: readonly Unit[]): Unit | Refusal => {
  const zh = cleanText('names.zh', unit.names.zh, 100);
  if (isRefusal(zh)) return zh;
  const en = cleanText('names.en', unit.names.en, 200);
  if (isRefusal(en)) return en;
  const byId = new Map(units.map((each) => [each.id, each]));
  if (unit.parentId !== null && !byId.has(unit.parentId)) return refuse('not-found', { field: 'parentId' });
  if (within(unit.parentId, unit.id, byId)) return refuse('wrong-state', { field: 'parentId' });
  if (unit.closed && units.some((each) => each.parentId === unit.id && !each.closed)) return refuse('wrong-state', { field: 'closed' });
  return { ...unit, names: { zh, en } };
};

/** Teams must be units of the tenant that are open. */
export const checkCoverage = (coverage: Coverage, units: readonly Unit[]): Coverage | Refusal => {
  const open = new Set(units.filter((unit) => !unit.closed).map((unit) => unit.id));
  if (coverage.unitIds.length === 0) return refuse('field-missing', { field: 'unitIds' });
  const unknown = coverage.unitIds.findIndex((unitId) => !open.has(unitId));
  if (unknown >= 0) return refuse('not-found', { field: `unitIds.${unknown}` });
  return { ...coverage, unitIds: [...new Set(coverage.unitIds)] };
};

export const checkAbsence = (absence: Absence): Absence | Refusal => {
  if (absence.to <= absence.from) return refuse('field-malformed', { field: 'to' });
  if (absence.substitutePersonId === absence.personId) return refuse('field-malformed', { field: 'substitutePersonId' });
  return absence;
};
