import { describe, expect, it } from 'vitest';
import { catalogue } from '../../commands/index.ts';
import { SAY_MAX_BYTES } from '../../src/cards/card.ts';
import type { Names } from '../../src/cards/names.ts';
import { plainText } from '../../src/cards/plain.ts';
import { projectCard } from '../../src/cards/project.ts';
import { buttonsFor } from '../../src/chat/buttons.ts';
import { ROLES, type Role } from '../../src/domain/people.ts';
import { STATES } from '../../src/domain/project.ts';
import { actor, aProject, inState } from '../domain/a-project.ts';

const same = (text: string) => text;
const NAMES: Names = {
  unit: same,
  field: same,
  item: same,
  post: same,
  verb: same,
  moment: same,
  span: same,
  stamp: same,
  day: same,
  date: same,
  period: (from, to) => `${from}-${to}`,
};
const UNITS = [undefined, 'education-sports', 'finance', 'staffing', 'audit'];
const PEOPLE = ROLES.flatMap((role: Role) => UNITS.map((unit) => actor(role, unit)));

describe.each(STATES)('the card of a project that is %s', (state) => {
  const project = inState(state, aProject({ staffing: 'more' }));

  it('shows at most six facts', () => {
    const facts = projectCard(project, NAMES).body.flatMap((block) =>
      block.kind === 'facts' ? block.facts : [],
    );
    expect(facts.length).toBeLessThanOrEqual(6);
  });

  it('R07 carries the warning of more staff', () => {
    expect(plainText(projectCard(project, NAMES))).toContain('警示：本项目将增加人员。');
  });

  it('R27 shows the eight stages, one of them now', () => {
    const [block] = projectCard(project, NAMES).body.filter(({ kind }) => kind === 'steps');
    const steps = block?.kind === 'steps' ? block.steps : [];
    expect(steps).toHaveLength(8);
    expect(steps.filter(({ progress }) => progress === 'now')).toHaveLength(1);
  });

  it('R38 says that the document gives no figure', () => {
    expect(plainText(projectCard(project, NAMES))).toContain('文件未规定数额');
  });

  it('R41 has no button that decides as 区政府, and every button fits the smallest platform', () => {
    for (const who of PEOPLE) {
      const buttons = buttonsFor('project', project, who, catalogue);
      const recorders = who.posts.filter(({ role }) => role.startsWith('office-'));
      if (recorders.length === 0) expect(buttons.map(({ say }) => say.split(':')[0])).not.toContain('record');
      for (const { say } of buttons) expect(Buffer.byteLength(say)).toBeLessThanOrEqual(SAY_MAX_BYTES);
    }
  });

  it('puts the dangerous button last', () => {
    for (const who of PEOPLE) {
      const kinds = buttonsFor('project', project, who, catalogue).map(({ kind }) => kind);
      expect(kinds).toEqual(
        [...kinds].sort(
          (a, b) => ['primary', 'plain', 'danger'].indexOf(a) - ['primary', 'plain', 'danger'].indexOf(b),
        ),
      );
    }
  });
});
