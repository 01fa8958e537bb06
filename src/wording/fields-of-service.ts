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

/** Services each field is known to hold, as people call them: 养老 is found under 社会服务. */
export const FIELD_HOLDS: Readonly<Record<string, readonly string[]>> = {
  education: ['学校', '校园', '学生', '课后', '托管', '幼儿', '学前', '支教', '师资', '营养餐'],
  employment: ['招聘', '求职', '技能', '失业', '创业', '用工', '人力资源'],
  agriculture: ['农技', '水稻', '粮食', '病虫害', '畜牧', '林业', '种植', '农村'],
  'social-security': ['社保', '养老保险', '医保', '低保', '救助', '退休'],
  'social-services': [
    ...['养老', '老年', '老人', '居家', '助餐', '社区', '社工', '儿童', '志愿', '慈善'],
    ...['殡葬', '婚姻', '矫正', '困境'],
  ],
  medical: ['医院', '体检', '疫苗', '护理', '签约', '健康', '防疫', '公共卫生', '心理'],
  housing: ['公租房', '廉租', '保障房', '棚户', '租赁', '危房'],
  'family-planning': ['计生', '孕前', '优生', '生育', '托育'],
  culture: ['演出', '图书', '阅读', '文艺', '文物', '非遗', '展览', '电影', '戏曲', '书屋', '礼堂'],
  sports: ['健身', '游泳', '足球', '篮球', '赛事', '运动', '体质'],
  disability: ['残疾', '康复', '助残', '无障碍', '手语'],
  'public-welfare-posts': ['公益岗', '岗位', '协管', '保洁', '巡护'],
  transport: ['公交', '出行', '客运', '班车', '校车', '接驳'],
  science: ['科普', '创新', '科研', '技术推广', '成果'],
  software: ['软件', '开发', '平台', '系统建设', '小程序', '网站'],
  inspection: ['检测', '检验', '监测', '鉴定', '抽检', '化验'],
  maintenance: ['运维', '维护', '机房', '网络', '网站', '设备'],
  consulting: ['咨询', '评估', '规划', '课题', '调研', '论证', '评审'],
  accounting: ['审计', '会计', '造价', '财务', '记账', '决算'],
} satisfies Record<FieldSlug, readonly string[]>;
