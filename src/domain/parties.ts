import type { Actor, Hand, HeldPost, Role } from './people.ts';
import type { Project } from './project.ts';
import { type Party, PROJECT_FLOW, type Verb, type VerbRow } from './project-flow.ts';

export const OFFICE_ROLES = [
  'office-director',
  'office-deputy',
  'office-clerk',
] as const satisfies readonly Role[];
export const CONVENOR_ROLES = ['convenor', 'chief-convenor'] as const satisfies readonly Role[];
/** Who may speak for a unit: its member, its convenor where it has no member (Z09), or its liaison. */
export const VOICE_ROLES = ['member', 'convenor', 'liaison'] as const satisfies readonly Role[];
export const PURCHASER_ROLES = ['officer', 'liaison', 'member'] as const satisfies readonly Role[];

interface PartyRow {
  readonly roles: readonly Role[];
  /** Beyond the role: whether this post stands in the right place towards this project. */
  readonly stands?: (post: HeldPost, project: Project) => boolean;
}

export const PARTIES = {
  purchaser: {
    roles: PURCHASER_ROLES,
    stands: (post, project) => post.unit === project.declaration.purchaser,
  },
  office: { roles: OFFICE_ROLES },
  convenor: { roles: CONVENOR_ROLES },
  coordinator: { roles: [...CONVENOR_ROLES, 'office-director'] },
  asked: {
    roles: VOICE_ROLES,
    stands: (post, project) => project.asked.some(({ unit }) => unit === post.unit),
  },
} as const satisfies Record<Party, PartyRow>;

/** The post under which this person may do it, if any; and whether only ownership stands in the way (R99, R121). */
export function postFor(
  actor: Actor,
  verb: Verb,
  project: Project | undefined,
): { readonly post: HeldPost } | { readonly refused: 'wrong-party' | 'own-project' } {
  const row: VerbRow = PROJECT_FLOW[verb];
  const party: PartyRow = PARTIES[row.who];
  const fitting = actor.posts.filter(
    (post) => party.roles.includes(post.role) && (!project || !party.stands || party.stands(post, project)),
  );
  const free = fitting.find((post) => !row.notOwn || !project || !isOwn(actor, post, project));
  if (free) return { post: free };
  return {
    refused:
      fitting.length > 0 || (row.notOwn && project && isOwnVoice(actor, project))
        ? 'own-project'
        : 'wrong-party',
  };
}

const isOwn = (actor: Actor, post: HeldPost, project: Project): boolean =>
  actor.person === project.submittedBy.person || post.unit === project.declaration.purchaser;

const isOwnVoice = (actor: Actor, project: Project): boolean =>
  actor.posts.some(
    (post) => (VOICE_ROLES as readonly Role[]).includes(post.role) && isOwn(actor, post, project),
  );

/** The hand that signs: who, under which post, for which unit. */
export function handOf(actor: Actor, post: HeldPost): Hand {
  const { slug, unit, onBehalfOf } = post;
  return {
    person: actor.person,
    name: actor.name,
    post: slug,
    ...(unit && { unit }),
    ...(onBehalfOf !== undefined && { standsIn: true }),
  };
}
