import type { KnownScene } from '../../src/chat/define-command.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import type { RecordActed } from '../../src/office/act.ts';
import { type Round, roundOfBulletin, roundOfMinutes } from '../../src/office/distribution.ts';

/** What was sent round under a number, and the act that sent it. */
export interface SentRound {
  readonly round: Round;
  readonly sent: Omit<RecordActed<'minutes'> | RecordActed<'matter'>, 'moment' | 'before'>;
}

/** @throws Refusal `no-such-record`; `not-sent-round` where it never went to the units */
export async function sentRound(number: string, { desk }: Pick<KnownScene, 'desk'>): Promise<SentRound> {
  const kind = number.startsWith('M') ? 'minutes' : 'matter';
  const minutes = kind === 'minutes' ? await desk.records.find('minutes', number) : undefined;
  const matter = kind === 'matter' ? await desk.records.find('matter', number) : undefined;
  const round = (minutes && roundOfMinutes(minutes)) ?? (matter && roundOfBulletin(matter));
  if (!minutes && !matter) throw new Refusal('no-such-record', { kind, number });
  if (!round) throw new Refusal('not-sent-round', { number });
  return minutes
    ? { round, sent: { kind: 'minutes', after: minutes, verb: 'issue' } }
    : { round, sent: { kind: 'matter', after: matter as never, verb: 'open' } };
}
