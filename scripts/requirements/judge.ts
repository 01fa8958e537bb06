import type { Requirement } from '../../test/requirements.ts';
import { provenBy, type TestResult } from './results.ts';

export interface Judged extends Requirement {
  readonly tests: readonly TestResult[];
  /** `green` all passed; `red` one did not; `untested` none. A skipped test proves nothing. */
  readonly result: 'green' | 'red' | 'untested';
}

/** Lays the tests beside the requirements they prove. */
export function judge(
  requirements: readonly Requirement[],
  results: readonly TestResult[],
): readonly Judged[] {
  return requirements.map((requirement) => {
    const tests = results.filter(({ title }) => provenBy(title).includes(requirement.id));
    const ran = tests.filter(({ status }) => status === 'passed' || status === 'failed');
    const result =
      ran.length === 0 ? 'untested' : ran.some(({ status }) => status === 'failed') ? 'red' : 'green';
    return { ...requirement, tests, result };
  });
}

/** What is called built and is not proven, and whatever is red. */
export const broken = (judged: readonly Judged[]): readonly Judged[] =>
  judged.filter(({ status, result }) => result === 'red' || (status === 'built' && result !== 'green'));
