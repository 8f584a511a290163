import { Agent, request as httpRequest } from 'node:http';

const send = (agent, { url, headers, body }) =>
  new Promise((resolve, reject) => {
    const sent = httpRequest(url, { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers } }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });

/** Keeps `connections` requests in flight for `seconds`; `request()` makes each, its `check` says whether an answer is right. */
export const drive = async (request, { connections, seconds }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  let errors = 0;
  let firstError = '';
  const from = performance.now();
  const until = from + seconds * 1_000;
  const loop = async () => {
    while (performance.now() < until) {
      const one = request();
      const start = performance.now();
      const answer = await send(agent, one);
      times.push(performance.now() - start);
      if (!one.check(answer)) {
        errors += 1;
        firstError ||= answer.slice(0, 400);
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, loop));
  const took = (performance.now() - from) / 1_000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return { rate: times.length / took, p50: times[Math.floor(times.length * 0.5)], p97: times[Math.floor(times.length * 0.975)], errors, firstError };
};
