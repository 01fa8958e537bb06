import type { Kind } from '../domain/record-flow.ts';
import { matterPapers } from './matter-papers.ts';
import { meetingPapers } from './meeting-papers.ts';
import { minutesPapers } from './minutes-papers.ts';
import { PROJECT_TELLING } from './project-telling.ts';
import { recordTelling } from './record-telling.ts';
import type { Telling } from './telling.ts';

/** How each kind is told. */
const TELLINGS: { readonly [K in Kind]: Telling<K> } = {
  project: PROJECT_TELLING,
  meeting: { ...recordTelling(), papers: meetingPapers },
  minutes: { ...recordTelling(), papers: minutesPapers },
  matter: { ...recordTelling(), papers: matterPapers },
};

export const tellingOf = <K extends Kind>(kind: K): Telling<K> => TELLINGS[kind];
