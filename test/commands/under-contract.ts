import type { Entry } from '../../src/domain/entry.ts';
import type { Project } from '../../src/domain/project.ts';
import type { Room } from '../chat/room.ts';
import { carriedTo, judged } from './filing.ts';
import { approved } from './story.ts';

interface Wanted {
  readonly instalments: 'yes' | 'no';
  readonly name?: string;
  /** Approved already. */
  readonly approved?: string;
  readonly change?: Parameters<typeof approved>[1];
}

const OFFICER = 'officer-education-sports';

/** Keeps the project as it was changed, past everything that would be asked on the way. */
async function changed(room: Room, number: string, change: (project: Project) => Project): Promise<void> {
  await room.store.transact(room.clock.now, async (desk) => {
    const project = await desk.projects.take(number);
    if (!project) throw new Error(number);
    const after = { ...change(project), version: project.version + 1 };
    await desk.projects.save(after, { stage: 'supervision', owes: [], decided: true });
  });
}

/** An approved project whose contract is over 500,000.00 with 柯桥社工服务中心. */
export async function underContract(
  room: Room,
  { instalments, name, change, approved: known }: Wanted,
): Promise<string> {
  const number = known ?? (await approved(room, { ...(name && { 名称: name }), ...change }));
  await carriedTo(room, number, 'supervision');
  await changed(room, number, (project) => {
    const filed = project.filed ?? [];
    const contract: Entry = {
      ...{ row: 'contract', no: 99, by: project.submittedBy, at: project.updatedAt, steps: [] },
      values: {
        party: { number: 'S2026-01', name: '柯桥社工服务中心' },
        fen: 50_000_000,
        term: { from: '2026-01-01', to: '2026-12-31' },
        instalments,
      },
    };
    return { ...project, filed: [...filed.filter(({ row }) => row !== 'contract'), contract] };
  });
  return number;
}

/** Milestones of it: so many measured, then so many that are not. */
export async function measured(room: Room, number: string, count: number, open = 0): Promise<string[]> {
  const numbers: string[] = [];
  for (let index = 0; index < count + open; index += 1) {
    const set = await room.says(
      OFFICER,
      `履约 ${number} 期限：2026-12-31 数量：5所学校 质量：满意度不低于90% 效果：体质达标率提高`,
    );
    const [milestone] = /L\d{4}-\d{2,}/.exec(set) ?? [];
    if (!milestone) throw new Error(set);
    numbers.push(milestone);
    if (index < count)
      await room.says(
        OFFICER,
        `办结 ${milestone} 数量：5所学校 质量：满意度92% 效果：达标率96% 依据：验收单〔2026〕${index + 1}号`,
      );
  }
  return numbers;
}

/** Delivered, judged by all three, and its result issued and published. */
export async function evaluated(room: Room, number: string): Promise<void> {
  await room.says(OFFICER, `跟踪 ${number} 已开展12次，到课率96%`);
  await changed(room, number, (project) => ({
    ...project,
    status: { state: 'completed' },
    completion: { on: '2026-11-20', by: project.submittedBy, at: project.updatedAt },
  }));
  await judged(room, number);
  for (const text of [`出具 ${number}`, `公布 ${number} https://www.example.gov/open/12.html 今天`])
    await room.says(OFFICER, text);
}
