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
