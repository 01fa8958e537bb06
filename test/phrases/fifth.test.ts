import fifth from './fifth.json' with { type: 'json' };
import type { Phrase } from './phrase.ts';
import { hearPhrases } from './run.ts';

hearPhrases(fifth as readonly Phrase[], { share: 0.9, strict: [] });
