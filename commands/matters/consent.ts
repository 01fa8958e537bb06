import { defineCommand } from '../../src/chat/define-command.ts';
import { optional, prose, verdict as saidWhole } from '../../src/chat/fields.ts';
import { consentGiven } from '../../src/domain/matter-acts.ts';
import { silentUnits } from '../../src/domain/matter-stands.ts';
import { VOICE_ROLES } from '../../src/domain/parties.ts';
import { act } from '../../src/office/act.ts';
import { recorded } from '../office/recorded.ts';
import { isRecord, projectOr } from '../projects/project-or.ts';
import { partNo } from '../projects/verdict.ts';
import { signed } from './signed.ts';

/** One unit's consent to what goes up to 区政府, or to what a project has on file; silence is none, and neither is a number alone (R12, R121). */
export default defineCommand({
  name: 'consent',
  words: ['会签'],
  who: VOICE_ROLES,
  group: 'meetings',
  changes: true,
  fields: {
    number: projectOr('P'),
    verdict: saidWhole('verdict', { clause: '附件1 三' }),
    reason: optional(prose(600)),
  },
  expand: partNo('verdict', 'verdict', 'reason'),
  async check({ verdict, reason }) {
    return verdict === 'disagree' && !reason
      ? [{ field: 'reason', key: 'objection-needs-reason', clause: '附件1 三' }]
      : [];
  },
  async run({ number, verdict, reason }, scene) {
    if (!isRecord(number)) return signed(number, { verdict, ...(reason && { reason }) }, scene);
    const acted = await act(scene.occasion, 'matter', 'consent', number, (matter, moment, post) =>
      consentGiven(matter, post.unit ?? '', verdict === 'agree', reason, moment),
    );
    const { after } = acted;
    const ready = after.status.state === 'adopted' && silentUnits(after).length === 0;
    return recorded(acted, scene, { informs: ready ? ['office-director', 'office-clerk'] : [] });
  },
});
