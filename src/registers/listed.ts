import type { ClauseId } from '../domain/clauses.ts';
import type { Parts } from '../domain/part.ts';
import { proof } from '../domain/part.ts';
import { type StepRow, step } from '../engine/row.ts';

interface OfList {
  readonly key: string;
  readonly clause: ClauseId;
  readonly who: StepRow['who'];
  readonly parts: Parts;
  /** Keys of the register's other steps. */
  readonly others?: readonly string[];
  readonly altered: string;
}

/** The two steps a list that is loaded takes on entries it says otherwise of, or holds no more. */
export const listed = ({
  key,
  clause,
  who,
  parts,
  others = [],
  altered,
}: OfList): readonly [StepRow, StepRow] => {
  const from = ['filed', `${key}-relist`, ...others];
  const both = { clause, who, from, listed: true, english: '', example: '' } as const;
  return [
    step({
      ...both,
      key: `${key}-relist`,
      words: ['按清单改动'],
      does: '按新清单改动',
      parts,
      state: altered,
      alters: true,
    }),
    step({
      ...both,
      key: `${key}-unlist`,
      words: ['按清单移出'],
      does: '按新清单移出',
      parts: { basis: proof(['依据', '文件']) },
      state: '不在新清单里，已移出',
      adds: (_, { today }) => ({ to: today }),
      alters: true,
    }),
  ];
};
