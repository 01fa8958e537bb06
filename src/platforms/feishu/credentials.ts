import { z } from 'zod';
import type { Call } from './client.ts';
import { CREDENTIAL_CODES, classify, FeishuFailure } from './errors.ts';

const BotInfo = z.object({ bot: z.object({ open_id: z.string().min(1) }) });

/** Feishu knows neither this app nor this secret, or the app is not a bot: nothing but an official's hand mends it. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** The bot's own open_id. @throws Refused with a sentence that says how to mend it; anything else may pass by itself */
export async function askWhoWeAre(call: Call): Promise<string> {
  let answer: unknown;
  try {
    answer = await call((client) => client.request({ method: 'GET', url: '/open-apis/bot/v3/info' }));
  } catch (error) {
    throw mendable(error) ?? error;
  }
  const info = BotInfo.safeParse(answer).data;
  if (info !== undefined) return info.bot.open_id;
  throw new Refused(
    'The Feishu app is not a bot yet. Add the bot ability in the developer console, then publish a version.',
  );
}

function mendable(error: unknown): Refused | undefined {
  if (!(error instanceof FeishuFailure) || error.said.code === undefined) return undefined;
  const wrong = CREDENTIAL_CODES.has(error.said.code);
  if (!wrong && classify(error).kind === 'later') return undefined;
  return new Refused(
    `Feishu refused the app (${error.message}). Compare FEISHU_APP_ID and FEISHU_APP_SECRET with “Credentials & ` +
      'Basic Info” in the developer console, and FEISHU_DOMAIN with where the app was made; then see that the bot ' +
      'ability is on and a version is published.',
    { cause: error },
  );
}

/** Notices when calls begin to fail because the secret was replaced; the refusal is gone with the next good call. */
export function watchCredentials(call: Call): { readonly call: Call; refusal(): string | undefined } {
  let refusal: string | undefined;
  return {
    refusal: () => refusal,
    call: async (using) => {
      try {
        const answer = await call(using);
        refusal = undefined;
        return answer;
      } catch (error) {
        if (error instanceof FeishuFailure && CREDENTIAL_CODES.has(error.said.code ?? 0))
          refusal = error.message;
        throw error;
      }
    },
  };
}
