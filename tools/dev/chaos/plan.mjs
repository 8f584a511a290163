// Who is killed when, and what is submitted before: all of it from the seed.
import { aimOf, aimsOf } from './aims.mjs';
import { bytesOf, pick, shuffled, uuidOf } from './random.mjs';

export const victims = ['gateway', 'identity', 'tenancy', 'intake', 'routing', 'sla', 'feedback', 'rewards', 'reporting', 'nats', 'postgres'];

/** Every victim once before any of them again. A single round has gateway and intake again, so that what has to be seen has two chances. */
function killsOf(random, times) {
  const rounds = Array.from({ length: times }, (_, nth) => shuffled(random, victims).map((victim) => ({ victim, aim: aimOf(victim, nth, random) }))).flat();
  return times > 1 ? rounds : [...rounds, ...['gateway', 'intake'].map((victim) => ({ victim, aim: aimsOf[victim][0] }))];
}

/** Shares `appeals` out before the kills: more before those that need some under way. */
function waves(kills, appeals) {
  const weights = kills.map(({ aim }) => (aim ? 3 : 1));
  const sum = weights.reduce((all, each) => all + each, 0);
  let done = 0;
  return weights.map((_, at) => {
    const until = Math.round((weights.slice(0, at + 1).reduce((all, each) => all + each, 0) / sum) * appeals);
    const size = until - done;
    done = until;
    return size;
  });
}

/** The kills in their order: { victim, aim, wave, delayMs, overlap }. Some come while the one before is still down. */
export function planOf(random, { kills: times, appeals }) {
  const kills = killsOf(random, times);
  const sizes = waves(kills, appeals);
  return kills.map((kill, at) => ({ ...kill, wave: sizes[at], delayMs: Math.floor(random() * 400), overlap: random() < 0.2 }));
}

const complaints = [
  '三号楼夜班澡堂这周都没热水，下班九点多洗不上。',
  '晚班九点下来，食堂就剩两个素菜，能不能给晚班留一份荤菜。',
  '车间东门的路灯坏了三盏，夜里骑车看不清。',
  '宿舍二楼的饮水机一直不出热水，报修两次没人来。',
];

/** What is sent: half of it anonymous from a place, half by name, over the enterprises in turn. The same object is sent again and again. */
export function draftsOf(random, enterprises, appeals) {
  return Array.from({ length: appeals }, (_, at) => {
    const enterprise = enterprises[at % enterprises.length];
    const isAnonymous = Math.floor(at / enterprises.length) % 2 === 0;
    const said = { commandId: uuidOf(random), body: `${pick(random, complaints)}（${at + 1}）` };
    const input = isAnonymous
      ? { ...said, mode: 'ANONYMOUS', placeCode: enterprise.placeCode, receiptSeed: bytesOf(random, 24).toString('base64url') }
      : { ...said, mode: 'NAMED', title: `第 ${at + 1} 件` };
    return { at, enterprise, input, sender: isAnonymous ? undefined : pick(random, enterprise.senders), acceptId: uuidOf(random) };
  });
}
