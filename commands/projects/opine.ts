import { defineCommand } from '../../src/chat/define-command.ts';
import {
  custom,
  money,
  optional,
  projectNumber,
  prose,
  verdict as saidWhole,
} from '../../src/chat/fields.ts';
import { folded } from '../../src/chat/hear/fold.ts';
import { VOICE_ROLES } from '../../src/domain/parties.ts';
import { opined } from '../../src/domain/project-acts.ts';
import { act } from '../../src/office/act.ts';
import { FIXES } from '../../src/wording/saying.ts';
import { weighOpinion } from '../office/weigh.ts';
import { decided } from './decide.ts';
import { readPrinciples } from './principles.ts';
import { partNo } from './verdict.ts';

const AMOUNT = new RegExp(`^${FIXES.source}$`);

/** 同意 2026-001 核定60万元: the amount is no reason. */
function fixed(typed: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { reason = '', ...others } = typed;
  const amount = typed.approved ? undefined : AMOUNT.exec(folded(reason.trim()))?.groups?.amount;
  return amount ? { ...others, approved: amount } : typed;
}

export default defineCommand({
  name: 'opine',
  words: ['意见', '同意', '不同意', '表态'],
  presets: { 同意: { verdict: 'agree' }, 不同意: { verdict: 'disagree' } },
  who: VOICE_ROLES,
  group: 'deciding',
  acts: 'project',
  changes: true,
  fields: {
    number: projectNumber(),
    verdict: saidWhole('verdict', { clause: '附件1 三' }),
    reason: optional(prose(1000, { clause: '附件1 三' })),
    unmet: optional(custom(readPrinciples, { clause: '二(三)', labelledOnly: true })),
    approved: optional(money({ clause: '六(二)', labelledOnly: true })),
  },
  expand: (typed) => fixed(partNo('verdict', 'verdict', 'reason')(typed)),
  async check({ verdict, reason, unmet = [] }) {
    return [
      ...(verdict === 'disagree' && !reason
        ? [{ field: 'reason', key: 'objection-needs-reason', clause: '附件1 三' } as const]
        : []),
      ...(verdict === 'agree' && unmet.length > 0
        ? [{ field: 'unmet', key: 'agrees-against-principle', clause: '二(三)' } as const]
        : []),
    ];
  },
  weigh: ({ number, verdict, approved }, scene) => weighOpinion(number, verdict === 'agree', approved, scene),
  async run({ number, verdict, reason, unmet, approved }, scene) {
    const said = {
      agrees: verdict === 'agree',
      ...(reason && { reason }),
      ...(unmet && { unmet }),
      ...(approved !== undefined && { approvedFen: approved }),
    };
    const acted = await act(scene.occasion, 'project', 'opine', number, (project, moment, post) =>
      opined(project, post.unit ?? '', said, moment),
    );
    return decided(acted, scene);
  },
});
