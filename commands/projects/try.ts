import { say, withFacts, withNote } from '../../src/cards/answers.ts';
import { routeReasons } from '../../src/cards/project-parts.ts';
import { defineCommand } from '../../src/chat/define-command.ts';
import { optional } from '../../src/chat/fields.ts';
import { concernedUnits } from '../../src/domain/concerned.ts';
import { withinLimit } from '../../src/domain/purchase.ts';
import { decideRoute, scaleMatters } from '../../src/domain/routing.ts';
import type { SettingValue } from '../../src/domain/settings.ts';
import { settingOf } from '../../src/office/settings.ts';
import { COMMAND_NOTES as W } from '../../src/wording/commands.ts';
import { ASKED_WORDS, CARD_WORDS, ROUTE_WORDS } from '../../src/wording/project.ts';
import { formatFen } from '../../src/wording/units.ts';
import { DECLARATION_FIELDS as D, expandFlags, FLAG_FIELDS } from './declaration.ts';

/** The amount's part of the test for a self-organised purchase, with what the document leaves open (五(二), R52). */
const limitWords = (fen: number, figure: SettingValue<'purchase.limit'>): string =>
  W.tryLimitWords(formatFen(fen), withinLimit(fen, figure), figure === 'inclusive');

/** Works the route out without declaring anything (R33–R39). */
export default defineCommand({
  name: 'try',
  words: ['试算'],
  group: 'projects',
  fields: {
    situation: { ...D.situation, labelledOnly: false },
    item: optional(D.item),
    largeReason: D.largeReason,
    fen: optional(D.fen),
    ...FLAG_FIELDS,
  },
  expand: expandFlags,
  async run({ situation: answers, item, largeReason, fen }, { desk, names, now, actor }) {
    const routing = decideRoute(answers, await settingOf(desk.settings, 'route.transfer-not-new'));
    const purchaser = actor.posts.find(({ unit }) => unit)?.unit ?? '';
    const field = item?.field ?? 'outside';
    const units = concernedUnits({ purchaser, field, answers }, [], now.toISOString());
    const asked = units
      .map(({ unit, because, clause }) => `${names.unit(unit)}（${ASKED_WORDS[because]}，${clause}）`)
      .join('、');
    const route = `${ROUTE_WORDS[routing.route]}${CARD_WORDS.clauses(routing.clauses)}`;
    const figure = await settingOf(desk.settings, 'purchase.limit');
    const limit = fen === undefined ? [] : [{ label: W.tryLimit, value: limitWords(fen, figure) }];
    const card = withFacts(say(W.tryTitle(route)), [{ label: W.tryAsked, value: asked }, ...limit]);
    const reasons = routeReasons({ routing, declaration: { ...(largeReason && { largeReason }) } });
    const open = scaleMatters(answers) && !largeReason ? `\n${W.tryScale}` : '';
    return { card: withNote(card, `${reasons}${open}\n${W.tryNote}`) };
  },
});
