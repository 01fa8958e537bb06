/** The 22 member units in the order of 附件1 二 (R96). Removing one needs another rule set. */
export const MEMBER_UNITS = [
  'party-office',
  'people-congress',
  'government-office',
  'cppcc',
  'legislative-affairs',
  'organization',
  'publicity',
  'staffing',
  'development-reform',
  'education-sports',
  'science-technology',
  'civil-affairs',
  'finance',
  'human-resources',
  'land',
  'agriculture-forestry',
  'culture',
  'health',
  'audit',
  'market-supervision',
  'public-resources',
  'state-tax',
] as const;
export type MemberUnit = (typeof MEMBER_UNITS)[number];

/** A member unit, or a purchaser outside the 22 (a town, a mass organisation) as the roster names it. */
export type UnitSlug = string;

/** The lead unit, which also houses the office (附件1 二, R97, R102). */
export const LEAD_UNIT: MemberUnit = 'finance';

/** Units whose staff head the office as deputies (附件1 二, R104). */
export const DEPUTY_UNITS = [
  'legislative-affairs',
  'staffing',
  'civil-affairs',
  'finance',
  'human-resources',
  'market-supervision',
  'public-resources',
] as const satisfies readonly MemberUnit[];

/** Units that may see every project because they coordinate, supervise or deliberate (附件2 1–3, 18; R133, R134, R75). */
export const OVERSIGHT_UNITS = [
  'party-office',
  'government-office',
  'people-congress',
  'cppcc',
  'audit',
] as const;

export const ROLES = [
  'chief-convenor',
  'convenor',
  'office-director',
  'office-deputy',
  'office-clerk',
  'member',
  'liaison',
  'officer',
  'supervision',
  'permits',
] as const;
export type Role = (typeof ROLES)[number];

export interface Post {
  /** e.g. `liaison-education-sports`, `chief-convenor`. */
  readonly slug: string;
  readonly role: Role;
  /** The unit the post speaks for; none for the chief convenor and supervision. */
  readonly unit?: UnitSlug;
}

/** A person acting now: the posts they hold today, their own or as a deputy within its dates (R98, R99). */
export interface Actor {
  readonly person: string;
  readonly name: string;
  readonly posts: readonly HeldPost[];
}

export interface HeldPost extends Post {
  /** The holder this person stands in for, when acting as a deputy. */
  readonly onBehalfOf?: string;
}

/** Whose hand did something, in which capacity: what the log and every card show. */
export interface Hand {
  readonly person: string;
  readonly name: string;
  readonly post: string;
  readonly unit?: UnitSlug;
  /** As the deputy of whoever holds the post. */
  readonly standsIn?: true;
}
