import type { Answer, KnownScene } from '../../src/chat/define-command.ts';
import { tellUnits } from '../../src/chat/tell-units.ts';
import type { Values } from '../../src/domain/entry.ts';
import { subjectOf } from '../../src/domain/record-flow.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { mayTake, openSteps } from '../../src/engine/entries.ts';
import { takeEntryStep } from '../../src/office/file-entry.ts';
import { rowNamed } from '../../src/projects/pieces.ts';
import { decided } from '../projects/decide.ts';
import { visibleProject } from '../projects/visible-project.ts';

/** A unit's word on what waits for it on a project's file. @throws Refusal `nothing-to-sign` */
export async function signed(number: string, said: Values, scene: KnownScene): Promise<Answer> {
  const project = await visibleProject(number, scene);
  const waiting = (project.filed ?? []).flatMap((entry) => {
    const piece = rowNamed(entry.row)?.piece;
    const steps = piece ? openSteps(piece, entry, { project }) : [];
    return steps.flatMap((step) =>
      piece && step.parts.verdict && mayTake(scene.actor, step, entry, { project })
        ? [{ piece, step, no: entry.no }]
        : [],
    );
  });
  const [first] = waiting;
  if (!first) throw new Refusal('nothing-to-sign', { number });
  const filed = await takeEntryStep(scene.occasion, first, number, said, scene.names.unit);
  await tellUnits(filed.tellings, subjectOf('project', filed.acted.after), scene);
  return decided(filed.acted, scene);
}
