import { readFile } from 'node:fs/promises';
import { unpack } from '../documents/archive.ts';
import { readSealHash } from '../domain/seal-hash.ts';
import { SEAL_SUBJECT } from '../store/log/seal.ts';
import { sealWith } from '../store/log/sealed.ts';
import { examinePackage, type PackageProblem } from '../store/verify/package.ts';
import type { LogProblem, VerifyReport } from '../store/verify/report.ts';
import { verify } from '../store/verify/verify.ts';
import { ADMIN, LOG_PROBLEMS, logPlace } from '../wording/admin.ts';
import { AUDIT_WORDS } from '../wording/audit.ts';
import { stampOf } from '../wording/days.ts';
import { VERIFY_WORDS as W } from '../wording/verify.ts';
import { dataConfig, type Errand, Stopped, todayOf, withOffice } from './errand.ts';

/** Examines the log and says what was found where; anything found ends with exit code 1 (design §10). */
export async function verifyLog(errand: Errand): Promise<void> {
  const [file] = errand.arguments;
  if (file !== undefined) return verifyPackage(file, errand);
  const wanted = errand.options.seal;
  const hash = wanted === undefined ? undefined : readSealHash(wanted);
  if (wanted !== undefined && hash === undefined) throw new Stopped([W.sealMisread]);
  const { report, sealed } = await withOffice(errand, async (prisma) => ({
    report: await verify(prisma, errand.now),
    sealed: hash === undefined ? undefined : await sealWith(prisma, hash),
  }));
  const stamp = (at: Date) => stampOf(at.toISOString(), todayOf(errand), dataConfig(errand).timeZone);
  errand.say(ADMIN.verified(report));
  errand.say(W.rows(report.rows));
  for (const line of remarks(report, stamp, errand)) errand.say(line);
  if (sealed) errand.say(W.sealFound(sealed.number, stamp(sealed.at)));
  const open = report.gaps.filter(({ told }) => !told);
  const bad = [
    ...report.problems.map(saidOfLog),
    ...open.map(({ from, to }) => W.gap(stamp(from), stamp(to))),
    ...(hash !== undefined && !sealed ? [W.sealMissing] : []),
  ];
  if (bad.length === 0) return errand.say(ADMIN.verifiedClean);
  throw new Stopped([
    ADMIN.verifiedBad(bad.length),
    ...bad.map((line) => `  ${line}`),
    ...(open.length > 0 ? [W.gapNext] : []),
    ADMIN.verifyAdvice,
  ]);
}

/** What is no finding, but what whoever reads it must know. */
function remarks(
  { gaps, unproved }: VerifyReport,
  stamp: (at: Date) => string,
  errand: Errand,
): readonly string[] {
  const late = unproved.flatMap(({ table, before }) =>
    before ? [{ table, day: todayOf(errand, before) }] : [],
  );
  const days = [...new Set(late.map(({ day }) => day))];
  const notHeld = unproved.filter(({ before, rows }) => !before && rows === undefined);
  return [
    ...gaps.filter(({ told }) => told).map(({ from, to }) => W.toldGap(stamp(from), stamp(to))),
    ...days.map((each) =>
      W.unproved(
        late.flatMap(({ table, day }) => (day === each ? [W.table(table)] : [])),
        each,
      ),
    ),
    ...(notHeld.length > 0 ? [W.notHeld(notHeld.map((each) => W.table(each.table)))] : []),
    ...unproved.flatMap(({ table, rows }) => (rows === undefined ? [] : [W.openRows(table, rows)])),
  ];
}

function saidOfLog({ kind, subject, seq, upTo, part, seal, columns = [] }: LogProblem): string {
  if (part === 'row' && subject !== SEAL_SUBJECT) return `${W.row(subject, kind, columns)}。`;
  const what = LOG_PROBLEMS[kind]?.(part) ?? kind;
  const which = columns.length > 0 ? `（${W.columns(columns)}）` : '';
  return `${logPlace(subject, seq, upTo, seal)}：${what}${which}。`;
}

/** Examines an audit package with nothing but itself: no database, no network (R75). */
async function verifyPackage(file: string, errand: Errand): Promise<void> {
  const report = await readFile(file).then(
    (bytes) => {
      try {
        return examinePackage(unpack(bytes));
      } catch {
        return undefined;
      }
    },
    () => undefined,
  );
  if (!report) throw new Stopped([AUDIT_WORDS.notPackage(file)]);
  errand.say(AUDIT_WORDS.packageGood(report));
  for (const { number, hash } of report.seals) errand.say(AUDIT_WORDS.packageSeal(number, hash));
  if (report.problems.length === 0) return errand.say(ADMIN.verifiedClean);
  throw new Stopped([
    ADMIN.verifiedBad(report.problems.length),
    ...report.problems.map((each) => `  ${saidOf(each)}。`),
  ]);
}

function saidOf(found: PackageProblem): string {
  const W = AUDIT_WORDS.problems;
  if (found.kind === 'seal') return W.seal(found.seal, found.subject);
  if (found.kind !== 'log') return W[found.kind](found.path);
  const { kind, subject, seq, upTo, part, seal } = found.problem;
  return `${logPlace(subject, seq, upTo, seal)}：${LOG_PROBLEMS[kind]?.(part) ?? kind}`;
}
