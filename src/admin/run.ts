import { parseArgs } from 'node:util';
import { ConfigProblem } from '../config.ts';
import { StoreBusy, StoreUnavailable } from '../office/ports.ts';
import { StoreProblem } from '../store/errors.ts';
import { ADMIN, ADMIN_HELP, STORE_TROUBLES } from '../wording/admin.ts';
import { backupOffice, restoreOffice } from './backup.ts';
import { bindCode } from './bind-code.ts';
import { type Errand, Stopped } from './errand.ts';
import { importCalendarFile } from './import-calendar.ts';
import { importRegulationFile } from './import-regulation.ts';
import { importRosterFile } from './import-roster.ts';
import { verifyLog } from './verify.ts';

interface CommandRow {
  readonly run: (errand: Errand) => Promise<void>;
  /** How many words follow the command. */
  readonly arguments: number;
  /** How many more may. */
  readonly more?: number;
  readonly options?: readonly (keyof Errand['options'])[];
}

const COMMANDS: Readonly<Record<string, CommandRow>> = {
  'bind-code': { run: bindCode, arguments: 1, options: ['person'] },
  'import-roster': { run: importRosterFile, arguments: 1, options: ['dry-run'] },
  'import-regulation': { run: importRegulationFile, arguments: 1 },
  'import-calendar': { run: importCalendarFile, arguments: 1 },
  backup: { run: backupOffice, arguments: 1 },
  restore: { run: restoreOffice, arguments: 1, options: ['overwrite'] },
  verify: { run: verifyLog, arguments: 0, more: 1, options: ['seal'] },
};

const EXIT = { done: 0, stopped: 1, misused: 2 } as const;

export interface Surroundings extends Pick<Errand, 'env' | 'now' | 'log' | 'say'> {
  /** One line about what went wrong. */
  readonly complain: (line: string) => void;
}

/** Runs one admin command and answers the exit code: 0 done, 1 not done or something found, 2 not a command. */
export async function runAdmin(argv: readonly string[], around: Surroundings): Promise<number> {
  const read = readArguments(argv);
  if ('problem' in read) return misused(around, read.problem);
  const { word, rest, help, ...options } = read;
  if (word === undefined || help) {
    helpLines().forEach(around.say);
    return word === undefined && !help ? EXIT.misused : EXIT.done;
  }
  const command = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined;
  if (!command) return misused(around, ADMIN.unknownCommand(word));
  const given = (Object.keys(options) as (keyof Errand['options'])[]).filter(
    (key) => options[key] !== undefined,
  );
  if (
    rest.length < command.arguments ||
    rest.length > command.arguments + (command.more ?? 0) ||
    given.some((key) => !command.options?.includes(key))
  ) {
    around.complain(ADMIN.wrongArguments(ADMIN_HELP[word]?.usage ?? word));
    return EXIT.misused;
  }
  try {
    await command.run({ ...around, arguments: rest, options });
    return EXIT.done;
  } catch (error) {
    whatWentWrong(error).forEach(around.complain);
    around.log.debug({ error }, 'the admin command stopped');
    return EXIT.stopped;
  }
}

function readArguments(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        person: { type: 'string' },
        overwrite: { type: 'boolean' },
        seal: { type: 'string' },
        'dry-run': { type: 'boolean' },
      },
    });
    const [word, ...rest] = positionals;
    return {
      ...values,
      word: word === 'help' ? undefined : word,
      rest,
      help: values.help || word === 'help',
    };
  } catch (error) {
    return { problem: ADMIN.unknownOption(error instanceof Error ? error.message : String(error)) };
  }
}

function misused({ complain }: Surroundings, problem: string): number {
  [problem, ...helpLines()].forEach(complain);
  return EXIT.misused;
}

function helpLines(): string[] {
  const rows = Object.keys(COMMANDS).flatMap((word) => ADMIN_HELP[word] ?? []);
  return [
    ADMIN.title,
    ADMIN.usage,
    ...rows.map(({ usage, says }) => `  ${usage}\n      ${says}`),
    ADMIN.exitCodes,
  ];
}

function whatWentWrong(error: unknown): readonly string[] {
  if (error instanceof Stopped) return error.lines;
  if (error instanceof StoreProblem)
    return [STORE_TROUBLES[error.trouble] ?? ADMIN.unavailable, error.message];
  if (error instanceof ConfigProblem) return [ADMIN.misconfigured, ...error.problems];
  if (error instanceof StoreUnavailable) return [ADMIN.unavailable];
  if (error instanceof StoreBusy) return [ADMIN.busy];
  return [ADMIN.failed(error instanceof Error ? error.message : String(error)), ADMIN.failedMore];
}
