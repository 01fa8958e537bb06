import { decline, say, withButtons, withList, withNote } from '../../src/cards/answers.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import { defineOpenCommand } from '../../src/chat/define-command.ts';
import { optional, prose } from '../../src/chat/fields.ts';
import { type Difference, differences, type Listed } from '../../src/domain/catalogue.ts';
import { CATALOGUE_WORDS as W } from '../../src/wording/catalogue.ts';

/** Every item in which two editions of the guiding catalogue differ; without numbers the newest two, a draft included (四(二), R21). */
export default defineOpenCommand({
  name: 'catalogue-differences',
  words: ['目录差异', '目录 差异'],
  group: 'everyone',
  fields: { editions: optional(prose(40)) },
  async run({ editions: said = '' }, { desk, names }) {
    const whole = [button(W.whole, sayOf('catalogue', []))];
    const editions = await desk.catalogue.editions();
    const [one, two] = [...said.matchAll(W.versionForm)]
      .map(([digits]) => Number(digits))
      .sort((a, b) => a - b);
    const [newest, earlier] = editions;
    const after = two ?? newest?.version;
    const before = one ?? earlier?.version;
    if (before === undefined || after === undefined) return { card: withButtons(say(W.oneEdition), whole) };
    const of = (version: number) => editions.find((each) => each.version === version);
    const missing = [before, after].find((version) => !of(version));
    if (missing !== undefined) return { card: withButtons(decline(W.noSuchEdition(missing)), whole) };
    const found = differences(of(before)?.items ?? [], of(after)?.items ?? []);
    if (found.length === 0) return { card: say(W.same(before, after)) };
    const card = withList(
      say(W.differencesTitle(before, after, found.length)),
      found.map((each) => lineOf(each, names.field)),
    );
    return { card: of(after)?.from === undefined ? withNote(card, W.draft) : card };
  },
});

function lineOf({ act, before, after }: Difference, field: (slug: string) => string): string {
  const moved = before?.field !== after?.field;
  const shown = (item: Listed | undefined) => {
    const name = item ? `${item.code} ${item.name}` : '';
    return item && act === 'alter' && moved ? W.inField(name, field(item.field)) : name;
  };
  return W.difference(act, shown(before), shown(after));
}
