import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TemplateState } from '../office/ports.ts';
import { TEMPLATE_FILES, type TemplateProblem, templateProblemWords } from '../wording/documents.ts';
import { firstEdition } from './first-edition.ts';
import { loadTemplate, type Template, TemplateBroken } from './template.ts';
import { TEMPLATE_FIELDS, type TemplateName } from './template-fields.ts';

/** The office's templates as they stand in their folder now. */
export interface Templates {
  /** The newest good edition; there always is one. */
  get<N extends TemplateName>(name: N): Template<N>;
  /** Every template as its file is now, and which edition is in use (B06). */
  states(): readonly TemplateState[];
}

export interface TemplatesOptions {
  readonly folder: string;
  /** The last good edition of each, kept from an earlier run. */
  readonly kept?: ReadonlyMap<string, Uint8Array>;
}

interface Shelf {
  /** Size and time of the file last read; an unchanged file is not read again. */
  readonly stamp: string;
  readonly good: Template;
  readonly uses: TemplateState['uses'];
  readonly problems: readonly TemplateProblem[];
}

/**
 * Reads every template of the folder, and again whenever a file has changed by the time it is used (B06). In place of
 * a broken one the edition before it stays in use, after a restart too; where none was ever good, the first edition.
 */
export function openTemplates({ folder, kept }: TemplatesOptions): Templates {
  const shelves = new Map<TemplateName, Shelf>();
  const look = (name: TemplateName): Shelf => {
    const path = join(folder, TEMPLATE_FILES[name]);
    const before = shelves.get(name);
    const stamp = stampOf(path);
    if (before?.stamp === stamp) return before;
    const shelf = { ...readShelf(name, path, before ?? without(name, kept?.get(name))), stamp };
    shelves.set(name, shelf);
    return shelf;
  };
  const names = Object.keys(TEMPLATE_FIELDS) as TemplateName[];
  for (const name of names) look(name);
  return {
    get: <N extends TemplateName>(name: N) => look(name).good as Template<N>,
    states: () =>
      names.map((name) => {
        const { stamp, uses, problems, good } = look(name);
        return {
          name,
          file: TEMPLATE_FILES[name],
          stamp,
          uses,
          problems: problems.map(templateProblemWords),
          edition: good.bytes,
        };
      }),
  };
}

function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stat ? `${stat.mtimeNs}/${stat.size}/${stat.ino}` : '';
}

type InUse = Pick<Shelf, 'good' | 'uses'>;

/** What is in use as long as the file cannot be used. */
function without(name: TemplateName, kept: Uint8Array | undefined): InUse {
  try {
    if (kept) return { good: loadTemplate(name, kept), uses: 'earlier' };
  } catch (error) {
    // It was good for the program of its day; today's asks for more.
    if (!(error instanceof TemplateBroken)) throw error;
  }
  return { good: firstEdition(name), uses: 'first' };
}

function readShelf(name: TemplateName, path: string, { good, uses }: InUse): Omit<Shelf, 'stamp'> {
  try {
    return { good: loadTemplate(name, readFileSync(path)), uses: 'newest', problems: [] };
  } catch (cause) {
    return { good, uses: uses === 'newest' ? 'earlier' : uses, problems: problemsOf(name, cause) };
  }
}

function problemsOf(name: TemplateName, cause: unknown): readonly TemplateProblem[] {
  if (cause instanceof TemplateBroken) return cause.problems;
  return [{ file: TEMPLATE_FILES[name], reason: 'no-file' }];
}
