import { readFile } from 'node:fs/promises';
import { unpack } from '../documents/archive.ts';
import { examinePackage, type PackageProblem } from '../store/verify/package.ts';
import { verify } from '../store/verify/verify.ts';
import { ADMIN, LOG_PROBLEMS, logPlace } from '../wording/admin.ts';
import { AUDIT_WORDS } from '../wording/audit.ts';
import { type Errand, Stopped, withOffice } from './errand.ts';

/** Examines the log and says what was found where; anything found ends with exit code 1 (design §10). */
export async function verifyLog(errand: Errand): Promise<void> {
  const [file] = errand.arguments;
  if (file !== undefined) return verifyPackage(file, errand);
  const report = await withOffice(errand, verify);
  errand.say(ADMIN.verified(report));
  if (report.problems.length === 0) return errand.say(ADMIN.verifiedClean);
  throw new Stopped([
    ADMIN.verifiedBad(report.problems.length),
    ...report.problems.map(({ kind, subject, seq, upTo, part, seal }) => {
      const what = LOG_PROBLEMS[kind]?.(part) ?? kind;
      return `  ${logPlace(subject, seq, upTo, seal)}：${what}。`;
    }),
    ADMIN.verifyAdvice,
  ]);
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
