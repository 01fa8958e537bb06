import { feishuWorld } from '../fakes/feishu/world.ts';
import { platformContract } from './platform.ts';

for (const mode of ['ws', 'webhook'] as const) {
  platformContract(`Feishu by ${mode}`, () => feishuWorld({ mode }));
}
