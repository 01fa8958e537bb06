/** The few joints plain text needs where a card has lines and colours. */
export const CARD_WORDS = {
  colon: '：',
  field: (label: string, required: boolean) => (required ? `「${label}」` : `「${label}」（可不填）`),
  button: (label: string) => `【${label}】`,
  quote: (who: string, text: string) => `${who}：“${text}”`,
  preset: (value: string) => `现为 ${value}`,
  options: (labels: readonly string[]) => `可选 ${labels.join('、')}`,
  reason: '理由',
  reasonHint: '不同意、退回的须写明',
  file: (name: string) => `附件：${name}`,
} as const;
