import { beforeAll, describe, expect, it } from 'vitest';
import { lastConsent } from '../../src/domain/matter-stands.ts';
import { MEETING_RULES } from '../../src/domain/meeting.ts';
import { hashOf } from '../../src/domain/minutes.ts';
import { MEMBER_UNITS } from '../../src/domain/people.ts';
import { recordOwes } from '../../src/domain/record-flow.ts';
import { begun, dice, type Life, step } from './record-walk.ts';

const byOrder = (a: string, b: string) =>
  (MEMBER_UNITS as readonly string[]).indexOf(a) - (MEMBER_UNITS as readonly string[]).indexOf(b);

const STEPS = 150_000;
/** Tries after which another meeting is called. */
const ONE_LIFE = 600;

/** Every change of a long random walk, in order; a new life has no `before`. */
const changes: { verb: string; before: Life; after: Life }[] = [];

beforeAll(() => {
  const by = dice(2015);
  let life = begun(by);
  for (let count = 0; count < STEPS; count += 1) {
    if (count % ONE_LIFE === 0) life = begun(by);
    const next = step(life, by);
    if (!next) continue;
    changes.push({ verb: next.verb, before: life, after: next.life });
    life = next.life;
  }
});

/** Looks at every change; the first that breaks the rule is shown whole. */
function always(holds: (after: Life, before: Life, verb: string) => boolean): void {
  expect(changes.find(({ after, before, verb }) => !holds(after, before, verb))).toBeUndefined();
}

