import type { Stage } from '../../src/domain/project.ts';
import type { Room } from '../chat/room.ts';
import { approved } from './story.ts';

interface Filing {
  readonly stage: Stage;
  /** A post; `officer` and `unit` are those of the purchaser. */
  readonly as: string;
  readonly says: string;
}

/** Everything an approved project needs on file, in the order in which it comes, as its people say it. */
const FILINGS: readonly Filing[] = [
  {
    stage: 'procurement',
    as: 'officer',
    says: '条件 {n} 条件：有3年以上体育培训经验 依据：课程质量要求',
  },
  { stage: 'procurement', as: 'liaison-finance', says: '条件会签 {n} 同意' },
  {
    stage: 'procurement',
    as: 'officer',
    says: '采购 {n} 公开招标 评审机制：综合评分 合同类型：单价合同 理由：课时可计量，供应方多 机构类型：代理机构 机构名称：区采购代理中心 平台编号：KQ2026-031',
  },
  {
    stage: 'procurement',
    as: 'officer',
    says: '承接主体登记 柯桥社工服务中心 类型：社会组织 登记机关：民政局 登记号：52330621MJ0001',
  },
  {
    stage: 'procurement',
    as: 'officer',
    says: '中标 {n} 柯桥社工服务中心 金额：18万元 日期：今天 文件：柯采中〔2026〕31号 参与：社会组织 2、企业 1',
  },
];

/** Files what every stage before this one needs. */
export async function carriedTo(
  room: Pick<Room, 'says'>,
  number: string,
  stage: Stage,
  unit = 'education-sports',
): Promise<string> {
  const upTo = FILINGS.findIndex((each) => each.stage === stage);
  for (const { as, says } of upTo === -1 ? FILINGS : FILINGS.slice(0, upTo)) {
    const who = as === 'officer' ? `officer-${unit}` : as === 'unit' ? `liaison-${unit}` : as;
    const answer = await room.says(who, says.replaceAll('{n}', number));
    if (/缺|不能|请填写|没看懂/u.test(answer.split('\n')[0] ?? ''))
      throw new Error(`${who}: ${says}\n${answer}`);
  }
  return number;
}

/** Approved, bought, contracted and watched over: whoever bought may record that it is done. */
export const supervised = async (room: Room, change: Parameters<typeof approved>[1] = {}): Promise<string> =>
  carriedTo(room, await approved(room, change), 'evaluation');
