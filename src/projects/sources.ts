import type { Fund } from '../domain/declaration.ts';
import { FUND_OPTIONS } from '../domain/declared-options.ts';
import { approvedFen } from '../domain/opinions.ts';
import { choice, many, money } from '../domain/part.ts';
import type { Project } from '../domain/project.ts';
import { type Piece, piece } from '../engine/row.ts';
import { formatFen } from '../wording/units.ts';

const KEY = 'sources';
const sum = (sources: readonly Fund[]): number => sources.reduce((fen, each) => fen + each.fen, 0);

/** What was added within the year has its own source and is no part of the rest. */
const fixedFen = (project: Project): number | undefined => {
  const whole = approvedFen(project);
  return whole === undefined ? undefined : whole - addedFen(project);
};

/** Fen that were added within the year (R46). */
export const addedFen = ({ filed = [] }: Pick<Project, 'filed'>): number =>
  filed.reduce((fen, { raisesFen = 0, superseded }) => (superseded ? fen : fen + raisesFen), 0);

/** Where the money comes from now: as stated anew, else as declared; a single source follows the amount by itself. */
export function sourcesOf(project: Project): readonly Fund[] {
  const anew = project.filed?.findLast(({ row, superseded }) => row === KEY && !superseded);
  if (anew) return anew.values.sources as unknown as readonly Fund[];
  const { funds } = project.declaration;
  const fixed = fixedFen(project);
  const [only, ...more] = funds;
  return only && more.length === 0 && fixed !== undefined ? [{ ...only, fen: fixed }] : funds;
}

const addsUp = (project: Project): boolean => {
  const fixed = fixedFen(project);
  return fixed === undefined || sum(sourcesOf(project)) === fixed;
};

/** Another amount was fixed than was declared: its sources are stated anew, so that they add up (六(二), R42, R44). */
export const SOURCES: Piece = piece({
  key: KEY,
  stage: 'procurement',
  owed: (project) => !addsUp(project),
  onFile: addsUp,
  later: true,
  words: ['调整资金来源', '资金来源调整'],
  title: '与核定金额一致的资金来源',
  english: 'states the sources anew where another amount was fixed than declared',
  does: '金额核定以后，重新填写各资金来源的金额',
  example: '调整资金来源 2026-001 资金来源：项目经费 50万元、公用经费 20万元',
  clause: '六(二)',
  who: 'purchaser',
  state: '已调整',
  parts: {
    sources: many(
      ['资金来源', '来源'],
      {
        source: choice(['来源'], FUND_OPTIONS),
        fen: money(['金额']),
      },
      { hint: '每项写来源和金额，用“、”分开，如 项目经费 50万元、公用经费 20万元' },
    ),
  },
  checks: [
    ({ sources }, { project }) => {
      const fixed = project && fixedFen(project);
      const total = sum(sources as unknown as readonly Fund[]);
      return fixed === undefined || total === fixed
        ? undefined
        : {
            part: 'sources',
            says: `各项合计${formatFen(total)}，核定金额是${formatFen(fixed)}，相差${formatFen(Math.abs(total - fixed))}。`,
          };
    },
  ],
});
