import type { FieldSlug } from '../domain/duties.ts';

export const FIELD_NAMES: Readonly<Record<FieldSlug, string>> = {
  education: '教育',
  employment: '就业',
  agriculture: '农业',
  'social-security': '社会保障',
  'social-services': '社会服务',
  medical: '医疗卫生',
  housing: '住房保障',
  'family-planning': '计划生育',
  culture: '文化',
  sports: '体育',
  disability: '残疾人服务',
  'public-welfare-posts': '公益性岗位',
  transport: '公共交通',
  science: '科技',
  software: '软件研发',
  inspection: '检验检测',
  maintenance: '系统维护',
  consulting: '咨询评估',
  accounting: '会计审计',
};
