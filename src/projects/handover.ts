import type { MatterKind } from '../domain/matter.ts';
import { line, optional, prose } from '../domain/part.ts';
import { type Facts, type Holder, type Piece, piece } from '../engine/row.ts';
import { writtenDay } from '../registers/written-day.ts';

const holdersOf = async ({ project, look }: Facts): Promise<readonly Holder[]> =>
  project ? look.holders(project.declaration.purchaser) : [];

const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');

const named = async (name: string, facts: Facts): Promise<Holder | undefined> =>
  (await holdersOf(facts)).find((each) => plain(each.name) === plain(name));

/** What of a project goes along with whoever answers for it. */
const KINDS: readonly MatterKind[] = ['milestone', 'account', 'improvement'];

async function openOn({ project, look }: Facts): Promise<readonly string[]> {
  const all = await Promise.all(KINDS.map((kind) => look.matters(kind, project?.number)));
  return all
    .flat()
    .filter(({ status }) => status.state === 'open')
    .map(({ number, dueOn }) => (dueOn ? `${number}（${writtenDay(dueOn)}前）` : number))
    .toSorted();
}

/** Another holder of a post of the purchaser answers for the project; what is open and its reminders go along (五(二), 七(二)5, R66). */
export const HANDOVER: Piece = piece({
  key: 'handover',
  stage: 'procurement',
  words: ['移交', '移交项目', '更换经办人'],
  title: '移交',
  english: 'hands a project with its open tasks and reminders to another officer of the purchaser',
  does: '把项目移交给本单位另一名经办人，待办和提醒随之移交',
  example: '移交 2026-001 新经办人：教体局联络员',
  clause: '七(二)5',
  who: 'purchaser',
  owed: false,
  later: true,
  repeats: true,
  keeps: true,
  aside: true,
  hands: 'name',
  state: ({ from, name }) => `由${from}移交给${name}`,
  parts: {
    officer: line(['新经办人', '经办人', '接手人'], { hint: '本单位担任职务的人的姓名' }),
    reason: optional(prose(['理由', '原因'], { labelled: true })),
  },
  checks: [
    async ({ officer }, facts) => {
      if (await named(officer, facts)) return undefined;
      const names = [...new Set((await holdersOf(facts)).map(({ name }) => name))].slice(0, 5);
      return {
        part: 'officer',
        says: `${officer}没有在${facts.look.unit(facts.project?.declaration.purchaser ?? '')}担任职务，不能接手。`,
        next: names.length > 0 ? `可以移交给：${names.join('、')}。` : '请先在名单里登记他的职务。',
      };
    },
    async ({ officer }, { project }) =>
      project && plain(project.declaration.officer) === plain(officer)
        ? { part: 'officer', says: `现在的经办人就是${officer}。` }
        : undefined,
  ],
  adds: async ({ officer }, facts) => {
    const to = await named(officer, facts);
    const open = await openOn(facts);
    return {
      from: facts.project?.declaration.officer ?? '',
      ...(to && { name: to.name, person: to.person, post: to.post }),
      ...(open.length > 0 && { open }),
    };
  },
  notice: ({ post, open }) =>
    [`接手职务：${post}`, ...(open ? [`一并移交：${(open as readonly string[]).join('、')}`] : [])].join(
      '，',
    ),
  tells: async ({ officer }, facts) => {
    const { project } = facts;
    const to = await named(officer, facts);
    const before = project?.filed?.at(-1)?.values.from;
    const giving = (await holdersOf(facts)).filter(({ name }) => name === before);
    const open = await openOn(facts);
    const lines = open.length > 0 ? [`一并移交：${open.join('、')}。`] : [];
    return [
      {
        persons: to ? [to.person] : [],
        title: `${project?.number} ${project?.declaration.name}已移交给您经办`,
        lines: [...lines, `以后的待办和提醒发给您。发送“缺 ${project?.number}”看现在缺什么。`],
      },
      {
        persons: giving.map(({ person }) => person),
        title: `${project?.number} ${project?.declaration.name}已移交给${to?.name}`,
        lines: ['以后的待办和提醒不再发给您。'],
      },
    ];
  },
});
