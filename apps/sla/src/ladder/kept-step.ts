/** One step as stored: level 0 is the breach. */
export interface KeptStep {
  readonly id: string;
  readonly clockId: string;
  readonly run: number;
  readonly level: number;
  readonly appealId: string;
  readonly round: number;
  readonly kind: string;
  readonly dueAt: Date;
  readonly at: Date;
  readonly unitId: string | null;
  readonly actions: readonly string[];
  readonly nextAt: Date | null;
  readonly unconfirmed: boolean;
  readonly withdrawn: boolean;
  readonly personIds: readonly string[];
}
