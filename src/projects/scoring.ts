import type { Entry, Values } from '../domain/entry.ts';
import type { Project } from '../domain/project.ts';
import type { SettingKey } from '../domain/settings.ts';
import type { Look } from '../engine/row.ts';
import { lastOn } from './on-file.ts';

/** The three who judge, each under the key of its own piece (六(五), R77). */
const JUDGES = [
  { key: 'judge-purchaser', name: '购买主体', weight: 'evaluation.purchaser' },
  { key: 'judge-recipients', name: '服务对象', weight: 'evaluation.recipients' },
  { key: 'judge-third', name: '第三方', weight: 'evaluation.third' },
] as const satisfies readonly Weighed[];

/** What is judged (六(五), R78). */
const ASPECTS = [
  { key: 'quantity', name: '数量', weight: 'evaluation.quantity' },
  { key: 'quality', name: '质量', weight: 'evaluation.quality' },
  { key: 'funds', name: '资金使用绩效', weight: 'evaluation.funds' },
] as const satisfies readonly Weighed[];

interface Weighed {
  readonly key: string;
  readonly name: string;
  readonly weight: SettingKey;
}

const BANDS = [
  { from: 'evaluation.excellent', name: '优' },
  { from: 'evaluation.good', name: '良' },
  { from: 'evaluation.fair', name: '中' },
] as const satisfies readonly { readonly from: SettingKey; readonly name: string }[];
const LOWEST = '差';

/** What an evaluation comes to, worked out once and kept as it was. */
export interface Assessed {
  /** The score, its band and the weights behind it, as it is printed. */
  readonly result: string;
  /** Hundredths of a point, so that two results compare. */
  readonly score: number;
  readonly band: string;
  /** What each party gave, each target beside what came of it, who was asked: line by line. */
  readonly lines: readonly string[];
}

/** In the lowest band, by the local setting of the bands: an improvement is owed (七(二)5, R67). */
export const isPoor = (band: unknown): boolean => band === LOWEST;

/** The weighted score of the three parties' words under the weights of that day (R77, R78, R81). */
export async function assessed(project: Project, look: Look): Promise<Assessed> {
  const judged = JUDGES.flatMap((judge) => {
    const entry = lastOn(project, judge.key);
    return entry ? [{ ...judge, entry }] : [];
  });
  const parties = await weightsOf(JUDGES, look);
  const aspects = await weightsOf(ASPECTS, look);
  const scoreOf = ({ values }: Entry) => mean(ASPECTS, aspects, ({ key }) => Number(values[key]));
  const score = Math.round(100 * mean(judged, parties, ({ entry }) => scoreOf(entry)));
  const band = await bandOf(score, look);
  const weights = `权重：${weightWords(JUDGES, parties)}；${weightWords(ASPECTS, aspects)}，本地设置`;
  return {
    result: `${points(score)}分，${band}（${weights}）`,
    score,
    band,
    lines: [
      ...judged.map(
        ({ name, entry }) => `${name} ${points(Math.round(100 * scoreOf(entry)))}分：${said(entry)}`,
      ),
      ...targetLines(project),
    ],
  };
}

const said = ({ values }: Entry): string =>
  [...ASPECTS.map(({ key, name }) => `${name}${values[key]}`), ...askedOf(values)].join('、');

/** How many were asked and how many did not answer (R77). */
function askedOf({ asked, answered }: Values): readonly string[] {
  if (asked === undefined) return [];
  const silent = Number(asked) - Number(answered);
  return [`询问${asked}人，答复${answered}人，未答复${silent}人`];
}

/** Each declared target beside what came of it (R81). */
function targetLines(project: Project): readonly string[] {
  const { quantity, quality } = project.declaration;
  const actual = lastOn(project, 'judge-purchaser')?.values ?? {};
  return [
    `数量目标：${quantity}，实际：${actual.quantityDone}`,
    `质量目标：${quality}，实际：${actual.qualityDone}`,
  ];
}

/** 8750 → 87.5 */
const points = (hundredths: number): string => String(hundredths / 100);

type Weights = Readonly<Record<string, number>>;

const weightsOf = async (rows: readonly Weighed[], look: Look): Promise<Weights> =>
  Object.fromEntries(
    await Promise.all(rows.map(async ({ key, weight }) => [key, Number(await look.setting(weight))])),
  );

/** By their weights; where all of them are nothing, each counts alike. */
function mean<R extends { readonly key: string }>(
  rows: readonly R[],
  weights: Weights,
  of: (row: R) => number,
): number {
  const sum = rows.reduce((all, { key }) => all + (weights[key] ?? 0), 0);
  const weight = ({ key }: R) => (sum === 0 ? 1 / rows.length : (weights[key] ?? 0) / sum);
  return rows.reduce((all, row) => all + weight(row) * of(row), 0);
}

const weightWords = (rows: readonly Weighed[], weights: Weights): string =>
  rows.map(({ key, name }) => `${name}${weights[key]}`).join('、');

async function bandOf(score: number, look: Look): Promise<string> {
  for (const { from, name } of BANDS) if (score >= 100 * Number(await look.setting(from))) return name;
  return LOWEST;
}
