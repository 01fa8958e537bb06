import type { Catalogue } from '../src/chat/define-command.ts';
import { matters } from './matters/index.ts';
import { meetings } from './meetings/index.ts';
import { minutesCommands } from './minutes/index.ts';
import { running } from './office/index.ts';
import { everyone, granting } from './people/index.ts';
import { deciding, declaring } from './projects/index.ts';
import { catalogues, registers } from './registers/index.ts';

/** Everything a person may say, in the order of help and of the table in docs/commands.md; each folder collects its own. */
export const catalogue: Catalogue = [
  ...everyone,
  ...declaring,
  ...catalogues,
  ...deciding,
  ...meetings,
  ...minutesCommands,
  ...matters,
  ...registers,
  ...granting,
  ...running,
];
