import { defineCommand } from '../../src/chat/define-command.ts';
import { custom, line, recordNumber } from '../../src/chat/fields.ts';
import { MATTERS } from '../../src/domain/matter.ts';
import { openIndicators } from '../../src/domain/matter-stands.ts';
import { measuredAt } from '../../src/domain/plan.ts';
import { act } from '../../src/office/act.ts';
import { SERIAL } from '../../src/wording/pieces.ts';
import { PLAN_WORDS as W } from '../../src/wording/plan.ts';
import { recorded } from '../office/recorded.ts';

/** What an indicator of the plan came to at the end of the year (R109). */
export default defineCommand({
  name: 'measure',
  words: ['测评', '指标结果'],
  group: 'meetings',
  changes: true,
  fields: {
    number: recordNumber(MATTERS.plan.prefix, { clause: '附件1 一4' }),
    indicator: custom(
      (text) => {
        const [, digits] = SERIAL.exec(text.normalize('NFKC').trim()) ?? [];
        return digits ? Number(digits) : { problem: 'not-a-number' };
      },
      { clause: '附件1 一4' },
    ),
    outcome: line(200, { clause: '附件1 一4' }),
  },
  async run({ number, indicator, outcome }, scene) {
    const acted = await act(scene.occasion, 'matter', 'measure', number, (matter, moment, post) =>
      measuredAt(matter, indicator, outcome, moment, post),
    );
    const left = openIndicators(acted.after).length;
    return recorded(acted, scene, {
      title: W.measured(number, indicator, left),
      informs: ['office-director', 'office-clerk'],
    });
  },
});
