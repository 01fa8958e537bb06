import type { Role } from '../domain/people.ts';

/** What a role is called; a post's own title adds its unit. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  'chief-convenor': '总召集人',
  convenor: '召集人',
  'office-director': '办公室主任',
  'office-deputy': '办公室副主任',
  'office-clerk': '办公室工作人员',
  member: '成员',
  liaison: '联络员',
  officer: '经办人',
  supervision: '监察',
  permits: '行政审批管理',
};

/** The body and 附件1 name the chief convenor differently; both are kept (Z08, R98). */
const CHIEF_CONVENOR_TITLE = '总召集人（区政府分管领导 / 常务副区长）';

/** A post's title: the unit in front for those who speak for one, in brackets for those who lead the whole. */
export function postTitle(role: Role, unitName?: string): string {
  switch (role) {
    case 'chief-convenor':
      return CHIEF_CONVENOR_TITLE;
    case 'convenor':
    case 'office-deputy':
      return `${ROLE_NAMES[role]}（${unitName ?? ''}）`;
    case 'member':
    case 'liaison':
    case 'officer':
      return `${unitName ?? ''}${ROLE_NAMES[role]}`;
    case 'office-director':
    case 'office-clerk':
    case 'supervision':
    case 'permits':
      return ROLE_NAMES[role];
  }
}

/** A stand-in is called by the post, so that nobody mistakes them for a person. */
export const standInName = (role: Role, unitName?: string): string =>
  role === 'chief-convenor' ? ROLE_NAMES[role] : postTitle(role, unitName);
