import { declaredChanges } from '../../src/cards/declared.ts';
import { defineCommand } from '../../src/chat/define-command.ts';
import { projectNumber } from '../../src/chat/fields.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { amendProject } from '../../src/office/declare-project.ts';
import { maySee, sightOf } from '../../src/office/sight.ts';
import { COMMAND_NOTES } from '../../src/wording/commands.ts';
import { formatFen } from '../../src/wording/units.ts';
import { weighChange } from '../office/weigh.ts';
import { decided } from './decide.ts';
import { CHANGE_FIELDS, expandAmendment, toDeclaration } from './declaration.ts';

/** Fields offered for change when the button is pressed without saying what. */
const OFFERED = ['fen', 'quantity', 'quality', 'period', 'need'] as const;

export default defineCommand({
  name: 'amend',
  words: ['修改', '变更', '更正'],
  who: ['officer', 'liaison', 'member'],
  group: 'projects',
  acts: 'project',
  changes: true,
  fields: {
    number: projectNumber(),
    ...CHANGE_FIELDS,
  },
  expand: expandAmendment,
  looks: ({ number: _, ...change }) => Object.values(change).every((value) => value === undefined),
  weigh: ({ number, ...change }, scene) =>
    weighChange(
      number,
      Object.entries(change).flatMap(([part, value]) => (value === undefined ? [] : [part])),
      scene,
    ),
  async run({ number, ...change }, scene) {
    if (Object.values(change).every((value) => value === undefined)) return offerChange(number, scene);
    const acted = await amendProject(
      scene.occasion,
      number,
      async (before) => (await toDeclaration(change, scene, before)) as Declaration,
    );
    const { before, after } = acted;
    const voided = before !== undefined && after.round > before.round;
    const changed = before ? declaredChanges(before.declaration, after.declaration, scene.names) : [];
    const note = [changed.join('；'), voided ? COMMAND_NOTES.voided : ''].filter(Boolean).join('。');
    return decided(acted, scene, note || undefined);
  },
});

type Scene = Parameters<typeof toDeclaration>[1];

async function offerChange(number: string, { desk, actor }: Scene) {
  const project = await desk.projects.find(number);
  if (!project) throw new Refusal('no-such-project', { number });
  if (!maySee(sightOf(actor), project)) throw new Refusal('not-yours-to-see', { number });
  const { fen, quantity, quality, from, to, need } = project.declaration;
  const values = {
    number,
    fen: formatFen(fen),
    quantity,
    quality,
    period: COMMAND_NOTES.fromTo(from, to),
    need,
  };
  return { offer: { title: COMMAND_NOTES.amendTitle(number), fields: OFFERED, values } };
}
