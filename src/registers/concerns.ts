import { readClauseId } from '../domain/clause-id.ts';
import { isClause } from '../domain/clauses.ts';
import type { Registered } from '../domain/entry.ts';
import { line, optional, prose, unit } from '../domain/part.ts';
import type { UnitSlug } from '../domain/people.ts';
import { type Facts, type Gathered, type Look, register, step } from '../engine/row.ts';
import { answeredIn, timeTaken } from './asked-and-answered.ts';

const ANSWER = 'concern-answer';

const asked = ({ entry, record }: Pick<Facts, 'entry' | 'record'>): readonly UnitSlug[] => [
  String((entry ?? record?.entry)?.values.to ?? ''),
];

const clauseOf = ({ entry }: Registered): string | undefined => {
  const said = entry.steps.find(({ key }) => key === ANSWER)?.values.basis;
  return said === undefined ? undefined : readClauseId(String(said));
};

/** The clause the answer stands on, in the document's words once they are here. */
async function quoted(clause: string | undefined, look: Look): Promise<readonly Gathered[]> {
  if (clause === undefined) return [];
  const words = (await look.clause(clause)) ?? `原文尚未导入，发送“依据 ${clause}”看概括。`;
  return [{ title: `依据 ${clause}：`, lines: [words] }];
}

/** What people want to know, each answered with the clause it stands on; what is not answered is listed (七(一), R150). */
export const CONCERNS = register({
  key: 'concerns',
  letter: 'GQ',
  words: ['关切', '群众关切'],
  title: '群众关切',
  english: 'the questions of the public, each until it is answered with its clause',
  does: '登记一个群众关切的问题，由答复单位依条款答复',
  example: '关切登记 社会组织能不能承接 答复单位：民政局 来源：热线',
  clause: '七(一)',
  who: 'unit',
  naming: 'name',
  waiting: ['未答复', '未办'],
  state: '待答复',
  parts: {
    name: line(['问题', '关切', '标题']),
    to: unit(['答复单位', '承办单位'], { labelled: true }),
    source: optional(line(['来源', '渠道'], { labelled: true })),
  },
  gathers: async (record, look) => [
    ...(await timeTaken(ANSWER)(record)),
    ...(await quoted(clauseOf(record), look)),
  ],
  yearly: (records, { year }) => answeredIn(records, ANSWER, year),
  steps: [
    step({
      key: ANSWER,
      words: ['答复', '答复关切'],
      english: 'answers a question of the public, quoting the clause',
      does: '答复群众关切，须写明依据的条款',
      lacks: '对群众关切的答复',
      example: '答复 GQ2026-01 依法登记、具备条件的社会组织都可以参与 依据：三(二)',
      clause: '七(一)',
      who: { unitsOf: asked },
      owed: true,
      ends: true,
      parts: {
        answer: prose(['答复', '内容'], { substance: true }),
        basis: line(['依据', '条款'], { labelled: true, hint: '如 五(二)' }),
      },
      checks: [
        ({ basis }) => {
          const clause = readClauseId(basis);
          return clause && isClause(clause)
            ? undefined
            : { part: 'basis', says: '请写实施意见的条款，如 五(二)；发送“依据”可查。' };
        },
      ],
      state: ({ basis }) => `已答复（依据${readClauseId(String(basis)) ?? ''}）`,
    }),
  ],
});
