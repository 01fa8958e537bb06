import { defineCommand } from '../../src/chat/define-command.ts';
import {
  documentNumber,
  fileNamed,
  fileProblems,
  paper,
  sittingNumber,
  substance,
} from '../../src/chat/evidence.ts';
import { day, money, optional, prose, verdict } from '../../src/chat/fields.ts';
import type { Problem } from '../../src/domain/declare.ts';
import { answeredFromAbove } from '../../src/domain/matter-upward.ts';
import { OFFICE_ROLES } from '../../src/domain/parties.ts';
import { recorded, recordProblems } from '../../src/domain/project-acts.ts';
import { DECIDING_BODY } from '../../src/domain/routing.ts';
import { act } from '../../src/office/act.ts';
import { WEIGHS } from '../../src/wording/confirming.ts';
import { BODY_WORDS } from '../../src/wording/project.ts';
import { recorded as told } from '../office/recorded.ts';
import { named } from '../office/weigh.ts';
import { decided } from './decide.ts';
import { isRecord, projectOr } from './project-or.ts';
import { partNo } from './verdict.ts';

export default defineCommand({
  name: 'record',
  words: ['批复', '记录批复'],
  who: OFFICE_ROLES,
  group: 'deciding',
  acts: 'project',
  changes: true,
  fields: {
    number: projectOr('P'),
    result: verdict('outside', { clause: '六(一)' }),
    document: documentNumber({ clause: '六(一)' }),
    date: day({ clause: '六(一)' }),
    file: optional(paper({ clause: '六(一)' })),
    meeting: optional(sittingNumber({ clause: '六(一)', labelledOnly: true })),
    channel: optional(substance(80, { clause: '六(一)', labelledOnly: true })),
    approved: optional(money({ clause: '六(二)', labelledOnly: true })),
    reason: optional(prose(600)),
  },
  expand: partNo('outside', 'result', 'reason'),
  /** What the route and an amount nobody has fixed ask for besides, so that one reply lists everything (R34, R35, R44). */
  async check({ number = '', result, file, meeting, channel, approved }, { desk }) {
    if (isRecord(number)) return fileProblems('file', file, desk);
    const unfiled: readonly Problem[] = file
      ? await fileProblems('file', file, desk)
      : [{ field: 'file', key: 'missing', clause: '六(一)' }];
    const project = number ? await desk.projects.find(number) : undefined;
    if (!project) return unfiled;
    const said = { ...(meeting && { meeting }), ...(channel && { channel }) };
    const fixed = approved === undefined ? {} : { approvedFen: approved };
    return [...unfiled, ...recordProblems(project, { ...said, ...fixed, passed: result !== 'failed' })];
  },
  async weigh({ number, result }, { desk }) {
    const passed = result === 'passed';
    if (isRecord(number)) return [WEIGHS.recordsFor(number, passed)];
    const project = await desk.projects.find(number);
    if (!project) return undefined;
    const body = project.status.state === 'escalated' ? 'government' : DECIDING_BODY[project.routing.route];
    return [WEIGHS.records(named(project), BODY_WORDS[body], passed)];
  },
  async run({ number, result, file = '', meeting, channel, approved, reason, ...evidence }, scene) {
    const passed = result === 'passed';
    if (isRecord(number)) {
      const reply = { ...evidence, passed, ...(file && { file }), ...(reason && { reason }) };
      const acted = await act(scene.occasion, 'matter', 'record', number, (matter, moment) =>
        answeredFromAbove(matter, reply, moment),
      );
      return told(acted, scene, { informs: ['office-director', acted.after.raisedBy.post] });
    }
    const sent = await fileNamed(file, scene.desk);
    const record = {
      ...evidence,
      // A file that was sent to the bot is kept by its key and shown by its name (R41).
      ...(sent ? { file: sent.name, fileKey: sent.key } : { file }),
      passed,
      ...(meeting && { meeting }),
      ...(channel && { channel }),
      ...(approved !== undefined && { approvedFen: approved }),
      ...(reason && { reason }),
    };
    const acted = await act(scene.occasion, 'project', 'record', number, (project, moment) =>
      recorded(project, record, moment),
    );
    return decided(acted, scene);
  },
});
