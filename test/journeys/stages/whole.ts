import { rosterFile } from '../roster.ts';
import { type Scene, told } from '../told.ts';
import { CONTRACT, SECOND } from './contract.ts';
import { DISCLOSURE } from './disclosure.ts';
import { EVALUATION } from './evaluation.ts';
import { NEXT_YEAR } from './next-year.ts';
import { OVERSIGHT } from './oversight.ts';
import { INTERIM, LAST } from './payment.ts';
import { PROCUREMENT } from './procurement.ts';
import { PROVIDERS } from './providers.ts';

const SCENES: readonly Scene[] = [
  ...PROCUREMENT,
  ...PROVIDERS,
  ...CONTRACT,
  ...INTERIM,
  ...EVALUATION,
  ...DISCLOSURE,
  ...LAST,
  ...OVERSIGHT,
  ...NEXT_YEAR,
];

/** A project of 500,000.00 from its purchase to the next of its kind, on that platform. */
export const toldWhole = (on: 'Feishu' | 'Telegram' | 'the console'): void =>
  told(
    {
      title: 'W3 W4 W5 W6 W7 W8 W11 a project of 500,000.00 from its purchase to the next of its kind',
      from: '2027-01-11',
      roster: `${rosterFile()}教体局,${SECOND},,经办人,2026-01-01\n`,
      on,
    },
    SCENES,
  );
