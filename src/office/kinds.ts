import { postsOf } from '../domain/owing.ts';
import { type Kind, type Kinds, RECORD_KINDS, type RecordKind, recordPost } from '../domain/record-flow.ts';
import type { RecordKindRow } from '../domain/record-row.ts';
import { Refusal } from '../domain/refusal.ts';
import type { KindRow } from './kind-row.ts';
import { PROJECT } from './project-kind.ts';

const recordRow = <K extends RecordKind>(kind: K): KindRow<Kinds[K]> => {
  const row: RecordKindRow<Kinds[K]> = RECORD_KINDS[kind];
  const clauseOf = (verb: string) => row.verbs[verb]?.clause ?? '附件1 三';
  return {
    ...row,
    clauseOf,
    mayGoBack: (verb) => row.verbs[verb]?.back === true,
    hand: (actor, verb, record) => recordPost(actor, kind, verb, record),
    shelf: ({ records }) => ({
      find: (number) => records.find(kind, number),
      take: (number) => records.take(kind, number),
      save: (record, due) => records.save(kind, record, { state: record.status.state, ...due }),
    }),
    news: ({ verb, before, after, moment }) => {
      const hears =
        verb === 'undo'
          ? row.change.hears?.(after)
          : row.verbs[verb]?.raiserHears?.(after, moment.by.unit ?? '');
      // An answer taken back that changes whose turn it is: the office may have begun.
      const turned = verb === 'undo' && before?.status.state !== after.status.state;
      return {
        posts: [...((hears && row.raiser?.(after)) || []), ...(turned ? postsOf('role:office') : [])],
      };
    },
    ofProject: async (record, { projects }) => {
      const number = row.project?.(record);
      return number ? projects.find(number) : undefined;
    },
    refuses: {
      unknown: (number) => new Refusal('no-such-record', { kind, number }),
      hand: ({ number }, verb) => {
        const who = row.verbs[verb]?.who;
        return new Refusal(
          'wrong-hand',
          { verb, number, party: who ? `${kind}:${who}` : '' },
          row.verbs[verb]?.clause,
        );
      },
      late: ({ number, status: { state } }, verb) =>
        new Refusal('record-not-now', { verb, number, kind, state }, clauseOf(verb)),
    },
  };
};

const KINDS: { readonly [K in Kind]: KindRow<Kinds[K]> } = {
  project: PROJECT,
  meeting: recordRow('meeting'),
  minutes: recordRow('minutes'),
  matter: recordRow('matter'),
};

export const rowOf = <K extends Kind>(kind: K): KindRow<Kinds[K]> => KINDS[kind];
