import { dayOf } from '../domain/calendar.ts';
import { editionOn, type Listed } from '../domain/catalogue.ts';
import { RULE_SET } from '../domain/clauses.ts';
import type { Registered } from '../domain/entry.ts';
import { STATES, type Stage, type State } from '../domain/project.ts';
import { valuesOf } from '../engine/entries.ts';
import type { Desk, Store } from '../office/ports.ts';
import { isApproved } from '../projects/marks.ts';
import { DISCLOSURE } from '../registers/disclosure.ts';
import { PROVIDER_KINDS } from '../registers/providers.ts';
import { RECOMMENDED } from '../registers/recommended.ts';
import { CLAUSE_SUMMARIES } from '../wording/clauses.ts';
import { FIELD_NAMES } from '../wording/fields-of-service.ts';
import { type FeedKeys, feedKeys } from './feed.ts';
import { type Notice, noticeOf, type OpenNames, type OpenProject, openProject } from './open-project.ts';
import { type Answered, answerOf, type Voice, type VoiceProblem, voiced } from './voices.ts';

/** What is asked of the list of projects; each is "and". */
export interface Wanted {
  readonly words?: string;
  readonly stage?: Stage;
  /** From 1. */
  readonly page: number;
}

export interface OpenProvider {
  readonly number: string;
  readonly name: string;
  readonly kind: string;
  readonly recommended: boolean;
  /** Numbers of projects whose published award names it. */
  readonly won: readonly string[];
}

/** The published part of the office's records, as the public site reads it. */
export interface OpenOffice {
  projects(wanted: Wanted): Promise<{ readonly projects: readonly OpenProject[]; readonly total: number }>;
  project(number: string): Promise<OpenProject | undefined>;
  /** Newest first. */
  notices(kind?: string): Promise<readonly Notice[]>;
  notice(number: string): Promise<Notice | undefined>;
  catalogue(): Promise<
    { readonly version: number; readonly from: string; readonly items: readonly Listed[] } | undefined
  >;
  providers(): Promise<readonly OpenProvider[]>;
  /** Every clause in the document's words, or in our summary until it is imported. */
  policy(): Promise<readonly { readonly clause: string; readonly text: string; readonly exact: boolean }[]>;
  /** Everything there is, for the packages of data. */
  all(): Promise<readonly OpenProject[]>;
  /** Under which names the system of projects reads each column (R93). */
  feedKeys(): Promise<FeedKeys>;
  /** Takes what somebody outside says; gives its receipt. */
  hear(voice: Voice): Promise<{ readonly receipt: string } | { readonly refused: VoiceProblem }>;
  answer(receipt: string): Promise<Answered | undefined>;
  readonly field: (slug: string) => string;
  now(): Date;
}

/** Projects on one page of the list. */
export const OPEN_PAGE = 20;

const APPROVED = STATES.filter((state): state is State => isApproved({ status: { state } as never }));
const fieldName = (slug: string): string => (FIELD_NAMES as Readonly<Record<string, string>>)[slug] ?? slug;
const everything = { all: true, units: [] };

async function noticesOn(desk: Desk): Promise<readonly Notice[]> {
  const drafts = await desk.registers.list(DISCLOSURE.key);
  return drafts
    .flatMap((each) => noticeOf(each) ?? [])
    .sort((a, b) => b.on.localeCompare(a.on) || b.draftedAt.localeCompare(a.draftedAt));
}

async function namesOn(desk: Desk): Promise<OpenNames> {
  const units = new Map((await desk.people.units()).map(({ slug, name }) => [slug, name]));
  const items = new Map<string, string>();
  for (const { items: listed } of [...(await desk.catalogue.editions())].reverse())
    for (const { code, name } of listed) items.set(code, name);
  return {
    unit: (slug) => units.get(slug) ?? slug,
    field: fieldName,
    item: (code) => [code, items.get(code)].filter(Boolean).join(' '),
  };
}

const recommendedBy = (records: readonly Registered[]): ReadonlySet<string> =>
  new Set(
    records
      .filter(
        ({ entry, status }) =>
          status.state !== 'void' && entry.steps.some(({ key }) => key === 'recommended-publish'),
      )
      .map(({ entry }) => (valuesOf(RECOMMENDED, entry).provider as { number: string }).number),
  );

/** Opens it over the store; every look is one transaction of its own. */
export function openOffice(
  store: Pick<Store, 'transact'>,
  clock: () => Date,
  timeZone: string,
  random: () => string,
): OpenOffice {
  const look = <T>(work: (desk: Desk) => Promise<T>) => store.transact(clock(), work);
  const today = () => dayOf(clock(), timeZone);
  const search = async (desk: Desk, { words, stage, page }: Wanted, limit: number) => {
    const criteria = {
      states: APPROVED,
      ...(words && { words: words.split(/\s+/).filter(Boolean) }),
      ...(stage && { stages: [stage] }),
    };
    const { projects, total } = await desk.projects.search(criteria, everything, {
      offset: (page - 1) * limit,
      limit,
    });
    const [notices, names] = [await noticesOn(desk), await namesOn(desk)];
    return { projects: projects.flatMap((each) => openProject(each, notices, names) ?? []), total };
  };
  const all = () =>
    look(async (desk) => {
      const projects = await desk.projects.all({ states: APPROVED }, everything);
      const [notices, names] = [await noticesOn(desk), await namesOn(desk)];
      return projects.flatMap((each) => openProject(each, notices, names) ?? []);
    });
  return {
    projects: (wanted) => look((desk) => search(desk, wanted, OPEN_PAGE)),
    project: (number) =>
      look(async (desk) => {
        const project = await desk.projects.find(number);
        return project && openProject(project, await noticesOn(desk), await namesOn(desk));
      }),
    notices: (kind) =>
      look(async (desk) =>
        (await noticesOn(desk)).filter((each) => kind === undefined || each.kind === kind),
      ),
    notice: (number) => look(async (desk) => (await noticesOn(desk)).find((each) => each.number === number)),
    catalogue: () =>
      look(async (desk) => {
        const edition = editionOn(await desk.catalogue.editions(), today());
        return edition?.from === undefined
          ? undefined
          : { version: edition.version, from: edition.from, items: edition.items };
      }),
    providers: async () => {
      const projects = await all();
      return look(async (desk) => {
        const recommended = recommendedBy(await desk.registers.list(RECOMMENDED.key));
        const won = (number: string) =>
          projects.flatMap((each) => (each.award?.provider.number === number ? [each.number] : []));
        return (await desk.registers.list('provider')).flatMap(({ number, title, entry }) => {
          const kind = PROVIDER_KINDS.find(({ value }) => value === entry.values.kind)?.words[0] ?? '';
          const open = { number, name: title, kind, recommended: recommended.has(number), won: won(number) };
          return open.recommended || open.won.length > 0 ? [open] : [];
        });
      });
    },
    policy: () =>
      look((desk) =>
        Promise.all(
          Object.entries(CLAUSE_SUMMARIES).map(async ([clause, summary]) => {
            const exact = await desk.regulation.text(RULE_SET, clause);
            return { clause, text: exact ?? summary, exact: exact !== undefined };
          }),
        ),
      ),
    all,
    feedKeys: () => look(feedKeys),
    hear: (voice) => look((desk) => voiced(voice, { desk, today: today(), timeZone, receipt: random() })),
    answer: (receipt) => look((desk) => answerOf(receipt, desk)),
    field: fieldName,
    now: clock,
  };
}
