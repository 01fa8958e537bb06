/** What is said of what must be public. */
export const DISCLOSURE_WORDS = {
  toPublish: (title: string) => `待公开：${title}`,
} as const;
