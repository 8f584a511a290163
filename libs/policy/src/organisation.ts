import type { Role } from './vocabulary';

/** One unit of the tenant's own organisation, attachments included. */
export interface Unit {
  readonly id: string;
  readonly parentId: string | null;
  /** What it is for: `team`, `workshop`, `logistics`, `leading-group` …: how policies name units. */
  readonly kind: string;
  readonly headPersonId: string | null;
  readonly closed?: boolean;
}

/** One membership: the roles that a person holds in a unit. */
export interface Member {
  readonly personId: string;
  readonly unitId: string | null;
  readonly roles: readonly Role[];
  readonly validFrom?: Date;
  readonly validTo?: Date | null;
}

/** A responder 包保人 and the teams that they follow. */
export interface Coverage {
  readonly responderPersonId: string;
  readonly unitIds: readonly string[];
  readonly validTo?: Date | null;
}

export interface Absence {
  readonly personId: string;
  readonly from: Date;
  readonly to: Date;
  readonly substitutePersonId: string | null;
}

/** A tenant's organisation as a service's copy has it. Lists may be in any order. */
export interface Organisation {
  readonly units: readonly Unit[];
  readonly members: readonly Member[];
  readonly coverage: readonly Coverage[];
  readonly absences: readonly Absence[];
  /** Open orders by person; who is missing has none. */
  readonly openOrders: Readonly<Record<string, number>>;
}
