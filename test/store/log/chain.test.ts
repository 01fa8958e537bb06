import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../src/store/json.ts';
import { GENESIS, linkHash } from '../../../src/store/log/chain.ts';
import { examineChain, type Link } from '../../../src/store/verify/chain.ts';

const SUBJECT = 'project:2026-001';
const AT = new Date('2026-11-23T04:00:00.000Z');

/** A true chain over these bodies, as the log writes it. */
function chainOf(bodies: readonly unknown[], subject = SUBJECT): Link[] {
  const links: Link[] = [];
  for (const [index, body] of bodies.entries()) {
    const seq = index + 1;
    const before = links.at(-1)?.hash ?? GENESIS;
    const content = JSON.parse(canonical({ subject, seq, at: AT.toISOString(), body }));
    links.push({ subject, seq, at: AT, content, before, hash: linkHash(before, content) });
  }
  return links;
}

const bodyOf = ({ content }: Link): string => canonical(Object(content).body);

const bodies = fc.array(fc.jsonValue(), { minLength: 1, maxLength: 7 });
/** A chain and the place of one of its links. */
const chainAndPlace = (minLength: number) =>
  fc
    .array(fc.jsonValue(), { minLength, maxLength: 7 })
    .chain((list) => fc.tuple(fc.constant(chainOf(list)), fc.nat(list.length - 1)));

const replaced = (links: readonly Link[], index: number, change: (link: Link) => Partial<Link>): Link[] =>
  links.map((link, place) => (place === index ? { ...link, ...change(link) } : link));
const places = (links: readonly Link[]) => examineChain(links).map(({ kind, seq }) => `${kind} ${seq}`);

/** The text with one bit of one byte turned; nothing where that is no text or no JSON any more. */
function flipped(text: string, byte: number, bit: number): string | undefined {
  const bytes = Buffer.from(text);
  const index = byte % bytes.length;
  bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
  const result = bytes.toString();
  return result.includes('\u{FFFD}') ? undefined : result;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

describe('examining one chain', () => {
  it('finds nothing wrong with a true one', () => {
    fc.assert(
      fc.property(bodies, (list) => {
        expect(examineChain(chainOf(list))).toEqual([]);
      }),
    );
  });

  it('locates any bit turned in any hash or link', () => {
    const part = fc.constantFrom('hash' as const, 'before' as const);
    fc.assert(
      fc.property(
        chainAndPlace(1),
        part,
        fc.nat(),
        fc.integer({ min: 0, max: 6 }),
        ([links, index], name, byte, bit) => {
          const broken = replaced(links, index, (link) => ({ [name]: flipped(link[name], byte, bit) ?? '' }));
          const found = examineChain(broken);
          expect(found).toEqual([
            expect.objectContaining({ kind: 'changed', subject: SUBJECT, seq: index + 1 }),
          ]);
          if (index + 1 < links.length || name === 'before') expect(found[0]).toMatchObject({ part: name });
        },
      ),
    );
  });

  it('locates any bit turned in any content', () => {
    fc.assert(
      fc.property(chainAndPlace(1), fc.nat(), fc.integer({ min: 0, max: 6 }), ([links, index], byte, bit) => {
        const text = canonical(links[index]?.content);
        const content = parsed(flipped(text, byte, bit) ?? '');
        fc.pre(content !== undefined && canonical(content) !== text);
        expect(places(replaced(links, index, () => ({ content })))).toEqual([
          expect.stringMatching(new RegExp(`^(changed|swapped) ${index + 1}$`)),
        ]);
      }),
      { numRuns: 400 },
    );
  });

  it('locates any entry taken out, but the last', () => {
    fc.assert(
      fc.property(chainAndPlace(2), ([links, index]) => {
        fc.pre(index < links.length - 1);
        expect(places(links.filter((_, place) => place !== index))).toEqual([`missing ${index + 1}`]);
      }),
    );
  });

  it('locates any two that changed places, whole or by content alone', () => {
    fc.assert(
      fc.property(chainAndPlace(2), fc.nat(), fc.boolean(), ([links, one], step, whole) => {
        const other = (one + 1 + (step % (links.length - 1))) % links.length;
        const [a, b] = [links[one], links[other]];
        if (!a || !b) throw new Error('two places of one chain');
        // Two entries that say the same, exchanged without their hashes, are the same as two changed numbers.
        fc.pre(whole || bodyOf(a) !== bodyOf(b));
        const taken = ({ content, before, hash }: Link) => (whole ? { content, before, hash } : { content });
        const swapped = replaced(
          replaced(links, one, () => taken(b)),
          other,
          () => taken(a),
        );
        expect(places(swapped).sort()).toEqual([`swapped ${one + 1}`, `swapped ${other + 1}`].sort());
      }),
    );
  });

  it('locates an entry put in from another subject', () => {
    fc.assert(
      fc.property(chainAndPlace(1), ([links, index]) => {
        const foreign = chainOf(links, 'project:2026-002');
        const broken = replaced(links, index, () => ({ ...foreign[index], subject: SUBJECT }));
        expect(places(broken)).toEqual([`swapped ${index + 1}`]);
      }),
    );
  });

  it('locates an entry written anew with a hash that fits, as soon as another follows it', () => {
    fc.assert(
      fc.property(chainAndPlace(2), ([links, index]) => {
        fc.pre(index < links.length - 1);
        const forged = replaced(links, index, ({ before, content }) => {
          const lie = { ...Object(content), body: { forged: true, was: content } };
          return { content: lie, hash: linkHash(before, lie) };
        });
        expect(places(forged)).toEqual([`rewritten ${index + 1}`]);
      }),
    );
  });
});
