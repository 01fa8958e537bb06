import type { Finding, Meeting } from './meeting.ts';
import type { Moment } from './project-acts.ts';
import { Refusal } from './refusal.ts';

/** What a joint survey found, with the difficult issue it leads to where there is one (R117). @throws Refusal `not-a-survey` */
export function foundOut(
  meeting: Meeting,
  { text, issue }: Pick<Finding, 'text' | 'issue'>,
  { by, at }: Moment,
): Meeting {
  if (meeting.type !== 'research') throw new Refusal('not-a-survey', { number: meeting.number }, '附件1 三');
  const findings = meeting.findings ?? [];
  const no = findings.length + 1;
  return {
    ...meeting,
    version: meeting.version + 1,
    updatedAt: at,
    findings: [...findings, { no, text, ...(issue && { issue }), by, at }],
  };
}

/**
 * Findings no meeting has had the chance to deal with: those made since the last other meeting before this one was held.
 * What became a difficult issue is carried on as that (R108, R117).
 */
export function findingsFor(
  meeting: Meeting,
  all: readonly Meeting[],
): readonly (Finding & { readonly survey: string })[] {
  const held = all.filter(
    ({ number, type, status }) =>
      number !== meeting.number && type !== 'research' && status.state === 'closed',
  );
  return all
    .flatMap(({ number, findings = [] }) => findings.map((each) => ({ ...each, survey: number })))
    .filter(({ at, issue }) => !issue && !held.some((each) => each.at > at && each.at < meeting.at));
}
