import type { EntryRef } from '../domain/entry.ts';
import type { Matter } from '../domain/matter.ts';
import type { Project } from '../domain/project.ts';
import type { Look } from '../engine/row.ts';
import { marksOf } from '../registers/provider-marks.ts';
import { EVALUATED, lastOfProvider, providersOf } from './precedent.ts';

const improvementWords = ({ number, project, status }: Matter): string =>
  `${project} 改进 ${number} ${status.state === 'done' ? '已办结' : '还没有办结'}`;

/** Improvements that were asked for on these projects, dropped ones left out (七(二)5, R67). */
export const improvementsOn = (
  matters: readonly Matter[],
  projects: readonly Project[],
): readonly string[] => {
  const numbers = new Set(projects.map(({ number }) => number));
  return matters
    .filter(
      ({ kind, project, status }) =>
        kind === 'improvement' && numbers.has(project ?? '') && status.state !== 'dropped',
    )
    .map(improvementWords);
};

/**
 * What whoever selects a provider is shown of it before: reports of passed-on work, its last result, improvements it owes
 * or has made. For reference, it bars nobody (五(二), 六(五), 七(二)5, R65, R67, R80).
 */
export async function knownOf(
  { number, name }: EntryRef,
  project: Project | undefined,
  look: Look,
): Promise<readonly string[]> {
  const all = await look.projects({});
  const own = all.filter((each) => each.number !== project?.number && providersOf(each).includes(name));
  const evaluated = own.filter(({ status }) => EVALUATED.includes(status.state));
  const last = lastOfProvider(name, evaluated);
  const { item } = project?.declaration ?? {};
  const alike = item === undefined ? [] : all.filter((each) => each.declaration.item === item);
  const matters = await look.matters('improvement');
  const improving = improvementsOn(
    matters,
    [...new Set([...own, ...alike])].filter((each) => each.number !== project?.number),
  );
  return [
    ...marksOf(all, number).map((mark) => `转包情况：${mark}`),
    ...(last ? [`${name}上次评估：${last.number} ${last.result}`] : []),
    ...improving.map((line) => `改进情况：${line}`),
  ];
}
