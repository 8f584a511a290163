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
const { tenants, rate, seconds, from } = JSON.parse(process.env.SAYING);
const at = () => new Date(Date.parse(from) + performance.now());

const service = await createService(SayingModule, { name: 'intake' });
const database = service.app.get(Tenants);
const said = [];
let filings = 0;

/** One step of a life, in a transaction of its own; a filing is counted by its person too. */
const say = async (life) => {
  const contract = steps[life.step++];
  const fact = { contract, aggregateId: life.appealId, appealId: life.appealId, round: 1, occurredAt: at(), actor: { kind: 'system' }, policyVersion: 1, data: data[contract.type] };
  const id = await database.inTenant(life.tenantId, async (tx) => {
    if (contract === AppealFiled) await tx.publish({ ...fact, contract: SenderCounted, aggregateId: newId(), data: { appealId: life.appealId, personHash: life.person } });
    return tx.publish(fact);
  });
  said.push([id, now()]);
  if (contract === AppealFiled) filings += 1;
};

const begin = () => ({ tenantId: tenants[Math.floor(Math.random() * tenants.length)], appealId: newId(), person: Math.random().toString(16).slice(2, 10).padEnd(64, '0'), step: 0, busy: false });

/** Facts as they come, not one after another: whether the last was committed does not matter to the next, but of the same appeal. */
const sayAll = async () => {
  const lives = Array.from({ length: Math.max(50, rate * 2) }, begin);
  const underway = new Set();
  const began = performance.now();
  for (let n = 0, due = 0; due < seconds * 1_000; due += (-Math.log(1 - Math.random()) * 1_000) / rate) {
    while (performance.now() - began < due) await new Promise((soon) => setTimeout(soon, 1));
    // A machine that is too slow says fewer, and the program says so.
    while (underway.size >= MOST) await Promise.race(underway);
    n = (n + 1) % lives.length;
    if (lives[n].busy) continue;
    if (lives[n].step === steps.length) lives[n] = begin();
    const life = lives[n];
    life.busy = true;
    const one = say(life).finally(() => {
      life.busy = false;
      underway.delete(one);
    });
    underway.add(one);
  }
  await Promise.all(underway);
  return (performance.now() - began) / 1_000;
};

process.on('message', async (asked) => {
  if (asked === 'filings') process.send({ filings });
  if (asked === 'say') process.send({ said, seconds: await sayAll() });
  if (asked === 'stop') await service.close().then(() => process.exit(0));
});
process.once('disconnect', () => process.exit(1));
process.send({ ready: true });
