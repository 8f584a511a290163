jest.mock('./session/sign-in', () => ({ openSession: () => ({ signIn: async () => undefined, token: async () => 'fresh', renew: async () => null }) }));
jest.mock('idb-keyval', () => ({ createStore: () => 'store', get: async () => undefined, set: async () => undefined, del: async () => undefined, entries: async () => [] }));

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { onStage, signedInAs } from '../test/gateway-stage';
import { lifeChart } from '../test/life-chart';
import { allRead, names, onDesk } from '../test/on-desk';
import { filedCase, showCase } from '../test/show-case';
import { showItem } from '../test/show-item';
import { CallForm } from './desk/call/call-form';
import type { Item } from './desk/item/use-item';
import { loadPhrases as deskPhrases } from './desk/phrases';
import { statuses } from './desk/search/asked';
import { JoinPage } from './people/co-sign/join-page';
import { FormPage } from './people/form/form-page';
import { loadPhrases as peoplePhrases } from './people/phrases';

const chart = lifeChart(readFileSync(join(__dirname, '../../intake/src/appeal/life.ts'), 'utf8'));
const documents = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.graphql')).map((name) => readFileSync(join(__dirname, name), 'utf8')).join('\n');
const stage = onStage(async (language) => ({ ...(await deskPhrases(language)), ...(await peoplePhrases(language)) }));
const user = userEvent.setup({ pointerEventsCheck: 0 });

type Status = Item['status'];
/** Whether the portal offers it: where there is no appeal yet, and where there is one of this status. */
interface Step {
  readonly none?: () => Promise<boolean>;
  readonly at?: (status: Status) => Promise<boolean>;
}

const inChart = (status: Status): string => status.toLowerCase().replace('_', '-');
const another = { id: 'a2', number: 'QH-2026-000400', title: '澡堂没热水' };
const strikers = { ReadItemAfter: { appeal: null }, ReadStrikers: { policy: { version: 1, struckOffBy: ['OFFICER'] } } };

const ready = (role: string, name: RegExp | string): boolean => {
  const control = screen.queryByRole(role, { name });
  return control !== null && control.getAttribute('aria-disabled') !== 'true';
};
const button = (name: RegExp | string) => (): boolean => ready('button', name);
const inMore = (name: RegExp) => async (): Promise<boolean> => {
  const more = screen.queryByRole('button', { name: '更多' });
  if (!more) return false;
  await user.click(more);
  await screen.findAllByRole('menuitem');
  return ready('menuitem', name);
};

/** On the page of the matter, for an officer. */
const atDesk = (offered: () => boolean | Promise<boolean>, part: Partial<Item> = {}) => async (status: Status): Promise<boolean> => {
  stage.reads = strikers;
  await showItem({ ...part, status });
  return offered();
};
/** On the page of the case, for who said it, or co-signed it. */
const atCase = (offered: () => boolean, part: Partial<typeof filedCase> = {}) => async (status: Status): Promise<boolean> => {
  await showCase(stage, { ...part, status });
  await allRead();
  return offered();
};

/** On the page that a code leads to; whether the case may be joined is told by intake, which decides it by the chart. */
const atInvitation = async (status: Status): Promise<boolean> => {
  const mayNotJoin = chart.statesOf('join').includes(inChart(status)) ? null : { code: 'wrong-state', message: '现在不能联名。' };
  signedInAs('a');
  stage.reads = { ReadInvitation: { invitation: { ...filedCase, status, mode: 'NAMED', confidential: false, count: 0, most: 9, joined: false, mayNotJoin } } };
  render(<MemoryRouter initialEntries={['/me/join#ABCDEFGHJKMN']}><Routes><Route path="/me/join" element={<JoinPage />} /></Routes></MemoryRouter>);
  await screen.findByRole('heading', { name: filedCase.title });
  return ready('button', '我也联名');
};

const atForm = async (): Promise<boolean> => {
  const form = { __typename: 'Form', union: names('工会'), place: { name: '食堂' }, modes: ['ANONYMOUS'], categories: [], promises: [], scopeVersion: '1', scope: names('受理范围'), timeZone: 'Asia/Shanghai' };
  stage.reads = { ReadForm: { form } };
  render(<MemoryRouter initialEntries={['/q/canteen']}><Routes><Route path="/q/:place" element={<FormPage />} /></Routes></MemoryRouter>);
  return (await screen.findByRole('button', { name: '提交，拿回执' })) !== null;
};

const atCall = async (): Promise<boolean> => {
  const channel = { id: 'phone', names: names('电话'), modes: ['NAMED'], open: true, private: false, filedBy: ['OFFICER'] };
  stage.reads = { ReadCallForm: { policy: { version: 1, channels: [channel], categories: [], onSpotBy: ['OFFICER'] } } };
  onDesk(<CallForm />);
  await screen.findByLabelText('说了什么');
  return ready('button', /^当场已答，办结/);
};

