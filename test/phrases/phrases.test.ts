import type { Phrase } from './phrase.ts';
import phrases from './phrases.json' with { type: 'json' };
import { hearPhrases } from './run.ts';

hearPhrases(phrases as readonly Phrase[], { share: 0.95, strict: ['confirm', 'silent'] });
