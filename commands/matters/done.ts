import { defineCommand } from '../../src/chat/define-command.ts';
import { fileNamed, fileProblems, evidence as proof } from '../../src/chat/evidence.ts';
import { day, line, optional, recordNumber } from '../../src/chat/fields.ts';
import { MATTER_PREFIXES, MATTERS } from '../../src/domain/matter.ts';
import { finished, unmeasured } from '../../src/domain/matter-acts.ts';
import { act } from '../../src/office/act.ts';
import { recorded } from '../office/recorded.ts';
import { DECLARATION_FIELDS as D } from '../projects/declaration.ts';

/** Closed only with evidence; a milestone with what was measured (R64, R128). */
export default defineCommand({
  name: 'done',
  words: ['办结'],
  group: 'meetings',
  changes: true,
  fields: {
    number: recordNumber(MATTER_PREFIXES),
    evidence: proof(400, { clause: '附件1 四' }),
    date: optional(day({ quiet: true, labelledOnly: true })),
    quantity: optional({ ...D.quantity, clause: '五(二)' }),
    quality: optional({ ...D.quality, clause: '五(二)' }),
    effect: optional(line(200, { clause: '五(二)', labelledOnly: true })),
  },
  /** A day of its own belongs to the document it dates. */
  expand: ({ date, ...typed }) =>
    date ? { ...typed, evidence: `${typed.evidence ?? ''} ${date}`.trim() } : typed,
  async check({ number = '', evidence, quantity = '', quality = '', effect = '' }, { desk }) {
    const unfiled = await fileProblems('evidence', evidence, desk);
    if (!number.startsWith(MATTERS.milestone.prefix)) return unfiled;
    const target = (await desk.records.find('matter', number))?.target;
    return [...unfiled, ...unmeasured({ quantity, quality, effect }, target)];
  },
  async run({ number, evidence, quantity = '', quality = '', effect = '' }, scene) {
    const sent = await fileNamed(evidence, scene.desk);
    const proved = { quantity, quality, effect, ...(sent && { fileKey: sent.key }) };
    const acted = await act(scene.occasion, 'matter', 'done', number, (matter, moment) =>
      finished(matter, sent?.name ?? evidence, moment, proved),
    );
    return recorded(acted, scene, { informs: ['office-director'] });
  },
});
