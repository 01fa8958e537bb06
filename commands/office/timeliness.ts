import { done, say, withButtons, withList, withNote } from '../../src/cards/answers.ts';
import type { Card } from '../../src/cards/card.ts';
import { defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { optional, prose } from '../../src/chat/fields.ts';
import { type ListWish, nextPage, pageTitle, readListWords, turnTo } from '../../src/chat/list-words.ts';
import { type Period, readPeriod } from '../../src/chat/read/period.ts';
import { ASKED_FOR, type AskedFor } from '../../src/domain/awaited.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { type Ask, type Pace, paceOf, type Yardstick } from '../../src/domain/timeliness.ts';
import { oversees, sightOf } from '../../src/office/sight.ts';
import { gatherAsks } from '../../src/office/timeliness.ts';
import { COMMAND_NOTES } from '../../src/wording/commands.ts';
import { ASKED_FOR_WORDS, TIMELINESS_WORDS as W } from '../../src/wording/timeliness.ts';

/** Units on one page: what fits a phone. */
const PAGE = 8;

/** How quickly each unit gives what it is asked for, and how much of it too late; a unit sees its own (R132). */
export default defineCommand({
  name: 'timeliness',
  words: ['时效'],
  group: 'office',
  fields: { words: optional(prose(60)) },
  async run({ words = '' }, scene) {
    const { desk, today, reading } = scene;
    const { period, wish } = read(words, scene);
    const { asks, yardstick } = await gatherAsks(desk, period, today, reading.timeZone);
    const card = wish.unit
      ? bySort(asks, yardstick, wish.unit, period, scene)
      : byUnit(asks, yardstick, wish, period, scene);
    return { card: withNote(card, W.note), personal: true };
  },
});

/** 审计局 2026年 第2页, each part or none: this year, and for whoever oversees nobody else the own unit. @throws Refusal */
function read(text: string, { actor, today, reading }: KnownScene) {
  const { now, timeZone, units } = reading;
  let period: Period = { from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` };
  const rest = text.split(/\s+/).filter((word) => {
    const found = readPeriod(word, now, timeZone);
    period = found ?? period;
    return found === undefined;
  });
  const wish = readListWords(rest.join(' '), units);
  if (oversees(actor)) return { period, wish };
  const own = sightOf(actor).units;
  const unit = wish.unit ?? units.find(({ slug }) => own.includes(slug));
  if (!unit || !own.includes(unit.slug)) throw new Refusal('own-unit-list', { unit: unit?.slug ?? '' });
  return { period, wish: { ...wish, unit } };
}

const line = (name: string, { answered, median, unanswered, late }: Pace): string =>
  W.line(name, answered, median, unanswered, late);

/** One unit, by what it was asked for. */
function bySort(
  asks: readonly Ask[],
  yardstick: Yardstick,
  { slug, name }: NonNullable<ListWish['unit']>,
  { from, to }: Period,
  { names }: KnownScene,
): Card {
  const own = asks.filter(({ unit }) => unit === slug);
  if (own.length === 0) return done(W.none(name, names.period(from, to)));
  const sorts = (Object.keys(ASKED_FOR) as AskedFor[]).flatMap((sort) => {
    const some = own.filter((each) => each.sort === sort);
    return some.length > 0 ? [line(ASKED_FOR_WORDS[sort], paceOf(some, yardstick))] : [];
  });
  return withList(say(W.title(name, names.period(from, to))), [
    line(W.total, paceOf(own, yardstick)),
    ...sorts,
  ]);
}

/** Every unit that was asked for anything, the ones with most too late first. */
function byUnit(
  asks: readonly Ask[],
  yardstick: Yardstick,
  wish: ListWish,
  { from, to }: Period,
  { reading, names }: KnownScene,
): Card {
  const paces = reading.units
    .map(({ slug, name }) => ({
      name,
      pace: paceOf(
        asks.filter(({ unit }) => unit === slug),
        yardstick,
      ),
    }))
    .filter(({ pace: { answered, unanswered, late } }) => (wish.overdue ? late : answered + unanswered) > 0)
    .sort((a, b) => b.pace.late - a.pace.late || (b.pace.median ?? 0) - (a.pace.median ?? 0));
  if (paces.length === 0) return done(W.none(W.everyone, names.period(from, to)));
  const turned = turnTo(paces, wish.page, PAGE);
  const total = line(W.total, paceOf(asks, yardstick));
  const card = withList(
    say(pageTitle(W.title(W.units(paces.length), names.period(from, to)), turned), total),
    turned.shown.map(({ name, pace }) => line(name, pace)),
  );
  return withButtons(card, nextPage('timeliness', wish, turned, [COMMAND_NOTES.fromTo(from, to)]));
}
