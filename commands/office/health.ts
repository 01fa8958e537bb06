import { decline, done, withFacts, withNote } from '../../src/cards/answers.ts';
import type { Card, Fact } from '../../src/cards/card.ts';
import { templateLine } from '../../src/cards/templates.ts';
import { defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { formatSealHash } from '../../src/domain/seal-hash.ts';
import type { Condition, PeopleCondition, QueueCondition } from '../../src/office/condition.ts';
import { HEALTH_WORDS as W } from '../../src/wording/health.ts';

/** Names shown of a long list; the rest is a count. */
const NAMED = 6;

/** How the office itself does: schedules, queue, platforms, and who cannot be reached. */
export default defineCommand({
  name: 'health',
  words: ['体检'],
  who: ['office-director', 'office-deputy', 'office-clerk'],
  group: 'office',
  fields: {},
  async run(_input, scene) {
    const condition = await scene.condition?.();
    return { card: condition ? healthCard(condition, scene) : decline(W.absent), personal: true };
  },
});

function healthCard(condition: Condition, { names }: KnownScene): Card {
  const { parts, schedules, queue, people, templates, growth, seal } = condition;
  const moment = (at: Date | undefined) => (at ? names.stamp(at.toISOString()) : W.never);
  const broken = templates.filter(({ problems }) => problems.length > 0);
  const wrong =
    Object.values(parts).filter(({ usable }) => !usable).length +
    schedules.filter(({ missed }) => missed).length +
    queue.stuck +
    queue.givenUp +
    people.unreachable.length +
    broken.length;
  const facts: Fact[] = [
    ...Object.entries(parts).map(([name, { usable, state, remark }]) => ({
      label: W.part[name] ?? name,
      value: usable ? W.usable(remark) : W.unusable(state),
    })),
    ...schedules.map(({ id, last, next, missed }) => ({
      label: W.schedule[id] ?? id,
      value: `${W.ran(moment(last), moment(next))}${missed ? W.missed : ''}`,
    })),
    ...(seal
      ? [{ label: W.seal, value: W.sealed(seal.number, moment(seal.at), formatSealHash(seal.hash)) }]
      : []),
    {
      label: W.templates,
      value: broken.length > 0 ? broken.map(templateLine).join('') : W.templatesGood(templates.length),
    },
    { label: W.queue, value: queueWords(queue, moment) },
    ...(growth ? [{ label: W.growth, value: W.grown(growth) }] : []),
    ...reach(people, names.date),
  ];
  const card = withFacts(wrong === 0 ? done(W.good) : decline(W.bad(wrong)), facts);
  return people.unbound.length + people.vacant.length > 0 ? withNote(card, W.next) : card;
}

function queueWords(
  { waiting, oldest, stuck, givenUp }: QueueCondition,
  moment: (at: Date | undefined) => string,
): string {
  return [
    waiting === 0 ? W.queueEmpty : W.queued(waiting, moment(oldest)),
    ...(stuck > 0 ? [W.stuck(stuck)] : []),
    ...(givenUp > 0 ? [W.givenUp(givenUp)] : []),
  ].join('；');
}

function reach(
  { held, unreachable, unbound, vacant, deputies, several }: PeopleCondition,
  date: (day: string) => string,
): readonly Fact[] {
  const counted = (names: readonly string[]) => W.counted(names.slice(0, NAMED), names.length);
  return [
    ...(unreachable.length > 0
      ? [
          {
            label: W.unreached,
            value: counted(unreachable.map(({ name, problem }) => W.problem(name, problem))),
          },
        ]
      : []),
    ...(held > 0 ? [{ label: W.queue, value: W.held(held) }] : []),
    ...(unbound.length > 0 ? [{ label: W.unbound, value: counted(unbound) }] : []),
    ...(vacant.length > 0 ? [{ label: W.vacant, value: counted(vacant) }] : []),
    ...(deputies.length > 0
      ? [
          {
            label: W.deputies,
            value: counted(deputies.map(({ title, name, to }) => W.deputy(title, name, date(to)))),
          },
        ]
      : []),
    ...(several.length > 0
      ? [
          {
            label: W.several,
            value: counted(several.map(({ name, accounts }) => W.accountsOf(name, accounts))),
          },
        ]
      : []),
  ];
}
