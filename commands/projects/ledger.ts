import { say, withFacts, withList, withNote } from '../../src/cards/answers.ts';
import { defineCommand } from '../../src/chat/define-command.ts';
import { projectNumber } from '../../src/chat/fields.ts';
import { dayOf } from '../../src/domain/calendar.ts';
import { calendarOf, settingOf } from '../../src/office/settings.ts';
import { type LedgerLine, ledgerOf } from '../../src/projects/ledger.ts';
import { LEDGER_WORDS as W } from '../../src/wording/ledger.ts';
import { formatFen } from '../../src/wording/units.ts';
import { isPersonal, visibleProject } from './visible-project.ts';

/** What a project was paid, what is left and what is held up: worked out from the payments alone (R70, R84). */
export default defineCommand({
  name: 'ledger',
  words: ['支付台账', '付款台账'],
  group: 'stages',
  fields: { number: projectNumber() },
  async run({ number }, scene) {
    const { desk, today, names, reading } = scene;
    const project = await visibleProject(number, scene);
    const days = await settingOf(desk.settings, 'payment.delay');
    const local = (iso: string) => dayOf(new Date(iso), reading.timeZone);
    const ledger = ledgerOf(project, today, days, local, await calendarOf(desk.settings));
    const facts = W.sums.map(([key, label]) => ({ label, value: formatFen(ledger[key]) }));
    const lines = ledger.lines.map((each: LedgerLine) =>
      W.line({
        ...each,
        money: formatFen(each.fen),
        back: each.reversedFen > 0 ? formatFen(each.reversedFen) : '',
        paid: each.paidOn && names.date(each.paidOn),
        by: each.payBy && names.date(each.payBy),
      }),
    );
    const card = withFacts(say(W.title(number, project.declaration.name)), facts);
    const listed = lines.length > 0 ? withList(card, lines) : card;
    return { card: withNote(listed, W.note(days)), personal: isPersonal(project) };
  },
});
