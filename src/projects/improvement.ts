import type { Project } from '../domain/project.ts';
import type { Beginning } from '../engine/row.ts';

/** After a poor check or a poor result the provider does better, and that is followed up until it is done (七(二)5, R67). */
export function improvement({ number, declaration }: Project, because: string): Beginning {
  const title = `${number} ${declaration.name}`;
  return {
    ...{ kind: 'improvement', title, text: `${title}：${because}，请承接主体改进` },
    ...{ owner: declaration.purchaser, units: [], project: number },
  };
}

/** After a result in that band. */
export const improvementAfter = (project: Project, band: unknown): Beginning =>
  improvement(project, `评估结果为${band}`);
