import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATE_FILES, type TemplateProblem } from '../wording/documents.ts';
import { loadTemplate, type Template, TemplateBroken } from './template.ts';
import { TEMPLATE_FIELDS, type TemplateName } from './template-fields.ts';

/** The office's templates as they stand in their folder now. */
export interface Templates {
  /** The newest good edition. @throws TemplateBroken when there never was one since the start */
  get<N extends TemplateName>(name: N): Template<N>;
  /** What is wrong with the files as they are now, for 体检; the old editions stay in use. */
  problems(): readonly TemplateProblem[];
}

interface Shelf {
  /** Size and time of the file last read; an unchanged file is not read again. */
  readonly seen: string;
  readonly good?: Template;
  readonly problems: readonly TemplateProblem[];
}

/**
 * Reads every template of the folder, and again whenever a file has changed by the time it is used (B06).
 * An edited file that is broken is reported once and the edition before it stays in use.
 */
export function openTemplates(
  folder: string,
  report: (problems: readonly TemplateProblem[]) => void,
): Templates {
  const shelves = new Map<TemplateName, Shelf>();
  const look = (name: TemplateName): Shelf => {
    const path = join(folder, TEMPLATE_FILES[name]);
    const before = shelves.get(name);
    const seen = stampOf(path);
    if (before?.seen === seen) return before;
    const shelf = { ...readShelf(name, path, before?.good), seen };
    shelves.set(name, shelf);
    if (shelf.problems.length > 0) report(shelf.problems);
    return shelf;
  };
  const names = Object.keys(TEMPLATE_FIELDS) as TemplateName[];
  for (const name of names) look(name);
  return {
    get<N extends TemplateName>(name: N) {
      const { good, problems } = look(name);
      if (!good) throw new TemplateBroken(problems);
      return good as Template<N>;
    },
    problems: () => names.flatMap((name) => look(name).problems),
  };
}

function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stat ? `${stat.mtimeNs}/${stat.size}/${stat.ino}` : '';
}

function readShelf(name: TemplateName, path: string, good: Template | undefined): Omit<Shelf, 'seen'> {
  try {
    return { good: loadTemplate(name, readFileSync(path)), problems: [] };
  } catch (cause) {
    return { ...(good && { good }), problems: problemsOf(name, cause) };
  }
}

function problemsOf(name: TemplateName, cause: unknown): readonly TemplateProblem[] {
  if (cause instanceof TemplateBroken) return cause.problems;
  return [{ file: TEMPLATE_FILES[name], reason: 'no-file' }];
}
