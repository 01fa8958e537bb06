import { SAY_MAX_BYTES } from '../../cards/card.ts';

/** Characters of a message after its markup is read; counted here in UTF-16 units, which is never too generous. */
export const MAX_TEXT = 4096;
/** Characters of the answer to a pressed button. */
export const MAX_TOAST = 200;
/** Buttons under one message. */
export const MAX_BUTTONS = 100;
export const MAX_BUTTONS_PER_ROW = 3;
/** Width of one row of buttons on a phone, where a Chinese character counts two. */
export const MAX_ROW_WIDTH = 28;
/** Characters of the grey words in an empty reply field. */
export const MAX_PLACEHOLDER = 64;
/** Bytes of one file we may send. */
export const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;
/** Bytes of one webhook request; real updates are a few kilobytes. */
export const MAX_WEBHOOK_BYTES = 1024 * 1024;
const MAX_MENU_COMMANDS = 100;
const MAX_COMMAND_DESCRIPTION = 256;
const COMMAND_NAME = /^[a-z0-9_]{1,32}$/;
const WEBHOOK_SECRET = /^[A-Za-z0-9_-]{1,256}$/;

/** Returns `say` when a button can carry it. @throws RangeError over 64 bytes of UTF-8, or when empty. */
export function asCallbackData(say: string): string {
  const bytes = Buffer.byteLength(say, 'utf8');
  if (bytes < 1 || bytes > SAY_MAX_BYTES) {
    throw new RangeError(
      `a button may say 1 to ${SAY_MAX_BYTES} bytes on Telegram; "${say}" has ${bytes}: shorten its command`,
    );
  }
  return say;
}

/** The command menu as Telegram takes it: a hyphen in a name is an underscore there; long descriptions end in an ellipsis. @throws RangeError naming the offender. */
export function asMenu(
  commands: readonly { readonly name: string; readonly description: string }[],
): { command: string; description: string }[] {
  if (commands.length > MAX_MENU_COMMANDS) {
    throw new RangeError(
      `Telegram's menu holds ${MAX_MENU_COMMANDS} commands; ${commands.length} were given`,
    );
  }
  return commands.map(({ name: ours, description }) => {
    const name = ours.replaceAll('-', '_');
    if (!COMMAND_NAME.test(name)) {
      throw new RangeError(
        `"${ours}" cannot be a Telegram command: use 1 to 32 of a–z, 0–9, _ and -, as in "submit"`,
      );
    }
    return { command: name, description: shorten(description.trim() || name, MAX_COMMAND_DESCRIPTION) };
  });
}

export function isWebhookSecret(secret: string): boolean {
  return WEBHOOK_SECRET.test(secret);
}

/** `text` in at most `max` UTF-16 units, never through the middle of a character. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > max - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
