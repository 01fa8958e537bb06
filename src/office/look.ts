import { RULE_SET } from '../domain/clauses.ts';
import { MATTERS } from '../domain/matter.ts';
import type { Look } from '../engine/row.ts';
import type { Desk } from './ports.ts';
import { settingOf } from './settings.ts';

/** Projects a check looks through at most: more than one unit buys in a year. */
const MANY = 10_000;

/** What a row's checks may look up, from what lies on the desk. */
export function lookOn(desk: Desk, nameOf: (unit: string) => string, today: string): Look {
  return {
    register: async (key) => (await desk.registers.list(key)).filter(({ status }) => status.state !== 'void'),
    registered: (number) => desk.registers.find(number),
    project: (number) => desk.projects.find(number),
    owed: async (number) => (await desk.reminders.owing()).find((each) => each.number === number),
    async projects({ year, purchaser, states }) {
      const criteria = {
        ...(year !== undefined && { year }),
        ...(purchaser !== undefined && { purchasers: [purchaser] }),
        ...(states && { states }),
      };
      const sight = { all: true, units: [] };
      return (await desk.projects.search(criteria, sight, { offset: 0, limit: MANY })).projects;
    },
    editions: () => desk.catalogue.editions(),
    matters: async (kind, project) =>
      (
        await desk.records.list('matter', {
          prefix: MATTERS[kind].prefix,
          ...(project !== undefined && { project }),
        })
      ).filter((each) => each.kind === kind),
    holders: async (unit) =>
      (await desk.people.holdings(today))
        .filter(({ post }) => post.unit === unit)
        .map(({ person, name, title }) => ({ person, name, post: title })),
    clause: (id) => desk.regulation.text(RULE_SET, id),
    setting: (key) => settingOf(desk.settings, key),
    unit: nameOf,
  };
}
