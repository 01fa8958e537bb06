/** Words of the generated parts in Chinese (docs/commands.md, docs/flows.md). */
export const README_WORDS = {
  head: ['可以说', '或', '作用', '使用人', '内容（〔〕内可省）'],
  who: { anyone: '人人', known: '已绑定的人' },
  and: '、',
  colon: '：',
  brackets: ['〔', '〕', '、'],
} as const;
