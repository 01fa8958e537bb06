import type { Matter, MatterKind } from '../../src/domain/matter.ts';
import { type Opening, opened } from '../../src/domain/matter-acts.ts';
import type { Meeting, MeetingState } from '../../src/domain/meeting.ts';
import { type Call, convened } from '../../src/domain/meeting-acts.ts';
import type { Minutes, MinutesContent, MinutesState } from '../../src/domain/minutes.ts';
import { drafted } from '../../src/domain/minutes-acts.ts';
import { moment } from './a-project.ts';

export const INVITED = ['education-sports', 'civil-affairs', 'finance'] as const;

const CALL: Call = {
  type: 'special',
  title: '养老服务专门会议',
  at: '2026-12-03T06:30:00.000Z',
  place: '三楼会议室',
  units: INVITED,
  basis: '2026年工作计划第二阶段',
  reporter: '召集人',
  topics: ['养老服务采购'],
};

const office = moment('office-director', 'finance');

export const aMeeting = (change: Partial<Call> = {}): Meeting =>
  convened('M2026-01', { ...CALL, ...change }, office);

export const meetingIn = (state: MeetingState): Meeting => ({ ...aMeeting(), status: { state } });

export const CONTENT: MinutesContent = {
  meeting: '养老服务专门会议',
  title: '纪要',
  heldOn: '2026年12月3日',
  place: '三楼会议室',
  chair: '总召集人',
  present: [],
  absent: [],
  observers: [],
  paragraphs: ['会议研究了养老服务采购。'],
  resolutions: [],
};

export const someMinutes = (units: readonly string[] = INVITED): Minutes =>
  drafted('M2026-01', CONTENT, units, office);

export const minutesIn = (state: MinutesState): Minutes => ({ ...someMinutes(), status: { state } });

export const aMatter = (kind: MatterKind, opening: Partial<Opening> = {}): Matter =>
  opened('X2026-01', kind, { title: '一件事', text: '一件事', units: INVITED, ...opening }, office);
