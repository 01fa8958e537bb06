import { verify } from '../store/verify/verify.ts';
import { ADMIN, LOG_PROBLEMS, logPlace } from '../wording/admin.ts';
import { type Errand, Stopped, withOffice } from './errand.ts';

/** Examines the log and says what was found where; anything found ends with exit code 1 (design §10). */
export async function verifyLog(errand: Errand): Promise<void> {
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
