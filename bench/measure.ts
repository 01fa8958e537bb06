import { performance } from 'node:perf_hooks';

export interface Figures {
  readonly what: string;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
}

interface Manner {
  /** Rounds that are not counted; 30 unless told. */
  readonly warmUp?: number;
  /** Made ready before each round, and not counted. */
  readonly before?: (round: number) => Promise<unknown>;
}

/** Runs each work in turn, `rounds` times after a warm-up, so that whatever else the machine does meets all alike. */
export async function sideBySide(
  rounds: number,
  works: Readonly<Record<string, (round: number) => Promise<unknown>>>,
  { warmUp = 30, before }: Manner = {},
): Promise<readonly Figures[]> {
  const times = Object.entries(works).map(([what, work]) => ({ what, work, taken: [] as number[] }));
  for (let round = -warmUp; round < rounds; round += 1) {
    await before?.(round + warmUp);
    for (const { work, taken } of times) {
      const began = performance.now();
      await work(round + warmUp);
      if (round >= 0) taken.push(performance.now() - began);
    }
  }
  return times.map(({ what, taken }) => ({ what, p50: quantile(taken, 0.5), p95: quantile(taken, 0.95) }));
}

function quantile(taken: readonly number[], share: number): number {
  const sorted = [...taken].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** A Markdown table; the last figures are the bare ones that the others are divided by. */
export function table(title: string, rounds: number, figures: readonly Figures[]): string {
  const bare = figures.at(-1);
  const rows = figures.map(({ what, p50, p95 }) => {
    const ratio = bare ? p50 / bare.p50 : Number.NaN;
    return `| ${what} | ${p50.toFixed(2)} ms | ${p95.toFixed(2)} ms | ${ratio.toFixed(1)} |`;
  });
  return [
    `| ${title} (${rounds} rounds) | p50 | p95 | p50 ÷ bare |`,
    '| --- | --: | --: | --: |',
    ...rows,
  ].join('\n');
}

/** A Markdown table of several, each beside its own bare figures and the line it should keep at p95. */
export function lines(
  title: string,
  rounds: number,
  all: readonly { readonly what: string; readonly figures: readonly Figures[] }[],
  line: number,
): string {
  const rows = all.map(({ what, figures: [own, bare] }) => {
    const ratio = own && bare ? own.p95 / bare.p95 : Number.NaN;
    return `| ${what} | ${own?.p50.toFixed(2)} ms | ${own?.p95.toFixed(2)} ms | ${bare?.p95.toFixed(2)} ms | ${ratio.toFixed(1)} | ${line} |`;
  });
  return [
    `| ${title} (${rounds} rounds) | p50 | p95 | bare p95 | p95 ÷ bare | line |`,
    '| --- | --: | --: | --: | --: | --: |',
    ...rows,
  ].join('\n');
}
