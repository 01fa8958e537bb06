import { type Json, ocidOf, releasesOf } from './ocds.ts';
import type { OpenProject } from './open-project.ts';

export interface Publisher {
  readonly name: string;
  /** Of this site, without a slash at its end. */
  readonly uri: string;
}

/** What the releases say together. */
function compiledOf(project: OpenProject): Json {
  const releases = releasesOf(project);
  const ocid = ocidOf(project);
  const newest =
    releases
      .map(({ date }) => String(date))
      .sort()
      .at(-1) ?? '';
  return Object.assign({}, ...releases, { id: `${ocid}-${newest}`, date: newest, tag: ['compiled'] });
}

const packaged = ({ name, uri }: Publisher, path: string, at: string): Json => ({
  uri: `${uri}${path}`,
  version: '1.1',
  publishedDate: at,
  publisher: { name },
});

/** @param at ISO moment of the package */
export const releasePackage = (
  projects: readonly OpenProject[],
  publisher: Publisher,
  path: string,
  at: string,
): Json => ({
  ...packaged(publisher, path, at),
  releases: projects.flatMap(releasesOf),
});

/** Each project whole: its releases, and what they say together. */
export const recordPackage = (
  projects: readonly OpenProject[],
  publisher: Publisher,
  path: string,
  at: string,
): Json => ({
  ...packaged(publisher, path, at),
  records: projects.map((project) => ({
    ocid: ocidOf(project),
    releases: releasesOf(project),
    compiledRelease: compiledOf(project),
  })),
});
