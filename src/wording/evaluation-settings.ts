/** Weights, bands and days of an evaluation, as the office calls them (六(五), Z07). */
export const EVALUATION_SETTINGS = {
  'evaluation.purchaser': { name: '购买主体权重', about: '综合评分中购买主体占多少分；文件未规定' },
  'evaluation.recipients': { name: '服务对象权重', about: '综合评分中服务对象占多少分；文件未规定' },
  'evaluation.third': { name: '第三方权重', about: '综合评分中第三方占多少分；文件未规定' },
  'evaluation.quantity': { name: '数量权重', about: '综合评分中数量占多少分；文件未规定' },
  'evaluation.quality': { name: '质量权重', about: '综合评分中质量占多少分；文件未规定' },
  'evaluation.funds': { name: '资金绩效权重', about: '综合评分中资金使用绩效占多少分；文件未规定' },
  'evaluation.excellent': { name: '评估优的分数', about: '多少分起为优；文件未规定等次' },
  'evaluation.good': { name: '评估良的分数', about: '多少分起为良；文件未规定等次' },
  'evaluation.fair': { name: '评估中的分数', about: '多少分起为中，以下为差；文件未规定等次' },
  'evaluation.least': {
    name: '服务对象最少人数',
    about: '至少多少名服务对象作了答复，评价才算数；文件未规定',
  },
  'evaluation.address': {
    name: '同一网络答卷上限',
    about: '服务对象问卷在同一个网络上最多答几份；文件未规定',
  },
  'evaluation.publish': {
    name: '评估公布期限',
    about: '出具评估结果后多久向社会公布；文件未规定',
    also: ['公布期限'],
  },
} as const;
