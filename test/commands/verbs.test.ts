import { describe, expect, it } from 'vitest';
import { catalogue } from '../../commands/index.ts';
import { verbNames } from '../../src/chat/scene.ts';
import { PROJECT_STATES, VERBS } from '../../src/domain/project-flow.ts';
import { RECORD_FLOWS, type RecordKind } from '../../src/domain/record-flow.ts';
import { DONE_WORDS } from '../../src/wording/project.ts';
import { RECORD_DONE, RECORD_STATE_WORDS } from '../../src/wording/records.ts';
import { refusalWords } from '../../src/wording/refusals.ts';

const verb = verbNames(catalogue);
const speech = { unit: () => '民政局', verb, stamp: () => '11月22日10:00' };
const KINDS = Object.keys(RECORD_FLOWS) as RecordKind[];
const said = (key: string, facts: Parameters<typeof refusalWords>[0]['facts']) => {
  const { title, next = '' } = refusalWords({ key, facts }, speech);
  return `${title}${next}`;
};

/** Every verb of a kind, in every state of it. */
const moments = KINDS.flatMap((kind) =>
  Object.keys(RECORD_STATE_WORDS[kind] ?? {}).flatMap((state) =>
    Object.keys(RECORD_FLOWS[kind]).map((each) => [kind, state, each] as const),
  ),
);

describe('no key of the program is ever said to anybody', () => {
  it.each(moments)('of a %s that is %s, a refused “%s” is told in Chinese', (kind, state, each) => {
    const late = said('record-not-now', { number: '1', kind, state, verb: each });
    const party = `${kind}:${RECORD_FLOWS[kind][each]?.who}`;
    const wrong = said('wrong-hand', { number: '1', verb: each, party });
    for (const sentence of [late, wrong]) expect(sentence).not.toMatch(/[a-z]/i);
    expect(late).not.toContain('“”');
    expect(late).not.toMatch(/现状：。/);
    expect(wrong).toContain('您不在其列');
  });

  it.each(Object.keys(PROJECT_STATES).flatMap((state) => VERBS.map((each) => [state, each] as const)))(
    'of a project that is %s, a refused “%s” is told in Chinese',
    (state, each) => {
      expect(said('not-now', { number: '1', state, verb: each })).not.toMatch(/[a-z]|undefined/i);
    },
  );

  it.each(
    KINDS.flatMap((kind) =>
      Object.entries(RECORD_FLOWS[kind]).map(([each, row]) => [kind, each, row] as const),
    ),
  )('what was done to a %s by “%s” has its words', (kind, each, { to }) => {
    const known = [...to, 'agrees', 'disagrees'].some((shade) => RECORD_DONE[`${kind}:${each}:${shade}`]);
    expect(RECORD_DONE[`${kind}:${each}`] ?? known).toBeTruthy();
  });

  it.each(VERBS)('what was done to a project by “%s” has its words', (each) => {
    expect(DONE_WORDS[each]).not.toMatch(/[a-z]/i);
    expect(verb(each)).not.toMatch(/[a-z]/i);
  });

  it('a verb nobody knows is not said in English either', () => {
    expect(verb('quorum')).toBe('办理');
  });
});
