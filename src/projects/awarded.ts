import type { EntryRef } from '../domain/entry.ts';
import type { UnitSlug } from '../domain/people.ts';
import type { Project } from '../domain/project.ts';
import { lastOn } from './on-file.ts';

/** A provider as it was when it was named: of what kind it is, and where it is registered. */
export interface Provider extends EntryRef {
  readonly kind?: string;
  readonly authority?: UnitSlug;
  /** The department a public institution belongs to. */
  readonly parent?: UnitSlug;
  readonly encouraged?: string;
}

/** Whom the award that stands names; undefined while nobody is awarded. */
export const awardedTo = (project: Pick<Project, 'filed'>): Provider | undefined =>
  lastOn(project, 'award')?.values.provider as Provider | undefined;
