import { AcceptAppeal, type Caller, type InputOf, OpenOwnAppeal, OpenPlace, type OutputOf, ReadAppeal, type RequestContract, SubmitAppeal } from '@huiyin/contracts';
import { isRefusal, newId } from '@huiyin/kernel';
import type { RunningService } from '@huiyin/service';
import { openWorld, type StaffName, type TestTenant, twoTenants, type World } from '@huiyin/testing';
import { IntakeModule } from '../src/intake.module';

type Made<C extends RequestContract> = OutputOf<C>;
export type Submission = Partial<InputOf<typeof SubmitAppeal>>;

export interface Desk {
  readonly world: World;
  readonly intake: RunningService;
  readonly ours: TestTenant;
  readonly theirs: TestTenant;
}

/** Intake, alone, with two tenants that it has heard of. */
export const openDesk = async (): Promise<Desk> => {
  const world = await openWorld();
  const intake = await world.boot(IntakeModule, 'intake');
  const [ours, theirs] = await twoTenants(world);
  return { world, intake, ours, theirs };
};

/** What was made, where a refusal would be a failure of the test. */
export const made = <T>(answer: T): Exclude<T, { refused: string }> => {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer as Exclude<T, { refused: string }>;
};

export const submission = (change: Submission = {}) => ({
  commandId: newId(), mode: 'named' as const, title: '夜班澡堂没有热水', body: '三号楼夜班澡堂这周都没热水。', ...change,
});

export const submitAs = async (world: World, caller: Caller, change: Submission = {}): Promise<Made<typeof SubmitAppeal>> =>
  made(await world.ask(SubmitAppeal, submission(change), caller));

/** A named appeal of this tenant, and a caller who holds its sender's case token. */
export const file = async (world: World, tenant: TestTenant, change: Submission = {}, by: StaffName = 'employee') => {
  const { number, appealId } = await submitAs(world, tenant.as(by), change);
  if (!appealId) throw new Error('a named sender is told the id');
  const access = await world.ask(OpenOwnAppeal, { number }, tenant.as(by));
  if (!access || isRefusal(access)) throw new Error('a sender opens their own');
  const sender: Caller = { kind: 'case', caseToken: access.caseToken };
  return { appealId, number, sender };
};

export const read = async (world: World, caller: Caller, input: InputOf<typeof ReadAppeal>) => made(await world.ask(ReadAppeal, input, caller));

/** The case as somebody who may read it sees it. */
export const readCase = async (world: World, caller: Caller, appealId: string) => {
  const found = await read(world, caller, { appealId });
  if (!found) throw new Error('nothing to read');
  return found;
};

export const acceptance = (appealId: string, change: Partial<InputOf<typeof AcceptAppeal>> = {}) => ({
  commandId: newId(), appealId, version: 1, category: 'other', grade: 'general', ...change,
});

export const accept = async (world: World, tenant: TestTenant, appealId: string) => {
  const { category, grade, version } = await readCase(world, tenant.as('officer'), appealId);
  return made(await world.ask(AcceptAppeal, acceptance(appealId, { category, grade, version }), tenant.as('officer')));
};

export const openPlace = async (world: World, tenant: TestTenant, name = '二号食堂文化墙') =>
  made(await world.ask(OpenPlace, { commandId: newId(), name, unitId: tenant.units.team }, tenant.as('admin')));

export const anonymous: Caller = { kind: 'anonymous' };
export const seed = (): string => newId() + newId();
