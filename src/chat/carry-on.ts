import type { Hand } from '../domain/people.ts';
import { subjectOf } from '../domain/record-flow.ts';
import { takeStep } from '../office/act-on-register.ts';
import { fileEntry } from '../office/file-entry.ts';
import type { Followed } from '../office/followed.ts';
import { publish } from '../office/publish.ts';
import { rowNamed } from '../projects/pieces.ts';
import { DISCLOSURE } from '../registers/disclosure.ts';
import { stepNamed } from '../registers/registers.ts';
import { DISCLOSURE_WORDS as W } from '../wording/disclosure.ts';
import type { KnownScene } from './define-command.ts';
import { tell } from './tell.ts';
import { registerSubject, tellOfRegister } from './tell-register.ts';
import { tellUnits } from './tell-units.ts';

/** What was acted on: a project or an entry by its number, whose it is, and by whom. */
interface ActedOn {
  readonly about: string;
  readonly unit?: string;
  readonly by: Hand;
}

/** Keeps the draft the public is to read and asks for it to be published, and does what goes with the act (R90). */
export async function carryOn(
  { publishing, leads }: Pick<Followed, 'publishing' | 'leads'>,
  acted: ActedOn,
  scene: KnownScene,
): Promise<void> {
  if (publishing) {
    const drafted = await publish(scene.occasion, publishing, acted);
    await tellOfRegister(DISCLOSURE, drafted, W.toPublish(drafted.after.title), scene);
  }
  for (const lead of leads)
    if ('project' in lead) {
      const piece = rowNamed(lead.piece)?.piece;
      if (!piece) throw new Error(`no piece ${lead.piece}`);
      const said = { told: lead.told, instead: W.goesAlong };
      const filed = await fileEntry(scene.occasion, piece, lead.project, said, scene.names.unit);
      await tellUnits(filed.tellings, subjectOf('project', filed.acted.after), scene);
      await tell([filed], scene);
      await carryOn(filed, acted, scene);
    } else {
      const named = stepNamed(lead.step);
      if (!named) throw new Error(`no step ${lead.step}`);
      const { row, step } = named;
      const taken = await takeStep(scene.occasion, row, step, lead.entry, lead.told, scene.names.unit);
      await tellUnits(taken.tellings, registerSubject(taken.after), scene);
      await tellOfRegister(row, taken, taken.after.title, scene);
      await carryOn(taken, acted, scene);
    }
}
