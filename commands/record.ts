import { defineCommand, type KnownScene } from '../src/chat/define-command.ts';
import { choice, day, line, optional, prose } from '../src/chat/fields.ts';
import type { Problem } from '../src/domain/declare.ts';
import { answeredFromAbove } from '../src/domain/matter-upward.ts';
import { OFFICE_ROLES } from '../src/domain/parties.ts';
import { recorded } from '../src/domain/project-acts.ts';
import { DECIDING_BODY } from '../src/domain/routing.ts';
import { actOnProject } from '../src/office/act-on-project.ts';
import { actOnRecord } from '../src/office/act-on-record.ts';
import { decided } from './decide.ts';
import { isRecord, projectOr } from './project-or.ts';
import { recorded as told } from './recorded.ts';

export default defineCommand({
  name: 'record',
  words: ['批复', '记录批复'],
  who: OFFICE_ROLES,
  group: 'deciding',
  verb: 'record',
  changes: true,
  fields: {
    number: projectOr('P'),
    result: choice('outside', { clause: '六(一)' }),
    document: line(80, { clause: '六(一)' }),
    date: day({ clause: '六(一)' }),
    file: optional(line(200, { clause: '六(一)' })),
    meeting: optional(line(80, { clause: '六(一)', labelledOnly: true })),
    channel: optional(line(80, { clause: '六(一)', labelledOnly: true })),
    reason: optional(prose(600)),
  },
  /** What the route asks for besides, so that one reply lists everything (R34, R35). */
  async check({ number = '', file, meeting, channel }, { desk }) {
    if (isRecord(number)) return [];
    const unfiled: Problem[] = file ? [] : [{ field: 'file', key: 'missing', clause: '六(一)' }];
    const project = number ? await desk.projects.find(number) : undefined;
    if (!project || project.status.state === 'escalated') return unfiled;
    const body = DECIDING_BODY[project.routing.route];
    if (body === 'executive-meeting' && !meeting)
      return [...unfiled, { field: 'meeting', key: 'executive-meeting-required', clause: '六(一)' }];
    if (body === 'channel' && !channel)
      return [...unfiled, { field: 'channel', key: 'channel-required', clause: '六(一)' }];
    return unfiled;
  },
  async run({ number, result, file = '', meeting, channel, reason, ...evidence }, scene) {
    const passed = result === 'passed';
    if (isRecord(number)) {
      const reply = { ...evidence, passed, ...(file && { file }), ...(reason && { reason }) };
      const acted = await actOnRecord(scene.occasion, 'matter', 'record', number, (matter, moment) =>
        answeredFromAbove(matter, reply, moment),
      );
      return told(acted, scene, { informs: ['office-director', acted.after.raisedBy.post] });
    }
    const record = {
      ...evidence,
      file,
      passed,
      ...(meeting && { meeting }),
      ...(channel && { channel }),
      ...(reason && { reason }),
    };
    const sent = await sentFile(file, scene);
    const acted = await actOnProject(scene.occasion, 'record', number, (project, moment) =>
      recorded(project, { ...record, ...sent }, moment),
    );
    return decided(acted, scene);
  },
});

/** A file that was sent to the bot is named by its key; the record keeps both its name and the file itself (R41). */
async function sentFile(
  said: string,
  { desk }: KnownScene,
): Promise<{ file: string; fileKey: string } | undefined> {
  const key = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/i.exec(said)?.[0].toLowerCase();
  const file = key && (await desk.files.get(key));
  return key && file ? { file: file.name, fileKey: key } : undefined;
}
