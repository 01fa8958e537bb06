import type { ForceReply, InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import type { Button } from '../../cards/card.ts';
import { asCallbackData, MAX_BUTTONS, MAX_BUTTONS_PER_ROW, MAX_ROW_WIDTH } from './limits.ts';

export type Key = Pick<Button, 'label' | 'say' | 'kind'>;
export type ReplyMarkup = InlineKeyboardMarkup | ForceReply;

const STYLE = {
  primary: { style: 'primary' },
  plain: {},
  danger: { style: 'danger' },
} as const satisfies Record<Button['kind'], Pick<InlineKeyboardButton, 'style'>>;

/** How many answers of a question still fit beside a card's own buttons. */
export function roomForOptions(buttons: number): number {
  return Math.max(0, MAX_BUTTONS - buttons);
}

/** Buttons in rows of at most three, fewer when their labels are long. @throws RangeError for one over its limit. */
export function keyboardOf(keys: readonly Key[]): InlineKeyboardMarkup | undefined {
  if (keys.length === 0) return undefined;
  if (keys.length > MAX_BUTTONS) {
    throw new RangeError(
      `a Telegram message holds ${MAX_BUTTONS} buttons; this card has ${keys.length}: page it`,
    );
  }
  const rows: InlineKeyboardButton[][] = [];
  let row: InlineKeyboardButton[] = [];
  let widest = 0;
  for (const key of keys) {
    widest = Math.max(widest, widthOf(key.label));
    if (row.length > 0 && (row.length >= MAX_BUTTONS_PER_ROW || widest * (row.length + 1) > MAX_ROW_WIDTH)) {
      rows.push(row);
      row = [];
      widest = widthOf(key.label);
    }
    row.push(inlineButton(key));
  }
  return { inline_keyboard: [...rows, row] };
}

function inlineButton({ label, say, kind }: Key): InlineKeyboardButton {
  if (label.trim() === '') throw new RangeError(`the button that says "${say}" has no label`);
  return { text: label, callback_data: asCallbackData(say), ...STYLE[kind] };
}

function widthOf(label: string): number {
  return [...label].reduce(
    (width, character) => width + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1),
    0,
  );
}
