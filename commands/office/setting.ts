import { done, say, withButtons, withFacts, withList, withNote } from '../../src/cards/answers.ts';
import type { Card } from '../../src/cards/card.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import { defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { line, optional, prose } from '../../src/chat/fields.ts';
import { dayOf } from '../../src/domain/calendar.ts';
import { Incomplete } from '../../src/domain/declare.ts';
import { OFFICE_ROLES } from '../../src/domain/parties.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import {
  fits,
  SETTING_KEYS,
  type SettingKey,
  type SettingRow,
  settingRow,
  settingValue,
} from '../../src/domain/settings.ts';
import type { Setting } from '../../src/office/ports.ts';
import { changeSetting } from '../../src/office/settings.ts';
import { FOUND_WORDS } from '../../src/wording/query.ts';
import {
  choiceWords,
  settingWords,
  VALUE_FORMS,
  valueWords,
  SETTINGS_WORDS as W,
} from '../../src/wording/settings.ts';

/** Rows on one page: what fits a phone. */
const PAGE = 8;

/** Shows and changes the local figures the document does not give (R38, R52, Z01–Z07). */
export default defineCommand({
  name: 'setting',
  words: ['设置'],
  who: [...OFFICE_ROLES, 'convenor', 'chief-convenor', 'supervision'],
  group: 'office',
  changes: true,
  fields: { key: optional(line(40)), value: optional(line(60)), reason: optional(prose(300)) },
  looks: ({ value }) => value === undefined,
  async run({ key: named, value: typed, reason }, scene) {
    const page = VALUE_FORMS.page.exec(named ?? FOUND_WORDS.pageOnly(1));
    if (page || !named) return { card: await list(Number(page?.[1] ?? 1), scene) };
    const found = findSetting(named);
    if (!found) throw new Refusal('no-such-setting', { key: named });
    const { key, row } = found;
    if (typed === undefined) return { card: await one(key, row, scene) };
    const problems = reason ? [] : [{ field: 'reason', key: 'reason-required' }];
    if (problems.length > 0) throw new Incomplete(problems);
    const value = readValue(key, row, typed);
    if (value === undefined || (row.kind !== 'count' && !fits(row, value)))
      throw new Refusal('setting-misfit', { value: typed, how: howTo(key, row) }, row.clause);
    const { before, after } = await changeSetting(scene.occasion, key, value, reason ?? '');
    const title = W.changed(
      settingWords(key).name,
      valueWords(key, row, before),
      valueWords(key, row, after),
    );
    return { card: withNote(done(title, `${W.reason}：${reason}`), W.silent) };
  },
});

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

function findSetting(named: string): { readonly key: SettingKey; readonly row: SettingRow } | undefined {
  const key = SETTING_KEYS.find((each) => {
    const { name, also = [] } = settingWords(each);
    return [each, name, ...also].some((word) => plain(word) === plain(named));
  });
  const row = key && settingRow(key);
  return key && row && { key, row };
}

/** What was typed as the row keeps it; undefined when it does not read as such. */
function readValue(key: SettingKey, row: SettingRow, typed: string): number | string | undefined {
  const text = typed.normalize('NFKC').trim();
  switch (row.kind) {
    case 'count': {
      const [, digits] = VALUE_FORMS.count.exec(text) ?? [];
      return digits === undefined ? undefined : Number(digits);
    }
    case 'choice':
      return row.options.find((each) => [each, choiceWords(key, each)].map(plain).includes(plain(text)));
    case 'words':
      return VALUE_FORMS.unsaid.test(text) ? '' : text;
    case 'dates':
      return text
        .split(VALUE_FORMS.listed)
        .map((each) => VALUE_FORMS.date.exec(each)?.slice(1).map(twoDigits).join('-') ?? each)
        .join(',');
    default:
      return text
        .split(VALUE_FORMS.between)
        .map((time) => time.split(':').map(twoDigits).join(':'))
        .join('-');
  }
}

const twoDigits = (digits: string): string => digits.padStart(2, '0');

function howTo(key: SettingKey, row: SettingRow): string {
  return row.kind === 'choice'
    ? W.how.choice(row.options.map((each) => choiceWords(key, each)))
    : W.how[row.kind];
}

const currentOf = (key: SettingKey, row: SettingRow, stored: Setting | undefined): string =>
  valueWords(key, row, settingValue(key, stored?.value) ?? row.default);

async function list(page: number, { desk, reading, names }: KnownScene): Promise<Card> {
  const stored = new Map((await desk.settings.all()).map((each) => [each.key, each]));
  const rows = SETTING_KEYS.flatMap((key) => {
    const row = settingRow(key);
    return row ? [{ key, row }] : [];
  });
  const pages = Math.ceil(rows.length / PAGE);
  const shown = Math.min(Math.max(page, 1), pages);
  const lines = rows.slice((shown - 1) * PAGE, shown * PAGE).map(({ key, row }) => {
    const set = stored.get(key);
    const origin = set ? W.setBy(set.setBy, names.date(dayOf(set.setAt, reading.timeZone))) : W.standard;
    return W.line(settingWords(key).name, currentOf(key, row, set), origin);
  });
  const card = withNote(withList(say(W.title(rows.length, shown, pages)), lines), W.note);
  return shown < pages
    ? withButtons(card, [button(W.nextPage, sayOf('setting', [FOUND_WORDS.pageOnly(shown + 1)]), 'primary')])
    : card;
}

async function one(key: SettingKey, row: SettingRow, { desk, reading, names }: KnownScene): Promise<Card> {
  const set = await desk.settings.get(key);
  const { name, about } = settingWords(key);
  const card = withFacts(say(W.one(name, currentOf(key, row, set))), [
    { label: W.about, value: about },
    {
      label: W.origin,
      value: set ? W.setBy(set.setBy, names.date(dayOf(set.setAt, reading.timeZone))) : W.standard,
    },
    ...(set ? [{ label: W.reason, value: set.reason }] : []),
    { label: W.clause, value: row.clause },
    { label: W.key, value: key },
  ]);
  return withNote(card, `${W.silent}。${howTo(key, row)}`);
}
