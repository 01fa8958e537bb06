import { GrammyError } from 'grammy';
import { describe } from './errors.ts';

/** The token is wrong, not the network: only a person can mend it. */
export class TokenRefused extends Error {}

/** Why nothing is received, said to the person who can mend it. */
export function sentence(error: unknown, token: string): string {
  if (error instanceof TokenRefused) return error.message;
  const said = describe(error, token);
  if (!(error instanceof GrammyError)) return `Telegram cannot be reached: ${said}`;
  const advice: Readonly<Record<number, string>> = {
    401: 'the bot token was refused: copy it anew from @BotFather into TELEGRAM_BOT_TOKEN',
    404: 'the bot token was refused: copy it anew from @BotFather into TELEGRAM_BOT_TOKEN',
    409: /webhook/i.test(error.description)
      ? 'a webhook is set for this bot: stop whoever set it, or use TELEGRAM_MODE=webhook'
      : 'another program is polling with the same bot token: stop it, or give it a bot of its own',
  };
  return `${error.error_code}: ${advice[error.error_code] ?? error.description}`;
}
