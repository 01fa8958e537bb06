import type { EntryRef, Registered } from '../domain/entry.ts';
import type { Gathered, Look } from '../engine/row.ts';
import { formatFen } from '../wording/units.ts';
import { marksOf } from './provider-marks.ts';
import { providerTotals, providerYear, yearsOf } from './provider-year.ts';
import { writtenDay } from './written-day.ts';

const SORTS: Readonly<Record<string, string>> = { good: '良好记录', bad: '不良记录', penalty: '行政处罚' };

const about = async (look: Look, key: string, provider: string): Promise<readonly Registered[]> =>
  (await look.register(key)).filter(
    ({ entry }) => (entry.values.provider as EntryRef | undefined)?.number === provider,
  );

const creditLine = ({ number, entry: { values } }: Registered): string => {
  const { sort, what, source, on, link } = values;
  const at = `${writtenDay(String(on))}，来源：${(source as { name: string }).name}${link ? `，${link}` : ''}`;
  return `${SORTS[String(sort)]}：${what}（${at}，${number}）`;
};

const checkLine =
  (look: Look) =>
  ({ number, entry: { values, steps } }: Registered): string => {
    const result = steps.at(-1)?.values;
    const found =
      result === undefined
        ? '待抽查'
        : `${result.result === 'agree' ? '未发现问题' : '发现问题'}${result.finding ? `：${result.finding}` : ''}`;
    return `${found}（会同${look.unit(String(values.sector))}，${number}）`;
  };

/** Registered, or its result told, in that year. */
const checkedIn =
  (year: number) =>
  ({ entry }: Registered): boolean =>
    [entry.at, ...entry.steps.map(({ at }) => at)].some((moment) => moment.startsWith(`${year}-`));

/** One year of a provider's conduct: credit by the day it is of, passed-on work, spot checks (七(四)4, R62). */
export async function conductIn(provider: string, year: number, look: Look): Promise<readonly Gathered[]> {
  const credit = (await about(look, 'credit', provider)).filter(({ entry }) =>
    String(entry.values.on).startsWith(`${year}-`),
  );
  const checks = (await about(look, 'spot-check', provider)).filter(checkedIn(year));
  return [
    { title: '信用记录', lines: credit.map(creditLine) },
    { title: '转包情况', lines: marksOf(await look.projects({}), provider, year) },
    { title: '定向抽查', lines: checks.map(checkLine(look)) },
  ];
}

/** What stands on a provider's card beside its registration: projects, conduct, spot checks, the recommended list, passed-on work (R58, R59, R61, R65). */
export async function providerCard({ number, entry }: Registered, look: Look): Promise<readonly Gathered[]> {
  const all = await look.projects({});
  const projects = yearsOf(all, number).flatMap((year) =>
    providerYear(all, number, year).projects.map(
      ({ number: project, name, awardFen, contractFen, paidFen, result }) =>
        [
          `${year}年 ${project} ${name}`,
          ...(awardFen === undefined ? [] : [`中标${formatFen(awardFen)}`]),
          ...(contractFen === undefined ? [] : [`合同${formatFen(contractFen)}`]),
          ...(paidFen === undefined ? [] : [`支付${formatFen(paidFen)}`]),
          ...(result === undefined ? [] : [`评价：${result}`]),
        ].join('，'),
    ),
  );
  const listed = (await about(look, 'recommended', number)).length > 0;
  const social = entry.values.kind === 'social-organisation';
  const { contracts = 0, contractFen = 0, paidFen = 0 } = providerTotals(all).get(number) ?? {};
  const total = `合同${contracts}个，合同金额${formatFen(contractFen)}，已付${formatFen(paidFen)}`;
  const groups: readonly Gathered[] = [
    { title: '推荐目录：', lines: social ? [listed ? '在推荐目录内' : '不在推荐目录内，不影响承接'] : [] },
    { title: '转包情况：', lines: marksOf(all, number) },
    { title: '承接的项目：', lines: projects.length > 0 ? [total, ...projects] : [] },
    { title: '信用记录：', lines: (await about(look, 'credit', number)).map(creditLine) },
    { title: '定向抽查：', lines: (await about(look, 'spot-check', number)).map(checkLine(look)) },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}
