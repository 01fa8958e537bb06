import type { Project } from '../domain/project.ts';
import { isApproved } from './marks.ts';
import { isMatched, movesFunction } from './reduction.ts';
import { SUPPLEMENT } from './supplement.ts';

/** Money added within a year; fen. */
export interface Added {
  readonly number: string;
  readonly name: string;
  readonly fen: number;
  /** The number of 区政府's word, or finance's reason for an exception. */
  readonly because: string;
}

/** Everything added within that year, by the rule or as an exception, so that it can be summed (六(二), R45, R46). */
export const addedIn = (
  projects: readonly Project[],
  year: number,
  dayOf: (iso: string) => string,
): readonly Added[] =>
  projects.flatMap(({ number, declaration, filed = [] }) =>
    filed
      .filter(({ row, at }) => row === SUPPLEMENT.key && dayOf(at).startsWith(`${year}-`))
      .map(({ values }) => ({
        ...{ number, name: declaration.name, fen: Number(values.fen) },
        because: String(values.basis ?? values.exception ?? ''),
      })),
  );

/** Functions that moved while the posts and money arranged for them stayed, as it stands (六(二)3, R47). */
export const unmatchedOf = (projects: readonly Project[]): readonly Project[] =>
  projects.filter((each) => isApproved(each) && movesFunction(each) && !isMatched(each));
