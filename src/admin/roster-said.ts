import type { ReadRoster } from '../documents/roster.ts';
import type { RosterRemark } from '../domain/roster.ts';
import type { RosterOutcome } from '../office/imports-roster.ts';
import { ADMIN, ROSTER_REMARKS } from '../wording/admin.ts';

export const sentence = (remark: RosterRemark<string>) =>
  ADMIN.atLine(remark.line, ROSTER_REMARKS[remark.reason]?.(remark) ?? remark.reason);

interface Said {
  readonly outcome: RosterOutcome;
  readonly roster: ReadRoster;
  readonly warnings: readonly RosterRemark<string>[];
  /** Sheets that were not read, those that do not show said to be hidden. */
  readonly otherSheets: readonly string[];
  readonly today: string;
  readonly title: (post: string) => string;
  /** Each change by its name, as long as nothing is written. */
  readonly dryRun: boolean;
}

/** What came of a roster, and what of it was not used. */
export function rosterSaid({
  outcome,
  roster,
  warnings,
  otherSheets,
  today,
  title,
  dryRun,
}: Said): readonly string[] {
  const { added, ended, kept, changes, newUnits, vacant } = outcome;
  const names = new Map(roster.units.map((unit) => [unit.slug, unit.name]));
  const otherDays = outcome.otherDays.filter(({ line }) => !roster.undated.includes(line));
  const all = roster.undated.length === roster.lines.length;
  return [
    added + ended > 0 ? ADMIN.rosterDone(added, ended, kept) : ADMIN.rosterSame(kept),
    ...(dryRun
      ? changes.map(({ post, name, from }) =>
          from ? ADMIN.rosterComes(title(post), name, from) : ADMIN.rosterGoes(title(post), name),
        )
      : []),
    ...(newUnits.length > 0 ? [ADMIN.rosterUnits(newUnits.map((slug) => names.get(slug) ?? slug))] : []),
    ...(vacant.length > 0 ? [ADMIN.rosterVacant(vacant.map(title))] : []),
    ...(otherSheets.length > 0 ? [ADMIN.rosterOtherSheets(otherSheets)] : []),
    ...(roster.unused.length > 0 ? [ADMIN.rosterUnused(roster.unused)] : []),
    ...(roster.undated.length > 0 && added > 0
      ? [ADMIN.rosterUndated(all ? undefined : roster.undated, today)]
      : []),
    ...otherDays.map(({ post, name, held, stated }) => ADMIN.rosterOtherDay(title(post), name, held, stated)),
    ...(warnings.length > 0 ? [ADMIN.warning, ...warnings.map(sentence)] : []),
    ...(dryRun ? [ADMIN.rosterTried] : []),
  ];
}
