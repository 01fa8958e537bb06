/** What is said of what must be public. */
export const DISCLOSURE_WORDS = {
  goesAlong: '随公开事项办结一并登记',
  toPublish: (title: string) => `待公开：${title}`,
} as const;
