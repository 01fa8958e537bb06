import type { Kinds, RecordKind } from '../domain/record-flow.ts';
import { RECORD_WORDS as W } from '../wording/records.ts';
import type { Card } from './card.ts';
import { matterBody } from './matter-body.ts';
import { meetingBody } from './meeting-body.ts';
import { minutesBody } from './minutes-body.ts';
import type { Names } from './names.ts';
import type { Body, RecordView } from './record-body.ts';

/** A meeting, its minutes or a matter as a card. */
export function recordCard<K extends RecordKind>(
  kind: K,
  record: Kinds[K],
  names: Names,
  view: RecordView,
): Card {
  const { title, tone, facts, blocks } = BODIES[kind](record, names, view);
  const told = facts.filter(({ value }) => value !== '');
  const due = view.dueOn !== undefined && told.every(({ label }) => label !== W.due);
  const last = due ? [{ label: W.due, value: `${names.day(view.dueOn ?? '')}${W.local}` }] : [];
  return {
    tone: view.tone ?? tone,
    title: view.title ?? title,
    body: [{ kind: 'facts', facts: [...told, ...last] }, ...blocks],
    buttons: view.buttons ?? [],
  };
}

const BODIES: { readonly [K in RecordKind]: (record: Kinds[K], names: Names, view: RecordView) => Body } = {
  meeting: meetingBody,
  minutes: minutesBody,
  matter: matterBody,
};
