import {
  DEPUTY_UNITS,
  LEAD_UNIT,
  MEMBER_UNITS,
  type MemberUnit,
  type Post,
} from '../../src/domain/people.ts';
import { postTitle, standInName } from '../../src/wording/posts.ts';
import { UNITS } from './units.ts';

export interface SeedPost extends Post {
  readonly title: string;
  /** What a stand-in on this post is called. */
  readonly standIn: string;
}

/** Units headed by a convenor (附件1 二, R99). */
const CONVENOR_UNITS = ['government-office', 'finance'] as const satisfies readonly MemberUnit[];
/** The roster names a convenor of this unit and no member besides (附件3, R100, Z09). */
const UNIT_WITHOUT_MEMBER: MemberUnit = 'government-office';

const named = new Map<string, string>(UNITS.map((unit) => [unit.slug, unit.name]));
const titled = (post: Post, unitName = post.unit && named.get(post.unit)): SeedPost => ({
  ...post,
  title: postTitle(post.role, unitName),
  standIn: standInName(post.role, unitName),
});

/** Every post of the joint meeting (附件1 二, R95–R105) and the roles beside it: 经办人, 监察 and 行政审批管理 (七(二), 七(四)5, Z12). */
export const POSTS: readonly SeedPost[] = [
  { slug: 'chief-convenor', role: 'chief-convenor' } as const,
  ...CONVENOR_UNITS.map((unit) => ({ slug: `convenor-${unit}`, role: 'convenor', unit }) as const),
  { slug: 'office-director', role: 'office-director', unit: LEAD_UNIT } as const,
  ...DEPUTY_UNITS.map((unit) => ({ slug: `office-deputy-${unit}`, role: 'office-deputy', unit }) as const),
  { slug: 'office-clerk', role: 'office-clerk', unit: LEAD_UNIT } as const,
  ...MEMBER_UNITS.filter((unit) => unit !== UNIT_WITHOUT_MEMBER).map(
    (unit) => ({ slug: `member-${unit}`, role: 'member', unit }) as const,
  ),
  ...MEMBER_UNITS.map((unit) => ({ slug: `liaison-${unit}`, role: 'liaison', unit }) as const),
  ...MEMBER_UNITS.map((unit) => ({ slug: `officer-${unit}`, role: 'officer', unit }) as const),
  { slug: 'supervision', role: 'supervision' } as const,
  { slug: 'permits', role: 'permits' } as const,
].map((post) => titled(post));
