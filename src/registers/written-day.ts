/** `2026-11-20` → 2026年11月20日 */
export const writtenDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
