import { beforeAll, describe, expect, it } from 'vitest';
import { stepsOf } from '../../../src/engine/entries.ts';
import { PIECES } from '../../../src/projects/pieces.ts';
import { FILINGS } from '../../commands/filing.ts';
import { approved } from '../../commands/story.ts';
import { openRoom } from '../room.ts';
import { breakLaws, noFaults } from './break-laws.ts';
import { pieceActs } from './row-acts.ts';

const faults = noFaults();
const tried = new Set<string>();

/** What comes beside what every project needs, before that sentence. */
const ASIDE: Readonly<Record<string, readonly (readonly [as: string, says: string])[]>> = {
  出具: [['officer', '内控 {n} 教体局购买服务内部监督办法 附件：柯教体〔2026〕41号']],
  完工: [
    ['liaison-finance', '检查 {n} 内容：项目进展 计划日期：2026-11-22'],
    ['liaison-finance', '检查结果 {n} 问题：服务台账不全'],
    ['officer', '整改 {n} 已补齐服务台账 附件：整改报告〔2026〕2号'],
    ['liaison-finance', '核销 {n} 通过'],
    ['liaison-finance', '结论 {n} 成立 依据：现场核查记录〔2026〕3号'],
    ['liaison-finance', '举报处理 {n} 已责令改正 依据：处理决定〔2026〕1号'],
    ['officer', '支付 {n} 5万元 节点：{l}'],
    ['liaison-finance', '支付审核 {n} 同意'],
    [
      'officer',
      '付款 {n} 2026-11-20 凭证：国库〔2026〕88号 收款人：柯桥社工服务中心 账号：6789 方式：授权支付',
    ],
  ],
};

/** One project through all its stages: whatever may be put on its file on the way is tried as soon as it is open. */
beforeAll(async () => {
  // The day that the examples name.
  const room = await openRoom('2026-11-20T02:00:00Z');
  const number = await approved(room, { 期限: '2026-11-01至2026-12-31' });
  let milestone = '';
  const story = FILINGS.flatMap(({ as, says }) => [
    ...(ASIDE[says.split(' ')[0] ?? ''] ?? []),
    [as, says] as const,
  ]);
  for (const [as, says] of story) {
    for (const act of await pieceActs(room, number)) {
      if (tried.has(act.row.key)) continue;
      if (await breakLaws(room, act, tried.size, faults)) tried.add(act.row.key);
    }
    const who = as.replace(/^(officer|unit)$/, (post) =>
      post === 'officer' ? 'officer-education-sports' : 'liaison-education-sports',
    );
    const answer = await room.says(
      who,
      says.replaceAll('{n}', number).replaceAll('{l}', milestone).replaceAll('{a}', '70万元'),
    );
    [milestone] = /L\d{4}-\d{2}/.exec(answer) ?? [milestone];
  }
  return () => room.close();
}, 300_000);

describe('what is put on the file of a project', () => {
  it.each(['law 1', 'law 2', 'law 3', 'law 5', 'law 8'] as const)('%s', (law) => {
    expect(faults[law].join('\n\n')).toBe('');
  });

  it('most rows of the table were open on the way, those that decide something among them', () => {
    const all = PIECES.flatMap((piece) => [piece, ...stepsOf(piece)]).map(({ key }) => key);
    const reached = all.filter((key) => tried.has(key));
    const deciding = ['conditions-agree', 'qualification-sign', 'case-conclude', 'take-over'];
    expect(reached).toEqual(expect.arrayContaining(deciding));
    expect(reached.length).toBeGreaterThan(25);
  });
});
