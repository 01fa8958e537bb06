import type { MinutesContent } from '../domain/minutes.ts';
import { RECORD_WORDS as W } from '../wording/records.ts';

/** The text as people read it: where nobody has written what happened, it says so in its place (R125). */
export const shownText = (content: MinutesContent): MinutesContent =>
  content.paragraphs.length > 0 ? content : { ...content, paragraphs: [W.unwritten] };
