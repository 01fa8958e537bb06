import { MATTER_STATES } from '../../src/domain/matter.ts';
import { MEETING_STATES } from '../../src/domain/meeting.ts';
import { MINUTES_STATES } from '../../src/domain/minutes.ts';
import { PROJECT_FLOW, PROJECT_STATES } from '../../src/domain/project-flow.ts';
import { RECORD_FLOWS } from '../../src/domain/record-flow.ts';
import type { Flow } from './flow-chart.ts';

/** Every table of verbs that docs/flows.md draws. */
export const FLOWS = {
  project: { states: Object.keys(PROJECT_STATES), verbs: PROJECT_FLOW },
  meeting: { states: MEETING_STATES, verbs: RECORD_FLOWS.meeting },
  minutes: { states: MINUTES_STATES, verbs: RECORD_FLOWS.minutes },
  matter: { states: MATTER_STATES, verbs: RECORD_FLOWS.matter },
} as const satisfies Record<string, Flow>;
