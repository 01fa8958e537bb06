import { postsOf } from './owing.ts';

/**
 * The ladder a reminder climbs: whoever owes, then who stands above them (design §9).
 * `head`: the convenor who heads a unit without a member besides (附件3, Z09).
 */
export const RUNGS = ['owner', 'liaison', 'member', 'head', 'director', 'convenor'] as const;
export type Rung = (typeof RUNGS)[number];

const CONVENORS = postsOf('role:convenor');

/** The posts on one rung above whoever owes under this key; none where that party has no such rung. */
export function rungPosts(key: string, rung: Rung): readonly string[] {
  const [kind, name = ''] = key.split(':');
  const unit = kind === 'unit' || kind === 'purchaser' ? name : undefined;
  switch (rung) {
    case 'owner':
      return kind === 'unit' ? [`liaison-${name}`] : postsOf(key);
    case 'liaison':
      return unit === undefined ? [] : [`liaison-${unit}`];
    case 'member':
      return unit === undefined ? [] : [`member-${unit}`];
    case 'head':
      return unit === undefined ? [] : [`convenor-${unit}`];
    case 'director':
      return ['office-director'];
    case 'convenor':
      return CONVENORS;
  }
}
