/** What is said of what must be public. */
export const DISCLOSURE_WORDS = {
  goesAlong: '随公开事项办结一并登记',
  notPosted: '请由公管办发布到柯桥区公共资源交易中心网，再登记链接和日期；我不会替您发布。',
  draftFile: (number: string) => `公开稿-${number}.docx`,
  toPublish: (title: string) => `待公开：${title}`,
} as const;
