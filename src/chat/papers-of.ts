import { type Kind, subjectOf } from '../domain/record-flow.ts';
import type { ActedOn } from '../office/act.ts';
import type { PostedFile } from '../office/ports.ts';
import type { Files } from './asked.ts';
import type { Scene } from './define-command.ts';
import { tellingOf } from './tellings.ts';

/** What travels with the news of a change, kept: the invitation and its appointment, issued minutes, bulletins and reports (R110, R118, R119, R127). */
export async function papersOf<K extends Kind>(acted: ActedOn<K>, scene: Scene): Promise<Files> {
  const { kind, after, moment } = acted;
  const files: PostedFile[] = [];
  for (const paper of (await tellingOf(kind).papers?.(acted, scene.papers, scene)) ?? []) {
    if (!('bytes' in paper)) {
      files.push(paper);
      continue;
    }
    const { bytes, ...posted } = paper;
    const subject = subjectOf(kind, after);
    const { key } = await scene.desk.files.put({ name: posted.name, bytes, by: moment.by.person, subject });
    files.push({ key, ...posted });
  }
  return files.length > 0 ? { files } : {};
}
