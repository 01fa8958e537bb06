import { rosterFile } from '../roster.ts';
import { told } from '../told.ts';
import { CONTRACT, SECOND } from './contract.ts';
import { EVALUATION } from './evaluation.ts';
import { INTERIM } from './payment.ts';
import { PROCUREMENT } from './procurement.ts';
import { PROVIDERS } from './providers.ts';

told(
  {
    title: 'W3 W4 W5 W6 W7 a project of 500,000.00 from its purchase to its result',
    from: '2027-01-11',
    roster: `${rosterFile()}教体局,${SECOND},,经办人,2026-01-01\n`,
  },
  [...PROCUREMENT, ...PROVIDERS, ...CONTRACT, ...INTERIM, ...EVALUATION],
);
