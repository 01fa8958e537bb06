import { RULE_SET } from '../domain/clauses.ts';
import { MATTERS } from '../domain/matter.ts';
import type { Look } from '../engine/row.ts';
import type { Desk } from './ports.ts';
import { settingOf } from './settings.ts';

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
      return desk.projects.all(criteria, { all: true, units: [] });
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
