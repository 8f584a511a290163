import { ChangeOrganisation, type InputOf, type OrganisationChange, type OutputOf } from '@huiyin/contracts';
import { isRefusal, newId, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { actorKey, actorOf, type Author } from '../author/author';
import { lockTenant } from '../tenant/tenant.store';
import { checkAbsence, checkCoverage, checkUnit } from './organisation';
import { allUnits, knownPersons, saveAbsence, saveCoverage, saveUnit } from './organisation.store';
import { sayOrganisation } from './say-organisation.handler';

type Input = InputOf<typeof ChangeOrganisation>;
type Asked<K extends Input['change']['change']> = Extract<Input['change'], { change: K }>;
/** What is said of a change, and the id of what it is about. */
type Changed = { readonly id: string; readonly said: OrganisationChange };

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** Refuses a person that the tenant does not have; a foreign one is as unknown. */
const checkPersons = async (tx: Tx, persons: Readonly<Record<string, string | null>>): Promise<Refusal | undefined> => {
  const known = await knownPersons(tx, Object.values(persons));
  const missing = Object.entries(persons).find(([, id]) => id !== null && !known.has(id));
  return missing && refuse('not-found', { field: `change.${missing[0]}` });
};

const changeUnit = async (tx: Tx, asked: Asked<'unit'>): Promise<Changed | Refusal> => {
  const { parentId, kind, names, headPersonId, closed } = asked;
  const unit = checkUnit({ id: asked.unitId ?? newId(), parentId, kind, names, headPersonId, closed }, await allUnits(tx));
  if (isRefusal(unit)) return unit;
  const refused = await checkPersons(tx, { headPersonId });
  if (refused) return refused;
  await saveUnit(tx, unit);
  return { id: unit.id, said: { change: 'unit', unitId: unit.id, parentId, kind, headPersonId, closed } };
};

const changeCoverage = async (tx: Tx, asked: Asked<'coverage'>): Promise<Changed | Refusal> => {
  const { responderPersonId, unitIds, validTo } = asked;
  const coverage = checkCoverage({ id: asked.coverageId ?? newId(), responderPersonId, unitIds, validTo: instant(validTo) }, await allUnits(tx));
  if (isRefusal(coverage)) return coverage;
  const refused = await checkPersons(tx, { responderPersonId });
  if (refused) return refused;
  await saveCoverage(tx, coverage);
  return { id: coverage.id, said: { change: 'coverage', coverageId: coverage.id, responderPersonId, unitIds: [...coverage.unitIds], validTo } };
};

const changeAbsence = async (tx: Tx, asked: Asked<'absence'>): Promise<Changed | Refusal> => {
  const { personId, from, to, substitutePersonId } = asked;
  const absence = checkAbsence({ id: asked.absenceId ?? newId(), personId, from: new Date(from), to: new Date(to), substitutePersonId });
  if (isRefusal(absence)) return absence;
  const refused = await checkPersons(tx, { personId, substitutePersonId });
  if (refused) return refused;
  await saveAbsence(tx, absence);
  return { id: absence.id, said: { change: 'absence', absenceId: absence.id, personId, from, to, substitutePersonId } };
};

const apply = (tx: Tx, change: Input['change']): Promise<Changed | Refusal> => {
  switch (change.change) {
    case 'unit':
      return changeUnit(tx, change);
    case 'coverage':
      return changeCoverage(tx, change);
    case 'absence':
      return changeAbsence(tx, change);
  }
};

/** Changes one thing of the organisation: a unit, a coverage or an absence; each is the organisation's next version. */
@Injectable()
export class ChangeOrganisationHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: ServiceClock,
  ) {}

  handle(author: Author, input: Input): Promise<OutputOf<typeof ChangeOrganisation> | Refusal> {
    const command = { actor: actorKey(author), operation: ChangeOrganisation.subject, commandId: input.commandId, input };
    return this.tenants.once(author.tenantId, command, async (tx) => {
      if (!(await lockTenant(tx))) return refuse('tenant-unknown');
      const changed = await apply(tx, input.change);
      if (isRefusal(changed)) return changed;
      return { id: changed.id, organisationVersion: await sayOrganisation(tx, changed.said, actorOf(author, 'tenant-admin'), this.clock.now()) };
    });
  }
}
