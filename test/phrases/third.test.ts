import type { Phrase } from './phrase.ts';
import { hearPhrases } from './run.ts';
import third from './third.json' with { type: 'json' };

hearPhrases(third as readonly Phrase[], { share: 0.9, strict: [] });
