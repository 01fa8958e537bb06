import fourth from './fourth.json' with { type: 'json' };
import type { Phrase } from './phrase.ts';
import { hearPhrases } from './run.ts';

hearPhrases(fourth as readonly Phrase[], { share: 0.9, strict: [] });
