// A process of its own: what intake says of appeals, committed to its outbox at a rate and published by its relay.
import { createRequire } from 'node:module';
import { now } from './limits.mjs';
import { source } from './source.mjs';

const require = createRequire(import.meta.url);
const { Module } = require('@nestjs/common');
const { AppealAccepted, AppealAnsweredOnSpot, AppealConcluded, AppealFiled, SenderCounted } = source('libs/contracts/src/index.ts');
const { newId } = source('libs/kernel/src/index.ts');
const { PersistenceModule, Tenants } = source('libs/persistence/src/index.ts');
const { createService } = source('libs/service/src/index.ts');
const { data } = source('apps/reporting/test/case.ts');

class SayingModule {}
Module({ imports: [PersistenceModule.forService('intake')] })(SayingModule);

const MOST = 64;
const steps = [AppealFiled, AppealAccepted, AppealAnsweredOnSpot, AppealConcluded];
const { tenants, rate, from } = JSON.parse(process.env.SAYING);
const at = () => new Date(Date.parse(from) + performance.now());

const service = await createService(SayingModule, { name: 'intake' });
const database = service.app.get(Tenants);
let said = [];
let filings = 0;

// A life of four steps says five facts.
const FACTS_A_STEP = 1.25;

/** One step of a life, in a transaction of its own; a filing says too whose it is. */
const say = async (life) => {
  const contract = steps[life.step++];
  const fact = { contract, aggregateId: life.appealId, appealId: life.appealId, round: 1, occurredAt: at(), actor: { kind: 'system' }, policyVersion: 1, data: data[contract.type] };
  const ids = await database.inTenant(life.tenantId, async (tx) => {
    const person = contract === AppealFiled ? [await tx.publish({ ...fact, contract: SenderCounted, aggregateId: newId(), data: { appealId: life.appealId, personHash: life.person } })] : [];
    return [...person, await tx.publish(fact)];
  });
  const committed = now();
  said.push(...ids.map((id) => [id, committed]));
  if (contract === AppealFiled) filings += 1;
};

const begin = () => ({ tenantId: tenants[Math.floor(Math.random() * tenants.length)], appealId: newId(), person: Math.random().toString(16).slice(2, 10).padEnd(64, '0'), step: 0, busy: false });

// Taken at random, so that their steps mix: lives that went in step would say nothing but filings for a while.
const lives = Array.from({ length: Math.max(50, rate * 2) }, begin);
const anyLife = () => {
  const at = Math.floor(Math.random() * lives.length);
  if (lives[at].step === steps.length) lives[at] = begin();
  return lives[at];
};

/** Facts as they come, not one after another: whether the last was committed does not matter to the next, but of the same appeal. Gives each fact's id with when it was committed. */
const sayFor = async (seconds) => {
  said = [];
  const underway = new Set();
  const began = performance.now();
  for (let due = 0; due < seconds * 1_000; due += (-Math.log(1 - Math.random()) * 1_000 * FACTS_A_STEP) / rate) {
    while (performance.now() - began < due) await new Promise((soon) => setTimeout(soon, due - (performance.now() - began)));
    // A machine that is too slow says fewer, and the program says so.
    while (underway.size >= MOST) await Promise.race(underway);
    const life = anyLife();
    if (life.busy) continue;
    life.busy = true;
    const one = say(life).finally(() => {
      life.busy = false;
      underway.delete(one);
    });
    underway.add(one);
  }
  await Promise.all(underway);
  return { facts: said, seconds: (performance.now() - began) / 1_000 };
};

process.on('message', async (asked) => {
  if (asked === 'filings') process.send({ filings });
  if (asked.say) process.send({ said: await sayFor(asked.say) });
  if (asked === 'stop') await service.close().then(() => process.exit(0));
});
process.once('disconnect', () => process.exit(1));
process.send({ ready: true });
