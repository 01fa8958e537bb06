import type { RecordKind, Records } from '../domain/record-flow.ts';
import type { Button, Card, Tone } from './card.ts';
import { matterBody } from './matter-body.ts';
import { meetingBody } from './meeting-body.ts';
import { minutesBody } from './minutes-body.ts';
import type { Names } from './names.ts';
import type { Body } from './record-body.ts';

export interface RecordView {
  readonly title?: string;
  readonly tone?: Tone;
  readonly buttons?: readonly Button[];
  /** `YYYY-MM-DD`, for ages and what is overdue. */
  readonly today: string;
}

/** A meeting, its minutes or a matter as a card. */
export function recordCard<K extends RecordKind>(
  kind: K,
  record: Records[K],
  names: Names,
  view: RecordView,
): Card {
  const { title, tone, facts, blocks } = BODIES[kind](record, names, view.today);
  return {
    tone: view.tone ?? tone,
    title: view.title ?? title,
    body: [{ kind: 'facts', facts: facts.filter(({ value }) => value !== '') }, ...blocks],
    buttons: view.buttons ?? [],
  };
}

const BODIES: { readonly [K in RecordKind]: (record: Records[K], names: Names, today: string) => Body } = {
  meeting: meetingBody,
  minutes: minutesBody,
  matter: matterBody,
};
