import type { Phrase } from './phrase.ts';
import phrases from './rows.json' with { type: 'json' };
import { hearPhrases } from './run.ts';

hearPhrases(phrases as readonly Phrase[], { share: 0.9, strict: ['confirm', 'silent'] });
