import type { Role } from '../domain/people.ts';

/** Words that imported files are read by. Left: what we call it; right: what the file may call it. */
export const HEADER_LABELS = {
  number: ['文号', '文件编码', '发文字号'],
  registration: ['文件登记号', '登记号'],
  index: ['信息索引号', '索引号'],
  date: ['成文日期', '发文日期'],
  disclosure: ['公开方式'],
  validity: ['有效性'],
  // Read only to know where the value before them ends.
  other: ['主题分类', '组配分类', '发布机构', '发布时间', '信息来源', '访问次数'],
} as const;

export const ROSTER_HEADINGS = {
  unit: ['单位', '部门', '单位名称', '成员单位', 'unit'],
  name: ['姓名', '名字', '人员', 'name'],
  post: ['职务', '单位职务', '行政职务', 'post', 'title', 'position'],
  role: ['角色', '联席会议职务', '联席会议角色', 'role'],
  from: [
    ...['起始日期', '任职日期', '起始', '开始日期', '自', '起始时间', '开始时间', '任职时间', '任职起始日期'],
    ...[
      '任职起始时间',
      '任职开始日期',
      '任职开始时间',
      '任命日期',
      '任命时间',
      '聘任日期',
      '到任日期',
      '到任时间',
    ],
    ...['from', 'since', 'start'],
  ],
  kind: ['单位性质', '性质', 'kind'],
  funded: ['财政负担', '经费由财政负担', '财政供养', 'funded'],
} as const;

export const ROLE_WORDS: Readonly<Record<Role, readonly string[]>> = {
  'chief-convenor': ['总召集人', 'chief-convenor', 'chief convenor'],
  convenor: ['召集人', 'convenor'],
  'office-director': ['办公室主任', '主任', 'office-director', 'office director', 'director'],
  'office-deputy': ['办公室副主任', '副主任', 'office-deputy', 'office deputy', 'deputy director'],
  'office-clerk': ['办公室工作人员', '办公室人员', '工作人员', 'office-clerk', 'office clerk', 'clerk'],
  member: ['成员', '联席会议成员', 'member'],
  liaison: ['联络员', 'liaison', 'liaison officer'],
  officer: ['经办人', '经办', 'officer'],
  supervision: ['监察', '监察人员', 'supervision'],
  permits: ['行政审批管理', '审批管理', 'permits'],
};

export const KIND_WORDS = {
  administrative: ['行政机关', '机关', 'administrative'],
  'civil-service-managed': [
    '参照公务员法管理的事业单位',
    '参公事业单位',
    '参公单位',
    '参公',
    'civil-service-managed',
  ],
  'mass-organisation': ['群团组织', '群团', 'mass-organisation', 'mass organisation', 'mass organization'],
  town: ['镇街', '镇', '街道', '开发区', '镇（街道、开发区）', '镇(街道、开发区)', 'town'],
  other: ['其他', '事业单位', '企业', 'other'],
} as const;

export const YES_WORDS = ['是', '有', 'yes', 'y', 'true', '1', '√'] as const;
export const NO_WORDS = ['否', '无', '不是', 'no', 'n', 'false', '0', '×'] as const;

/** How a calendar's file calls days of rest and of work. */
export const CALENDAR_WORDS: Readonly<Record<string, 'rest' | 'work'>> = {
  休: 'rest',
  休息: 'rest',
  假: 'rest',
  放假: 'rest',
  班: 'work',
  上班: 'work',
  工作: 'work',
  调休上班: 'work',
};
