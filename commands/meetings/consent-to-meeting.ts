import type { Answer, KnownScene } from '../../src/chat/define-command.ts';
import { consented } from '../../src/domain/meeting-acts.ts';
import { act } from '../../src/office/act.ts';
import { invitedPosts, recorded } from '../office/recorded.ts';
import { projectOr } from '../projects/project-or.ts';

/** Convenors decide on projects and on special meetings with the same two words. */
export const projectOrMeeting = projectOr('M');

export const isMeeting = (number: string): boolean => number.startsWith('M');

/** No invitation leaves before a convenor agrees (R116). */
export async function consentTo(
  number: string,
  passed: boolean,
  reason: string | undefined,
  scene: KnownScene,
): Promise<Answer> {
  const acted = await act(
    scene.occasion,
    'meeting',
    passed ? 'approve' : 'refuse',
    number,
    (meeting, moment) => consented(meeting, passed, reason, moment),
  );
  return recorded(acted, scene, {
    informs: passed ? invitedPosts(acted.after) : ['office-director', 'office-clerk'],
  });
}
