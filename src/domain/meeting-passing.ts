import { MATTERS, type Matter, type MatterRow } from './matter.ts';
import { MEETING_RULES, type Meeting, type MeetingTypeRow } from './meeting.ts';
import { Refusal } from './refusal.ts';

/**
 * What must pass the joint meeting passes only in a meeting of the right kind: in the plenary, or in a special meeting
 * that was called for it, where its kind allows that (附件1 一, 二, 三; R101, R109, R120). @throws Refusal `wrong-meeting`
 */
export function mustPass(matter: Matter, meeting: Meeting): void {
  const { passedBy, clause }: MatterRow = MATTERS[matter.kind];
  if (!passedBy) return;
  const { passes }: MeetingTypeRow = MEETING_RULES[meeting.type];
  const right = passes === 'all' || (passes === 'called-for' && isCalledFor(meeting, matter));
  if (right && passedBy.includes(meeting.type)) return;
  const { number, type } = meeting;
  throw new Refusal('wrong-meeting', { number: matter.number, meeting: number, type, by: passedBy }, clause);
}

/** Its call, its topics or what it rests on name the matter. */
const isCalledFor = ({ about = [], topics, basis = '' }: Meeting, { number, title }: Matter): boolean =>
  about.includes(number) ||
  [...topics, basis].some((words) => words.includes(number) || words.includes(title));
