/** Words for many receivers at once (R110): whom a roster knows as towns is told by the name. */
export const RECEIVER_GROUPS = [
  { group: 'members', form: /(?:各|全体|全部)?成员单位/g },
  { group: 'towns', form: /(?:各|全体|全部|所有)(?:乡?镇(?:\(街道、?开发区\)|街道?)?|街道|开发区)/g },
  { group: 'departments', form: /(?:各|全体|全部|所有)(?:有关)?部门/g },
] as const;

export const TOWN = /(?:镇|乡|街道|开发区)$/;

export const GROUP_NAMES = { members: '成员单位', towns: '镇（街道、开发区）', departments: '部门' } as const;
