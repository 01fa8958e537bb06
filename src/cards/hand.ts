import type { Hand } from '../domain/people.ts';
import { FOUND_WORDS } from '../wording/query.ts';
import type { Names } from './names.ts';

/** The post somebody acts in; whoever stands in for its holder says so (R98, R103). */
export const handTitle = (
  { post, standsIn }: Pick<Hand, 'post' | 'standsIn'>,
  names: Pick<Names, 'post'>,
): string => (standsIn ? FOUND_WORDS.standingIn(names.post(post)) : names.post(post));
