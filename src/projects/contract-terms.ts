import type { EntryRef } from '../domain/entry.ts';
import { approvedFen } from '../domain/opinions.ts';
import type { Project } from '../domain/project.ts';
import type { Beginning, Complaint } from '../engine/row.ts';
import { formatFen } from '../wording/units.ts';
import { lastOn } from './on-file.ts';
import { claimedFen } from './payment-terms.ts';

export interface Instalment {
  readonly on: string;
  readonly fen: number;
}
export interface Term {
  readonly from: string;
  readonly to: string;
}
interface Target {
  readonly quantity: string;
  readonly quality: string;
  readonly effect: string;
}
type Node = Target & { readonly on: string };

/** Not above what was fixed: more is decided anew, by whoever decided before (六(二), R40, R63). */
export function aboveFixed(fen: number, project: Project | undefined): Complaint | undefined {
  const fixed = project && approvedFen(project);
  return fixed !== undefined && fen > fixed
    ? {
        part: 'fen',
        says: `合同金额${formatFen(fen)}高于核定的${formatFen(fixed)}，超出${formatFen(fen - fixed)}。`,
        next: `确需增加的，请重新报批：修改 ${project?.number} 金额：…`,
        clause: '六(二)',
      }
    : undefined;
}

/** Nor above what it was won for (五(二), R63). */
export function aboveAward(fen: number, project: Project | undefined): Complaint | undefined {
  const won = Number(awardOf(project)?.values.fen ?? 0);
  return won > 0 && fen > won
    ? {
        part: 'fen',
        says: `合同金额${formatFen(fen)}高于中标金额${formatFen(won)}，超出${formatFen(fen - won)}。`,
        next: '合同按中标金额签订；以后确需增加的，登记补充协议。',
      }
    : undefined;
}

/** What was asked for and paid already is the floor: no contract and no supplement goes below it (六(三), R63, R84). */
export function belowClaimed(fen: number, project: Project | undefined): Complaint | undefined {
  const claimed = project ? claimedFen(project) : 0;
  return fen < claimed
    ? {
        part: 'fen',
        says: `合同金额${formatFen(fen)}低于已申请和已付的${formatFen(claimed)}。`,
        next: '付错了的，先冲销。',
        clause: '六(三)',
      }
    : undefined;
}

export function sumsTo(fen: number, instalments: readonly Instalment[]): Complaint | undefined {
  const sum = instalments.reduce((all, each) => all + each.fen, 0);
  return sum === fen
    ? undefined
    : {
        part: 'schedule',
        says: `支付计划合计${formatFen(sum)}，与合同金额${formatFen(fen)}相差${formatFen(Math.abs(fen - sum))}。`,
        next: '请把各次金额加到与合同金额一致。',
      };
}

export const tooEarly = (on: string, today: string, part: string): Complaint | undefined =>
  on > today ? { part, says: '签订日期还没有到。', next: '签订以后再登记。' } : undefined;

/** Who won, as the award has it; nobody where none is on file yet. */
function winnerOf(project: Project | undefined): EntryRef | undefined {
  return awardOf(project)?.values.provider as EntryRef | undefined;
}

function awardOf(project: Project | undefined) {
  return lastOn(project, 'award');
}

export function notTheWinner(
  { number, name }: EntryRef,
  project: Project | undefined,
): Complaint | undefined {
  const winner = winnerOf(project);
  return winner && winner.number !== number
    ? {
        part: 'party',
        says: `${name}不是中标的承接主体，中标的是${winner.name}。`,
        next: '合同只能与中标的承接主体签订。',
      }
    : undefined;
}

/** The days by which something is to be reached: those of the contract, else its last day with its own targets. */
export const nodesOf = (
  told: Target & { readonly term: Term; readonly nodes?: readonly Node[] | undefined },
) =>
  told.nodes ?? [{ on: told.term.to, quantity: told.quantity, quality: told.quality, effect: told.effect }];

export const milestones = (
  told: Parameters<typeof nodesOf>[0],
  { number, declaration }: Project,
): readonly Beginning[] =>
  nodesOf(told).map(({ on, ...target }) => ({
    ...{ kind: 'milestone', title: `${number} ${declaration.name}`, text: `${number} ${declaration.name}` },
    ...{ owner: declaration.purchaser, units: [], project: number, dueOn: on, target },
  }));

export const accounts = (
  days: readonly { readonly on: string }[],
  { number, declaration }: Project,
): readonly Beginning[] =>
  days.map(({ on }) => ({
    ...{ kind: 'account', title: `${number} ${declaration.name}`, text: `${number} ${declaration.name}` },
    ...{ owner: declaration.purchaser, units: [], project: number, dueOn: on },
  }));