const request = { id: 'rq', question: '是哪几个时段？', askedAt: filedCase.filedAt };
const coSigned = { count: 1, most: 9, mayInvite: false, joinCode: null, mine: true };

/** Where each command stands in the portal. The grade of what is only filed goes with its acceptance. */
const steps: Readonly<Record<string, Step>> = {
  'submit': { none: atForm },
  'answer-on-spot': { none: atCall, at: atDesk(inMore(/^当场答复/)) },
  'accept': { at: atDesk(button(/^受理并派单/)) },
  'accept-thanks': { at: atDesk(button(/^收下感谢/), { kind: 'THANKS' }) },
  'grade': { at: atDesk(() => ready('radio', '疑难')) },
  'refuse': { at: atDesk(inMore(/^不予受理/)) },
  'refer': { at: atDesk(button(/^引导/)) },
  'merge': { at: atDesk(button(/^按编号并入/)) },
  'unmerge': { at: atDesk(button('拆出来单独办'), { mergedInto: another }) },
  'withdraw': { at: atCase(button('撤回这件')) },
  'strike-off': { at: atDesk(button('销号')) },
  'bar': { at: atDesk(inMore(/^当事人回避/)) },
  'join': { at: atInvitation },
  'leave': { at: atCase(button('退出联名'), { coSigning: coSigned }) },
  'write': { at: atCase(() => ready('textbox', '补充或回复工会')) },
  'ask-material': { at: atDesk(button(/^请补充/)) },
  'give-material': { at: atCase(() => ready('textbox', '回答上面的问题'), { openRequest: request }) },
  'archive': { at: atDesk(button('归档')) },
};

/** What intake hears from other services: by which acts of the portal it comes about, or why nobody does it. */
const heard: Readonly<Record<string, readonly string[] | string>> = {
  'order-issued': ['acceptAppeal', 'issueOrder'],
  'last-order-ended': ['returnOrder'],
  'final-reply': ['sendReply'],
  'satisfied': ['answerQuestionnaire', 'recordCallBack'],
  'dissatisfied': ['answerQuestionnaire', 'recordCallBack'],
  'unreachable': ['recordCallBack'],
  'call-back-refused': ['recordCallBack'],
  'silence': 'a clock: the questionnaire was not answered in time',
  'review-asked': ['askReview'],
  'upheld': ['decideReview'],
  'handled-wrongly': ['decideReview'],
};

const offeredIn = async ({ none, at }: Step): Promise<readonly string[]> => {
  const offered: string[] = [];
  if (none && (await none())) offered.push('none');
  for (const status of at ? statuses : []) {
    cleanup();
    sessionStorage.clear();
    if (await at?.(status)) offered.push(inChart(status));
  }
  return offered.sort();
};

describe('N-07 every step in the life of an appeal', () => {
  it('that intake decides has its place in the portal, and every fact that it hears its act or its reason', () => {
    expect(chart.commands.length).toBeGreaterThan(10);
    expect(Object.keys(steps).sort()).toEqual([...chart.commands].sort());
    expect(Object.keys(heard).sort()).toEqual([...chart.facts].sort());
    expect(Object.values(heard).flatMap((acts) => (typeof acts === 'string' ? [] : acts)).filter((act) => !new RegExp(`\\b${act}\\(`).test(documents))).toEqual([]);
  });

  it('is from a state that the portal knows', () => {
    const known = ['none', ...statuses.map(inChart)];
    expect([...chart.commands, ...chart.facts].flatMap(chart.statesOf).filter((state) => !known.includes(state))).toEqual([]);
  });

  it.each(Object.entries(steps))('%s is offered in exactly the states in which the chart allows it', async (command, step) => {
    expect(chart.statesOf(command)).not.toEqual([]);
    expect(await offeredIn(step)).toEqual(chart.statesOf(command));
  });

  it('is read from the rows themselves, wherever their states are named', () => {
    const life = `import type { X } from 'x'; export const commands = ['a', 'b'] as const; export const heardFacts = ['c'] as const; const some: readonly X[] = ['filed', 'merged'];
      export const chart: readonly X[] = [{ from: ['none'], on: 'a' }, { from: some, on: 'a' }, { from: some, on: 'c' }];`;
    const { commands, facts, statesOf } = lifeChart(life);
    expect([commands, facts, ['a', 'b', 'c'].map(statesOf)]).toEqual([['a', 'b'], ['c'], [['filed', 'merged', 'none'], [], ['filed', 'merged']]]);
  });
});
