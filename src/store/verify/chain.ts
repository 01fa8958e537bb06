import { GENESIS, linkHash } from '../log/chain.ts';
import type { LogProblem } from './report.ts';

/** One link as its row says, whatever its content says. */
export interface Link {
  readonly subject: string;
  readonly seq: number;
  readonly at: Date;
  readonly content: unknown;
  readonly before: string;
  readonly hash: string;
}

/** What a link is compared with: what stands before it and after it. */
interface Place {
  readonly link: Link;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

/** Everything wrong within one chain, given its links in order of `seq`. An empty chain has nothing wrong. */
export function examineChain(links: readonly Link[]): readonly LogProblem[] {
  const examined = new Chain();
  for (const link of links) examined.next(link);
  return examined.end();
}

/** A chain link by link: three of them are in memory at once, however long it is. */
export class Chain {
  readonly #problems: LogProblem[] = [];
  #previous: Link | undefined;
  #link: Link | undefined;

  next(link: Link): void {
    this.#examine(link);
    [this.#previous, this.#link] = [this.#link, link];
  }

  /** Everything that is wrong. */
  end(): readonly LogProblem[] {
    this.#examine(undefined);
    this.#link = undefined;
    return this.#problems;
  }

  #examine(next: Link | undefined): void {
    const [previous, link] = [this.#previous, this.#link];
    if (!link) return;
    const gap = gapBefore(link, previous);
    const suspect = this.#knows(previous?.seq);
    const place = { link, previous, next };
    const found = outOfPlace(link) ?? changed(place) ?? (gap || suspect ? undefined : brokenLink(place));
    if (gap) this.#problems.push(gap);
    if (found && !this.#knows(found.seq)) this.#problems.push(found);
  }

  /** Only the last of what was found can be about this link or the one before. */
  #knows(at: number | undefined): boolean {
    return this.#problems.slice(-4).some(({ seq }) => seq === at);
  }
}

function gapBefore({ subject, seq }: Link, previous: Link | undefined): LogProblem | undefined {
  const expected = (previous?.seq ?? 0) + 1;
  if (seq === expected) return undefined;
  return { kind: 'missing', subject, seq: expected, ...(seq - 1 > expected && { upTo: seq - 1 }) };
}

function outOfPlace({ subject, seq, content, before, hash }: Link): LogProblem | undefined {
  const says = placeIn(content);
  if (says.subject === subject && says.seq === seq) return undefined;
  const onlyPlaceChanged = linkHash(before, { ...Object(content), subject, seq }) === hash;
  return onlyPlaceChanged
    ? { kind: 'changed', subject, seq, part: 'content' }
    : { kind: 'swapped', subject, seq };
}

function changed(place: Place): LogProblem | undefined {
  const { subject, seq, at, content, before, hash } = place.link;
  if (linkHash(before, content) !== hash) return { kind: 'changed', subject, seq, ...partOf(place) };
  return placeIn(content).at === at.toISOString() ? undefined : { kind: 'changed', subject, seq, part: 'at' };
}

/** The neighbours remember hashes: that tells which of the three was touched. */
function partOf({ link: { content, before, hash }, previous, next }: Place): Pick<LogProblem, 'part'> {
  if (linkHash(previous?.hash ?? GENESIS, content) === hash) return { part: 'before' };
  if (next?.before === linkHash(before, content)) return { part: 'hash' };
  return next?.before === hash ? { part: 'content' } : {};
}

function brokenLink({ link, previous, next }: Place): LogProblem | undefined {
  const { subject, seq, before, hash } = link;
  if (before === (previous?.hash ?? GENESIS)) return undefined;
  // The link the next one still vouches for is the old one; then it is the previous that was written anew.
  const vouchedFor = next === undefined || next.before === hash;
  return { kind: 'rewritten', subject, seq: vouchedFor && previous ? previous.seq : seq };
}

const placeIn = (content: unknown): { subject?: unknown; seq?: unknown; at?: unknown } => Object(content);