describe(`over ${STEPS} things people try, in whatever order`, () => {
  it('the walk comes far enough to prove anything', () => {
    const reached = new Set(
      changes.flatMap(({ after: { meeting, minutes, policy } }) => [
        `meeting ${meeting.status.state}`,
        `${meeting.type} ${meeting.status.state}`,
        `minutes ${minutes?.status.state} ${Math.min(minutes?.edition ?? 0, 2)}`,
        `policy ${policy.status.state}`,
      ]),
    );
    for (const each of [
      'meeting declined',
      'meeting cancelled',
      'special closed',
      'plenary closed',
      'minutes objected 2',
      'minutes issued 1',
      'minutes issued 2',
      'policy done',
      'policy escalated',
      'policy reported',
      'policy dropped',
    ])
      expect(reached).toContain(each);
    expect(changes.filter(({ verb }) => verb === 'issue').length).toBeGreaterThan(20);
    expect(changes.length).toBeGreaterThan(5_000);
  });

  it('R126 nothing is issued unless every unit that came confirmed exactly this text', () => {
    always(({ minutes }) => {
      if (minutes?.status.state !== 'issued') return true;
      const agreed = (unit: string) =>
        minutes.confirmations.some((each) => each.unit === unit && each.hash === minutes.hash);
      return minutes.hash === hashOf(minutes.content) && minutes.mustConfirm.every(agreed);
    });
  });

  it('R126 nothing is issued over an objection to the same text', () => {
    always(
      ({ minutes }, _, verb) =>
        verb !== 'issue' || !minutes?.objections.some(({ hash }) => hash === minutes.hash),
    );
  });

  it('R126 an issued text and its number never change', () => {
    always(({ minutes }, before) => {
      if (!before.minutes?.issued) return true;
      const { content, hash, issued } = before.minutes;
      return minutes?.content === content && minutes.hash === hash && minutes.issued === issued;
    });
  });

  it('R126 every earlier text stays readable', () => {
    always(({ minutes }) => !minutes || minutes.earlier.length === minutes.edition - 1);
  });

  it('R126 Z11 only units that came are asked, and nobody else ever confirms', () => {
    always(({ meeting, minutes }) => {
      if (!minutes) return true;
      const came = (meeting.attendance ?? []).filter(({ present }) => present).map(({ unit }) => unit);
      const spoke = [...minutes.confirmations, ...minutes.objections]
        .filter(({ hash }) => hash === minutes.hash)
        .map(({ unit }) => unit);
      const asked =
        minutes.status.state === 'circulating'
          ? recordOwes('minutes', minutes).filter((key) => key !== 'role:office')
          : [];
      return (
        [...minutes.mustConfirm, ...spoke].every((unit) => came.includes(unit)) &&
        asked.every((key) => came.includes(key.replace('unit:', '')))
      );
    });
  });

  it('R116 R117 before a convenor has agreed no unit is asked, and none has answered', () => {
    always(({ meeting }) => {
      const agreed = meeting.consents.some(({ passed }) => passed);
      if (!MEETING_RULES[meeting.type].consent || agreed) return true;
      const asked = recordOwes('meeting', meeting).some((key) => key.startsWith('unit:'));
      return !asked && meeting.replies.length === 0 && meeting.checkins.length === 0 && !meeting.attendance;
    });
  });

  it('R113 only a plenary has observers', () => {
    always(({ meeting }) => meeting.observers.length === 0 || meeting.type === 'plenary');
  });

  it('R119 who was there is fixed when the meeting closes, but for a correction with its reason before the minutes are issued', () => {
    always(({ meeting, minutes }, before, verb) => {
      const { attendance } = before.meeting;
      if (!attendance) return true;
      const kept = meeting.attendance === attendance;
      const corrected = verb === 'roll' && !minutes?.issued && Boolean(meeting.corrections?.at(-1)?.reason);
      return meeting.status.state === 'closed' && (kept || corrected);
    });
    expect(changes.filter(({ verb }) => verb === 'roll').length).toBeGreaterThan(20);
  });

  it('R126 Z11 those who must confirm are exactly the member units that were there, whatever was corrected', () => {
    always(({ meeting, minutes }) => {
      if (!minutes) return true;
      const there = MEMBER_UNITS.filter((unit) =>
        meeting.attendance?.some((each) => each.unit === unit && each.present),
      );
      return there.join() === [...minutes.mustConfirm].sort(byOrder).join();
    });
    const towns = changes.filter(({ after: { meeting, minutes } }) => {
      const town = meeting.attendance?.find(({ unit }) => unit === 'keqiao-town');
      return minutes && town?.present;
    });
    expect(towns.length).toBeGreaterThan(50);
  });

  it('R125 what was agreed is numbered from one without gaps once the meeting is closed', () => {
    always(
      ({ meeting }) =>
        meeting.status.state !== 'closed' || meeting.resolutions.every(({ no }, index) => no === index + 1),
    );
  });

  it('R120 R121 R123 a proposal is never done without the meeting, without going up and being answered, and goes up only with every unit’s yes or no agreement', () => {
    always(({ policy }) => {
      if (policy.status.state !== 'done') return true;
      const all = policy.units.every((unit) => lastConsent(policy, unit)?.agrees);
      const up = policy.coordinations.at(-1)?.result === 'not-agreed';
      const answered = policy.sent !== undefined && policy.reply !== undefined;
      return policy.meeting !== undefined && answered && (all || up);
    });
  });

  it('R120 a proposal is adopted only by a meeting whose last word on it was that it passes', () => {
    always(({ meeting, policy }, before) => {
      if (before.policy.status.state !== 'open' || policy.status.state !== 'adopted') return true;
      return meeting.resolutions.findLast(({ about, struck }) => about && !struck)?.failed !== true;
    });
  });

  it('R121 R123 a proposal goes up only with every unit’s yes, or with the opinions nobody could bring together', () => {
    always(({ policy }, before, verb) => {
      if (verb !== 'report' || policy === before.policy) return true;
      const all = policy.units.every((unit) => lastConsent(policy, unit)?.agrees);
      return before.policy.status.state === 'escalated' || (before.policy.status.state === 'adopted' && all);
    });
  });

  it('R124 no consent, no objection and no note of a coordination ever disappears', () => {
    always(({ policy }, before) => {
      const { consents, coordinations } = before.policy;
      return (
        consents.every((each, index) => policy.consents[index] === each) &&
        coordinations.every((each, index) => policy.coordinations[index] === each)
      );
    });
  });

  it('every change is one version on', () => {
    always(({ meeting, minutes, policy }, before) => {
      const grew = [
        meeting.version - before.meeting.version,
        policy.version - before.policy.version,
        minutes && before.minutes ? minutes.version - before.minutes.version : 0,
      ];
      return grew.every((by) => by === 0 || by === 1);
    });
  });
});
