import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readDocx } from '../documents/read-docx.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const place = mkdtempSync(join(tmpdir(), 'lianxi-played-'));
// Started by root, the database runs as somebody else, who must be able to enter.
chmodSync(place, 0o755);
const temporary = join(place, 'tmp');
mkdirSync(temporary);
chmodSync(temporary, 0o755);
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** `npm run demo`, with temporary files of its own; `hears` gets all it has said so far, whenever it says more. */
async function played(folder: string, hears: (said: string, stop: () => void) => void = () => undefined) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/demo.ts', folder], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      hears(said, () => child.kill('SIGINT'));
    });
  }
  await once(child, 'close');
  return { code: child.exitCode, said };
}
/** Started as npm starts it, in a shell that keeps a signal to itself. */
async function playedByNpm(folder: string): Promise<string> {
  const shell = spawn('sh', ['-c', `"${process.execPath}" --import tsx src/demo.ts "${folder}"; true`], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: temporary, npm_lifecycle_event: 'demo' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  shell.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said.includes('已申报：')) shell.kill('SIGTERM');
  });
  // The pipe closes when the program itself has ended.
  await once(shell, 'close');
  return said;
}
const leftBehind = () => readdirSync(temporary).filter((name) => name.startsWith('lianxi-demo'));

/** What a year has, in the order in which it comes. */
const YEAR = [
  '已申报：',
  '已受理，征求意见',
  '按下“不同意”',
  '协调一致',
  '已批准，报区政府',
  '区政府已批复同意',
  '财政部门已会签',
  '采购失败',
  '明远体育服务中心',
  '沉默不算同意',
  '总召集人（区政府分管领导 / 常务副区长）收到',
  '已报请召集人同意：',
  '召集人已同意，会议通知已发出',
  '按下“异议”',
  '第2版',
  '已印发：联席会议纪要',
  '签收：22/22',
  '通报 一季度',
  '难点问题：护理人员不足',
  '转包 送餐的是另一家公司的车',
  '不成立',
  '经费支付已登记',
  '已付款',
  '已超期5个工作日（附件1 四）',
  '已办结：',
  '会议通知已发出：',
  '向区政府报告：上半年',
  '分，差（',
  '兑付完成',
  '已归档',
  '全体会议',
  '尚未召开，也未登记例外理由',
  '已超期20个工作日（七(二)5）',
  '还缺第三方的评价',
  '已评估',
  '评估结果向社会公布',
  '兑付完成',
  '已归档',
  '类型：全体会议',
  '全体会议议程',
  '出席：',
  '已确认：21/21',
  '已印发：联席会议纪要',
  '全体会议的一项议定事项过了期限',
  '已办结：',
  '找到2个项目',
  '会议3次',
  '上次评估：',
  '分，差（',
  '要先知悉上次评估结果',
  '已知悉',
  '财政部门知悉上次评估结果',
  '中标结果已登记',
  '演完了',
];

describe('npm run demo', () => {
  it('plays a whole year in its order, and leaves its documents and nothing else', async () => {
    const folder = join(place, 'year');
    const { code, said } = await played(folder);
    expect(code, said.slice(-2000)).toBe(0);
    let at = 0;
    for (const each of YEAR) {
      const found = said.indexOf(each, at);
      expect(
        found,
        `“${each}” comes after:\n${said.slice(Math.max(0, at - 300), at)}`,
      ).toBeGreaterThanOrEqual(0);
      at = found + each.length;
    }
    expect(said).not.toMatch(/undefined|\[object|没有编号|没有处理成功|中断/);

    const names = readdirSync(folder).sort();
    for (const kind of [
      '会议通知（',
      '专门会议议程',
      '全体会议议程',
      '汇报会议程',
      '纪要（〔',
      '通报（',
      '向区政府报告（',
    ])
      expect(names.join('\n')).toContain(kind);
    for (const name of names.filter((each) => each.endsWith('.docx'))) {
      const text = readDocx(new Uint8Array(readFileSync(join(folder, name)))).join('\n');
      expect(text.length, name).toBeGreaterThan(40);
      expect(text, name).not.toMatch(/[{}]/);
    }
    expect(leftBehind()).toEqual([]);
  }, 600_000);

  it('ends when npm is told to, whose shell does not pass it on', async () => {
    expect(await playedByNpm(join(place, 'npm'))).not.toContain('演完了');
    expect(leftBehind()).toEqual([]);
  }, 120_000);

  it('ends when it is told to, and cleans up', async () => {
    const { code, said } = await played(join(place, 'cut'), (soFar, stop) => {
      if (soFar.includes('按下“受理”')) stop();
    });
    expect(code).toBe(130);
    expect(said).not.toMatch(/Error|演示中断|fetch failed/);
    expect(leftBehind()).toEqual([]);
  }, 120_000);
});
