import { saidDays } from './days.ts';

/** The few joints plain text needs where a card has lines and colours. */
export const CARD_WORDS = {
  colon: '：',
  field: (label: string, required: boolean) => (required ? `「${label}」` : `「${label}」（可不填）`),
  button: (label: string) => `【${label}】`,
  quote: (who: string, text: string) => `${who}：“${text}”`,
  preset: (value: string) => `现为 ${saidDays(value, '')}`,
  options: (labels: readonly string[]) => `可选 ${labels.join('、')}`,
  reason: '理由',
  reasonHint: (noes: readonly string[]) => `${noes.join('、')}的须写明`,
  progress: ({ done, failed, total }: { done: number; failed: number; total: number }) =>
    done + failed < total
      ? `正在发给${total}个单位（${done}/${total}）。`
      : failed === 0
        ? `已发给${total}个单位。`
        : `已发给${done}个单位，另有${failed}个单位没有送到。`,
  file: (name: string) => `附件：${name}`,
} as const;
