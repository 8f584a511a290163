import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { connect } = require('nats');
const { Pool } = require('pg');

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
await pool.query(`create schema if not exists bench`);
await pool.query(`create table if not exists bench.appeal (tenant_id uuid, id uuid default uuidv7(), number text, title text, body text, status text default 'filed',
  department text default '综合服务科', clock text default 'answer', due_at timestamptz default now() + interval '5 days', primary key (tenant_id, id))`);
for (const tenant of process.env.TENANTS.split(',')) {
  await pool.query(`insert into bench.appeal (tenant_id, number, title, body) select $1::uuid, 'B-' || n, '热水', '没有热水' from generate_series(1, 200) n`, [tenant]);
}

const submit = { name: 'submit', text: `insert into bench.appeal (tenant_id, number, title, body) values ($1::uuid, 'B-' || substr($1::uuid::text, 1, 8), left($2::text, 30), $2::text) returning number` };
const list = { name: 'list', text: `select id, number, title, status, department, clock, due_at as "dueAt" from bench.appeal where tenant_id = $1 order by id desc limit 20` };
const broker = await connect({ servers: process.env.NATS_URL, user: 'deploy', pass: process.env.NATS_PASSWORD });
const answer = (subject, work) =>
  broker.subscribe(subject, { queue: 'bench', callback: (error, message) => void (error ?? work(message.json()).catch((failed) => ({ error: failed.message })).then((found) => message.respond(JSON.stringify(found)))) });
answer('bench.submit', async ({ tenant, body }) => (await pool.query({ ...submit, values: [tenant, body] })).rows[0]);
answer('bench.list', async ({ tenant }) => (await pool.query({ ...list, values: [tenant] })).rows);
process.once('SIGTERM', () => void broker.drain().then(() => pool.end()).then(() => process.exit(0)));
process.send({ ready: true });
