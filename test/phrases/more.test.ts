import more from './more.json' with { type: 'json' };
import type { Phrase } from './phrase.ts';
import { hearPhrases } from './run.ts';

hearPhrases(more as readonly Phrase[], { share: 0.9, strict: [] });
