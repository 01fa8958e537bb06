import { type Act, differences, newestOf } from '../domain/catalogue.ts';
import { day, document, line, optional, proof, verdict } from '../domain/part.ts';
import { MEMBER_UNITS } from '../domain/people.ts';
import { register, step } from '../engine/row.ts';
import { ACT_WORDS, ACTS, draftOf, EDITIONS, firstDay, LEAD } from './catalogue-draft.ts';
import { writtenDay } from './written-day.ts';

/** The guiding catalogue edition by edition: drafted by 财政局, in force by 区政府's word alone (四(二), R19, R21). */
export const CATALOGUE_EDITIONS = register({
  key: EDITIONS,
  letter: 'V',
  words: ['指导目录版本', '目录版本', '目录 版本'],
  enters: ['目录草案', '目录 草案', '指导目录草案'],
  title: '指导目录版本',
  english: 'the drafts and editions of the guiding catalogue',
  does: '起草指导目录的下一版',
  example: '目录草案 指导目录',
  clause: '四(二)',
  who: LEAD,
  naming: 'name',
  unique: ['name', 'edition'],
  state: '草案，不能引用，须报区政府批准',
  parts: { title: optional(line(['目录名称', '名称'])) },
  checks: [
    async (_, { look }) => {
      const [open] = (await look.register(EDITIONS)).filter(({ status }) => status.state === 'open');
      return open && { says: `${open.title}还是草案。`, next: '请直接提出调整，或先记录区政府的批复。' };
    },
  ],
  adds: async (_, { look }) => {
    const edition = (newestOf(await look.editions())?.version ?? 0) + 1;
    return { edition, name: `目录${edition}` };
  },
  steps: [
    step({
      key: 'catalogue-approve',
      words: ['目录批复', '批复 目录', '批复目录'],
      english: "records the district government's word on a draft of the guiding catalogue",
      does: '记录区政府对指导目录的批复',
      lacks: '区政府对指导目录的批复',
      example:
        '批复 目录2 同意 文号：绍柯政发〔2026〕30号 日期：2026-12-10 附件：https://oa.example/1 施行：2027-01-01',
      clause: '四(二)',
      back: '批复已经生效。目录要再改，先登记目录调整，再报批新的一版。',
      who: LEAD,
      owed: true,
      parts: {
        result: verdict('结果', [
          { value: 'agree', words: ['同意', '批准', '通过'] },
          { value: 'disagree', words: ['不同意', '不批准', '不通过'] },
        ]),
        document: document(['文号', '批复文号']),
        date: day(['日期', '批复日期']),
        file: proof(['附件', '批复文件', '文件'], { labelled: true }),
        from: optional(day(['施行', '生效', '施行日期', '生效日期'], { labelled: true })),
      },
      checks: [
        ({ date }, { today }) =>
          date > today ? { part: 'date', says: '批复日期不能晚于今天。' } : undefined,
        async (_, facts) => {
          const { base, items } = await draftOf(facts, facts.record);
          return differences(base, items).length === 0
            ? { says: '这一版还没有任何调整。', next: '请先发送“目录调整”提出增加、调整或删除。' }
            : undefined;
        },
        async (told, facts) => {
          if (told.result !== 'agree') return undefined;
          const from = await firstDay(told, facts);
          const before = newestOf(await facts.look.editions())?.from ?? '';
          if (!from) return { part: 'from', says: '请写施行日期，如 施行：2027-01-01。' };
          if (from < told.date) return { part: 'from', says: '施行日期不能早于批复日期。' };
          return from <= before
            ? { part: 'from', says: `施行日期须晚于上一版的施行日期 ${before}。` }
            : undefined;
        },
      ],
      adds: async (told, facts) => {
        const from = told.result === 'agree' && (await firstDay(told, facts));
        return from ? { from } : {};
      },
      weighs: async (told, facts) => {
        const name = facts.record?.title ?? '';
        if (told.result !== 'agree') return [`${name}不予批准：草案及其中的调整作废。`];
        const { base, items } = await draftOf(facts, facts.record);
        const of = (act: Act) => {
          const found = differences(base, items).filter((each) => each.act === act);
          const named = found.map(
            ({ before, after }) => `${(after ?? before)?.code} ${(after ?? before)?.name}`,
          );
          return named.length > 0 ? [`${ACT_WORDS[act]}${named.length}项：${named.join('、')}。`] : [];
        };
        return [
          `${name}自${(await firstDay(told, facts)) ?? '所写的日期'}起生效。`,
          ...ACTS.flatMap(({ value }) => of(value)),
          '删除的事项不能再引用；已申报的项目仍按原来的版本。',
          '告知各成员单位。',
        ];
      },
      tells: ({ result }, { record }) => {
        const { from = '', document: number = '' } = record?.entry.steps.at(-1)?.values ?? {};
        return result === 'agree'
          ? [
              {
                units: [...MEMBER_UNITS],
                title: `指导目录有新版：${record?.title}，自${writtenDay(String(from))}生效`,
                lines: [`区政府批复 ${number}。`, '发送“目录差异”看改了什么。'],
              },
            ]
          : [];
      },
      publishes: async ({ record, look }) => {
        const { result, from, document: approval } = record?.entry.steps.at(-1)?.values ?? {};
        if (result !== 'agree') return undefined;
        const version = Number(record?.entry.values.edition);
        const items = (await look.editions()).find((each) => each.version === version)?.items ?? [];
        return {
          kind: 'catalogue',
          title: `政府购买服务指导目录（第${version}版）`,
          lines: [
            `区政府批复：${approval}，自${writtenDay(String(from))}起施行。`,
            ...items.map(({ code, name }) => `${code} ${name}`),
          ],
        };
      },
      state: ({ result, from, document: number }) =>
        result === 'agree' ? `自${writtenDay(String(from))}生效（${number}）` : `区政府未批准（${number}）`,
      voids: ({ result }) => result === 'disagree',
      edits: async ({ record, look }) => {
        const version = Number(record?.entry.values.edition);
        const { result, from, document: approval } = record?.entry.steps.at(-1)?.values ?? {};
        if (result !== 'agree') return { version, approval: '', items: [] };
        const draft = (await look.editions()).find((each) => each.version === version);
        return { version, from: String(from), approval: String(approval), items: draft?.items ?? [] };
      },
    }),
  ],
});
