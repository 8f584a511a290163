import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as documents from './demo/documents.mjs';
import { ask, Login, made } from './demo/login.mjs';
import { eventually, expect } from './demo/steps.mjs';
import { spawnStack, temporaryHome } from './stack/spawn-stack.mjs';

const submitted = (stack, code) => {
  const receiptSeed = randomBytes(24).toString('base64url');
  const input = { commandId: randomUUID(), placeCode: code, receiptSeed, mode: 'ANONYMOUS', body: '二号楼的热水夜里总停，能不能供到十一点。' };
  return ask(stack.graphql, documents.submit, { input }).then(made);
};

/** An appeal from the code on a wall to its order, by the production artefacts. */
const walk = async (stack) => {
  const [{ tenant }] = stack.logins.filter(({ role }) => role === 'officer');
  const [admin, officer] = [Login.of(stack, tenant, 'tenant-admin'), Login.of(stack, tenant, 'officer')];
  const { code } = await admin.do(documents.openPlace, { commandId: randomUUID(), name: '一号食堂' });
  const { number, receiptCode } = await submitted(stack, code);
  const { caseToken } = made(await ask(stack.graphql, documents.openReceipt, { input: { code: receiptCode } }));
  const { appeal } = await eventually('a proposal', () => officer.ask(documents.appeal, { number }), (found) => found.appeal?.proposal?.unit);
  await officer.do(documents.accept, { commandId: randomUUID(), appealId: appeal.id, version: appeal.version, category: appeal.suggested.category.id, grade: appeal.suggested.grade.id });
  await eventually('an order and running clocks', () => officer.ask(documents.appeal, { id: appeal.id }), (found) => found.appeal.orders.length > 0 && found.appeal.clocks.length > 0);
  const { case: own } = await ask(stack.graphql, documents.ownCase, {}, { authorization: `Case ${caseToken}` });
  expect(own.number === number, 'the sender’s own case');
  return number;
};

/** Whether every process of the product runs from the artefact, as its own command line says. */
const fromArtefact = async ({ processes }) => {
  const product = Object.entries(processes).filter(([name]) => name !== 'identity');
  for (const [name, { pid }] of product) {
    const said = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0');
    expect(said.some((part) => part.startsWith(process.env.HUIYIN_PRODUCT_DIR)), `${name} running from the artefact`);
  }
  return product.length;
};

/** Brings the artefacts up on data of their own, walks them, and takes them down; exit code 1 where something did not hold. */
export const checkProduction = async () => {
  const home = temporaryHome('production');
  const running = await spawnStack({ localDir: home.localDir });
  try {
    const stack = running.state();
    console.log(`production artefacts: ${await fromArtefact(stack)} processes, ready in ${(running.tookMs / 1_000).toFixed(1)} s, ${await walk(stack)} filed, routed, timed and read by receipt`);
  } catch (error) {
    console.error(`production artefacts: ${error.message}`);
    process.exitCode = 1;
  } finally {
    await running.stop();
    home.remove();
  }
};
