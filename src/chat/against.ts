import type { Tone } from '../wording/hearing.ts';
import type { Command } from './define-command.ts';
import type { Field } from './fields.ts';
import { endsInDoubt, isDoubtful, isDoubtfulBehind } from './hear/doubt.ts';

/** Whether what stands in one field says that the act shall not be done now and so (law 1). */
export function speaksAgainst(
  command: Command,
  name: string,
  field: Field,
  words: string,
  tone: Tone,
): boolean {
  const { kind, options, takesFile, required, free, quiet } = field;
  // What a button carries along, a hash or a page, is no word of anybody's.
  if (quiet && !/\p{Script=Han}/u.test(words)) return false;
  const prose = kind === 'paragraph';
  if (!prose && (options || kind !== 'text' || (name === 'number' && !free))) return false;
  // What is named as evidence is a paper, however long its line may be; a line that need not be there is a note.
  const paper = takesFile === true || name === 'evidence';
  // A line a row leaves optional is the reason of its verdict; a line beside an answer (备注) says something of its own.
  const note = !paper && (prose || (free === true && !required && command.says !== undefined));
  return (
    isDoubtful(command, note ? tone : 'do', words) ||
    ((!prose || paper) && isDoubtfulBehind(command, words)) ||
    (prose && endsInDoubt(command, words))
  );
}
