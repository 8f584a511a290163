import type { DeskPolicy, Item } from '../src/desk/item/use-item';
import { names, now } from './on-desk';

export const general = { id: 'general', names: names('一般') };
const life = { id: 'life', names: names('民生事宜') };
const unit = { id: 'u1', names: names('综合服务科') };
const machines = { id: 'u2', names: names('机电科') };
const zhou = { id: 'p1', name: '周建国', post: '科长' };
const sun = { id: 'p2', name: '孙伟', post: null };

/** A matter that was filed and waits for the centre. */
export const item: Item = {
  id: 'a1', number: 'QH-2026-000412', title: '没有热水', body: '三号楼没有热水', status: 'FILED', kind: 'QUESTION', round: 1, version: 4, channelLabel: '扫码', placeName: '二号食堂', filedAt: now,
  category: life, grade: general, sender: { mode: 'ANONYMOUS', name: null, person: null, unit: null, coSigners: [] }, coSigning: null, department: null, holder: null, suggested: { category: life, grade: general },
  promises: [], openRequest: null, suggestion: null, ending: null, barred: [], policyVersion: 7, mergedInto: null, sources: [], similar: null, replies: [], orders: [], clocks: [],
  routeFor: { unit, person: zhou, why: [{ code: 'category', text: '类别是「洗浴」' }] }, proposal: { choices: [{ unit, people: [zhou] }, { unit: machines, people: [sun] }] },
  timeline: [{ id: 't1', service: 'intake', kind: 'appeal-graded', text: '等级改为 重要', words: null, grounds: null, visibility: 'STAFF', at: '2026-11-24T07:47:00.000Z', by: { kind: 'PERSON', person: { id: 'p9', name: '李文静' } } }],
};

/** What the policy says of it to who works on it. */
export const policy: DeskPolicy = {
  version: 7, categories: [life], grades: [{ ...general, needsDeliberation: false }, { id: 'difficult', names: names('疑难'), needsDeliberation: true }],
  replyRequirements: [{ kind: 'FIRST', by: ['OFFICER', 'RESPONDER'], needsOpinion: false, parts: [{ id: 'who', names: names('谁在办') }] }],
  onSpotBy: ['OFFICER'],
  notAccepted: [{ id: 'in-court', names: names('法院正在审理') }],
  outOfScope: [{ id: 'mediation', names: names('街道调解委员会'), about: names('邻里纠纷'), address: names('司法所'), phone: '12348' }],
};
