import { MATTERS, type MatterRow } from '../domain/matter.ts';
import { letterheadOf } from '../office/letterhead.ts';
import { letterName, letterOf } from './letter.ts';
import type { Telling } from './telling.ts';

/** Matters that are letters: to the units, or up to 区政府 with the opinions nobody could bring together (R110, R118, R123). */
export const matterPapers: NonNullable<Telling<'matter'>['papers']> = async (
  { after: matter, verb },
  papers,
  scene,
) => {
  const { kind, number, status, sent } = matter;
  if (verb === 'report' && sent?.file) return [{ key: sent.file, name: letterName('report', number) }];
  const { letter }: MatterRow = MATTERS[kind];
  const goes = letter && letter.on === verb && (!letter.once || letter.once === status.state);
  if (!papers || !goes) return [];
  const head = await letterheadOf(scene.desk, scene.today);
  const bytes = papers[letter.form](await letterOf(matter, scene), head);
  return [{ name: letterName(letter.form, number), bytes }];
};
