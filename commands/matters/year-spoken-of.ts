import type { KnownScene } from '../../src/chat/define-command.ts';
import { yearsIn } from '../../src/chat/read/year.ts';
import { Incomplete } from '../../src/domain/declare.ts';

/** The year the words speak of, this one when they name none. @throws Incomplete when they name several */
export function yearSpokenOf(text: string, { reading: { now, timeZone }, today }: KnownScene): number {
  const [year = Number(today.slice(0, 4)), ...others] = yearsIn(text, now, timeZone);
  if (others.length > 0) throw new Incomplete([{ field: 'year', key: 'which-year', clause: '附件1 三' }]);
  return year;
}
