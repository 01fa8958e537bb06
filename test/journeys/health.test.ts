import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePrisma } from '../../src/store/connect/connect.ts';
import type { PrismaClient } from '../../src/store/generated/client.ts';
import { openTryOut, type TryOut } from './try-out.ts';
import { until } from './until.ts';

let office: TryOut;
let prisma: PrismaClient;
beforeAll(async () => {
  office = await openTryOut();
  prisma = makePrisma(office.database.url, { poolSize: 1 });
});
afterAll(async () => {
  await prisma.$disconnect();
  await office.close();
});
const checked = () => office.says('office-director', '体检');

describe('体检 of the running program', () => {
  it('shows its parts, and each schedule with its last and next run', async () => {
    const answer = await until('every schedule ran', async () => {
      const shown = await checked();
      return !shown.includes('尚未运行') && shown;
    });
    expect(answer.split('\n')[0]).toBe('一切正常。');
    for (const part of ['数据库：正常', '任务：正常', '聊天页：正常', '待发消息：没有积压'])
      expect(answer).toContain(part);
    for (const schedule of ['提醒', '每夜封存', '清理旧记录'])
      expect(answer).toMatch(new RegExp(`^${schedule}：上次 \\d+月\\d+日\\d\\d:\\d\\d，下次 `, 'm'));
  });

  it('tells of a job that nobody does', async () => {
    await prisma.$executeRaw`
      SELECT graphile_worker.add_job('nobody-does-this', run_at := now() - interval '1 hour', job_key := 'forgotten')`;
    expect(await checked()).toContain('1个任务到时未办或卡住');
    expect((await office.health()).parts.queue).toMatchObject({ usable: false });
    await prisma.$executeRaw`SELECT graphile_worker.remove_job('forgotten')`;
    expect((await office.health()).parts.queue).toMatchObject({ usable: true });
  });

  it('tells who has no account, whose post is empty, and whom the last message did not reach', async () => {
    await prisma.account.deleteMany({ where: { personId: 'stand-in:liaison-health' } });
    await prisma.holding.updateMany({
      where: { postSlug: 'member-audit' },
      data: { from: '2020-01-01', to: '2020-12-31' },
    });
    await office.says('liaison-land', '待办');
    const last = await prisma.delivery.findFirstOrThrow({
      where: { personId: 'stand-in:liaison-land' },
      orderBy: { id: 'desc' },
    });
    await prisma.delivery.update({
      where: { id: last.id },
      data: { status: 'unreachable', problem: 'blocked' },
    });
    const answer = await checked();
    expect(answer).toContain('未绑定账号：1个：卫计局联络员');
    expect(answer).toContain('空缺：1个：审计局成员');
    expect(answer).toMatch(/联系不上：1个：.*（blocked）/);
  });
});

describe('/healthz of the running program', () => {
  it('tells of a job worker that is dead, and of its return', async () => {
    const name = new URL(office.database.url).pathname.slice(1);
    const server = new URL(office.database.url);
    server.pathname = '/postgres';
    const power = new pg.Client({ connectionString: server.href });
    await power.connect();
    try {
      // The office keeps the connections it has; the worker's are cut, and it gets no new ones.
      await power.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await power.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND application_name = 'lianxi jobs'`,
        [name],
      );
      const dead = await until('the worker is found dead', async () => {
        const health = await office.health();
        return health.parts.jobs?.usable === false && health;
      });
      expect(dead).toMatchObject({ status: 503, usable: false, parts: { database: { usable: true } } });
      expect(dead.parts.jobs?.state).toMatch(/^cannot get jobs: /);
    } finally {
      await power.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
      await power.end();
    }
    const well = await until('the worker is back', async () => {
      const health = await office.health();
      return health.usable && health;
    });
    expect(well.status).toBe(200);
  });
});

describe('somebody whom the office does not know', () => {
  it('is answered each time, by the entrance for scripts as well', async () => {
    for (const said of ['你好', '查询 教体局', '待办'])
      expect(await office.says('someone-unknown', said), said).toContain('绑定');
  });
});
