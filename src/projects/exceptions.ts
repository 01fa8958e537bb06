import type { Hand } from '../domain/people.ts';
import type { Project } from '../domain/project.ts';
import { isRegular, SUPPLEMENT } from './supplement.ts';

/** Money added to a regular service by finance's reasoned exception, in fen (六(二)1, Z18). */
export interface Exception {
  readonly number: string;
  readonly name: string;
  readonly fen: number;
  readonly reason: string;
  readonly by: Hand;
  readonly at: string;
}

export const exceptionsOf = (project: Project): readonly Exception[] =>
  (project.filed ?? []).flatMap(({ row, values, by, at }) =>
    row === SUPPLEMENT.key && values.exception !== undefined && isRegular(project)
      ? [
          {
            ...{ number: project.number, name: project.declaration.name, fen: Number(values.fen) },
            ...{ reason: String(values.exception), by, at },
          },
        ]
      : [],
  );
