import { type Hand, LEAD_UNIT } from '../domain/people.ts';

/** Whose word the entries are that nobody typed: the document's own. */
export const THE_DOCUMENT: Hand = {
  person: 'document',
  name: '实施意见',
  post: 'document',
  unit: LEAD_UNIT,
};
