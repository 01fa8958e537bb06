/** What people say all day, as `npm run bench` says it. */
export const BENCH_SAID = {
  accept: (number: string) => `受理 ${number}`,
  opine: (number: string) => `意见 ${number} 同意`,
  agree: (number: string) => `同意 ${number}`,
  conclude: (number: string) => `评审 ${number} 通过`,
  report: (number: string) => `上报 ${number}`,
  approve: (number: string) => `批准 ${number}`,
  bulletin: '通报 三季度情况',
  receive: (number: string) => `签收 ${number}`,
  plenary: '召开 全体会议 时间：2026-12-03 14:30 地点：区政府第一会议室 议题：年度工作计划',
  send: '发送',
} as const;
