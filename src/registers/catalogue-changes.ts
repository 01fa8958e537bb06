import type { Registered } from '../domain/entry.ts';
import { choice, day, field, line, optional, prose } from '../domain/part.ts';
import { valuesOf } from '../engine/entries.ts';
import { type Facts, register, step } from '../engine/row.ts';
import { ACT_WORDS, ACTS, CHANGES, drafted, draftOf, EDITIONS, LEAD } from './catalogue-draft.ts';

const ground = (words: readonly [string, ...string[]]) =>
  prose(words, { labelled: true, substance: true, clause: '四(二)' });

/** What is to be added, altered or removed, on the three grounds the document names (四(二), R21, R22). */
export const CATALOGUE_CHANGES = register({
  key: CHANGES,
  letter: 'A',
  words: ['目录调整单', '指导目录调整单'],
  enters: [
    '目录调整',
    '目录 调整',
    '目录增加',
    '目录 增加',
    '目录新增',
    '目录 新增',
    '目录删除',
    '目录 删除',
  ],
  presets: {
    目录增加: { act: 'add' },
    '目录 增加': { act: 'add' },
    目录新增: { act: 'add' },
    '目录 新增': { act: 'add' },
    目录删除: { act: 'remove' },
    '目录 删除': { act: 'remove' },
  },
  title: '指导目录调整',
  english: 'the changes asked for of the guiding catalogue',
  does: '提出增加、调整或删除指导目录的一项',
  example:
    '目录调整 B13 养老助餐 增加 领域：社会服务 职能：由直接办改为购买 成本：每餐降2元 质量：满意度纳入考核 生效：2027-01-01',
  clause: '四(二)',
  back: '不要这一条的：目录调整撤回 编号 理由：…。',
  who: LEAD,
  naming: 'title',
  into: EDITIONS,
  state: '列入草案',
  parts: {
    code: line(['编码', '目录编码']),
    name: optional(line(['名称', '事项'])),
    act: choice(['动作', '方式'], ACTS),
    field: optional(field(['领域', '所属领域'], { labelled: true })),
    duty: ground(['转变政府职能', '职能', '转变职能']),
    cost: ground(['降低服务成本', '成本', '降低成本']),
    benefit: ground(['提升质量和资金效益', '质量', '效益', '提升质量']),
    from: optional(day(['生效', '施行', '生效日期'], { labelled: true })),
  },
  checks: [
    async ({ act, code }, facts) => {
      const { items } = await draftOf(facts, facts.within);
      const there = items.find((item) => item.code === code.toUpperCase());
      if (act === 'add')
        return (
          there && { part: 'code', says: `${there.code} ${there.name}已在目录里，请用别的编码，或写“调整”。` }
        );
      return there ? undefined : { part: 'code', says: `目录里没有 ${code}。` };
    },
    ({ act, name }) => (act === 'add' && !name ? { part: 'name', says: '增加的事项须写名称。' } : undefined),
    ({ act, field: of }) =>
      act === 'add' && !of
        ? { part: 'field', says: '增加的事项须写所属领域，如 领域：社会服务。' }
        : undefined,
    ({ act, name, field: of }) =>
      act === 'alter' && !name && !of ? { part: 'name', says: '请写调整后的名称或领域。' } : undefined,
  ],
  adds: async ({ act, code: typed, name }, facts) => {
    const code = typed.toUpperCase();
    const { base, items } = await draftOf(facts, facts.within);
    const called = name ?? [...items, ...base].find((item) => item.code === code)?.name ?? '';
    const { number = '', title: draft = '' } = facts.within ?? {};
    return {
      code,
      title: `${ACT_WORDS[act]} ${code} ${called}（${draft}）`,
      draft: { number, name: draft },
    };
  },
  edits: (facts) => drafted(facts, facts.within),
  steps: [
    step({
      key: 'catalogue-unchange',
      words: ['目录调整撤回', '撤回目录调整'],
      english: 'takes back a change of the guiding catalogue that is not approved yet',
      does: '撤回一条还没有批准的目录调整',
      example: '目录调整撤回 A2026-01 理由：与省级目录重复',
      clause: '四(二)',
      back: '还要这一条的，再登记一次目录调整。',
      who: LEAD,
      parts: { reason: prose(['理由', '原因'], { substance: true }) },
      checks: [
        async (_, facts) => {
          const edition = await editionOf(facts);
          return edition?.status.state === 'open'
            ? undefined
            : { says: '这一版已经定了，不能再撤回。', next: '请另提一条调整。' };
        },
      ],
      state: '已撤回',
      voids: () => true,
      edits: async (facts) => drafted(facts, await editionOf(facts)),
    }),
  ],
});

async function editionOf({ record, look }: Facts): Promise<Registered | undefined> {
  const { draft } = record ? valuesOf(CATALOGUE_CHANGES, record.entry) : {};
  return look.registered((draft as { number?: string } | undefined)?.number ?? '');
}
