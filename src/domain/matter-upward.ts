import { Incomplete } from './declare.ts';
import { MATTERS, type Matter, type MatterRow } from './matter.ts';
import { moved } from './matter-acts.ts';
import { silentUnits } from './matter-stands.ts';
import type { Moment } from './project-acts.ts';
import { Refusal } from './refusal.ts';

type Sent = Omit<NonNullable<Matter['sent']>, 'by' | 'at'>;
type Reply = Omit<NonNullable<Matter['reply']>, 'by' | 'at'>;

/**
 * What goes up to 区政府 has passed the meeting and has every unit's consent; where no agreement was found the opinions
 * go up instead (R106, R120, R121, R123). @throws Refusal `meeting-first`, `consents-outstanding`
 */
export function mayGoUp(matter: Matter): void {
  const { number, kind, status } = matter;
  const row: MatterRow = MATTERS[kind];
  if (row.meeting && status.state === 'open') throw new Refusal('meeting-first', { number }, '附件1 三');
  const silent = status.state === 'escalated' ? [] : silentUnits(matter);
  if (silent.length > 0) throw new Refusal('consents-outstanding', { number, units: silent }, '附件1 三');
}

/** Gone up under this document number on this day; a report is done with that, a proposal waits for its reply (R106, R110). */
export function sentUp(matter: Matter, sent: Sent, { by, at, today }: Moment): Matter {
  mayGoUp(matter);
  if (sent.date > today) throw new Incomplete([{ field: 'date', key: 'sent-in-the-future' }]);
  const row: MatterRow = MATTERS[matter.kind];
  const gone = { sent: { ...sent, by, at } };
  return row.closes === 'reply'
    ? moved(matter, at, { ...gone, status: { state: 'reported' } })
    : moved(matter, at, { ...gone, status: { state: 'done' }, closed: { evidence: sent.document, by, at } });
}

/** What 区政府 said to it, as recorded by the office: the only end of a proposal (R106, R123). */
export function answeredFromAbove(matter: Matter, reply: Reply, { by, at, today }: Moment): Matter {
  if (reply.date > today) throw new Incomplete([{ field: 'date', key: 'decided-in-the-future' }]);
  if (matter.sent && reply.date < matter.sent.date)
    throw new Incomplete([{ field: 'date', key: 'reply-before-report' }]);
  return moved(matter, at, {
    reply: { ...reply, by, at },
    status: { state: 'done' },
    closed: { evidence: reply.document, by, at },
  });
}
