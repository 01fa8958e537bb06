import { telegramWorld } from '../fakes/telegram/world.ts';
import { platformContract } from './platform.ts';

for (const mode of ['polling', 'webhook'] as const) {
  platformContract(`Telegram by ${mode}`, () => telegramWorld({ mode }));
}
