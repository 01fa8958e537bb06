import type { Project } from '../domain/project.ts';

/** How much of a year's awards went to something: their number, and their amount in fen. */
export interface Share {
  readonly key: string;
  readonly count: number;
  readonly fen: number;
}

export interface Participation {
  readonly count: number;
  readonly fen: number;
  /** By kind of provider, and by encouraged kind; those without any award are left out. */
  readonly kinds: readonly Share[];
  readonly encouraged: readonly Share[];
  /** Bidders by kind of provider, over all awards of the year. */
  readonly bidders: readonly { readonly key: string; readonly count: number }[];
}

interface Award {
  readonly kind?: string;
  readonly encouraged?: string;
  readonly fen: number;
  readonly bidders: readonly { readonly kind: string; readonly count: number }[];
}

function awardIn(project: Project, year: number): readonly Award[] {
  const entry = project.filed?.findLast(({ row, superseded }) => row === 'award' && !superseded);
  if (!entry || !String(entry.values.on ?? entry.at).startsWith(`${year}-`)) return [];
  const { kind, encouraged } = entry.values.provider as Pick<Award, 'kind' | 'encouraged'>;
  return [
    {
      ...(kind && { kind }),
      ...(encouraged && { encouraged }),
      fen: Number(entry.values.fen) || 0,
      bidders: (entry.values.bidders ?? []) as unknown as Award['bidders'],
    },
  ];
}

const sharesBy = (awards: readonly Award[], of: (award: Award) => string | undefined): readonly Share[] =>
  [...new Set(awards.flatMap((each) => of(each) ?? []))].map((key) => {
    const own = awards.filter((each) => of(each) === key);
    return { key, count: own.length, fen: own.reduce((sum, { fen }) => sum + fen, 0) };
  });

/** Who took part and who won in a year, by kind (附件2 9, 11, 15–17, 七(二)4, R144, R146). */
export function participation(projects: readonly Project[], year: number): Participation {
  const awards = projects.flatMap((project) => awardIn(project, year));
  const bidders = awards.flatMap((each) => each.bidders);
  return {
    count: awards.length,
    fen: awards.reduce((sum, { fen }) => sum + fen, 0),
    kinds: sharesBy(awards, ({ kind }) => kind),
    encouraged: sharesBy(awards, ({ encouraged }) => encouraged),
    bidders: [...new Set(bidders.map(({ kind }) => kind))].map((key) => ({
      key,
      count: bidders.reduce((sum, { kind, count }) => (kind === key ? sum + count : sum), 0),
    })),
  };
}
