import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { parseRegulation } from '../documents/regulation.ts';
import { decodeText } from '../documents/text.ts';
import { RULE_SET } from '../domain/clauses.ts';
import { importRegulation } from '../office/imports.ts';
import { transactImport } from '../store/shelves/imports.ts';
import { ADMIN, REGULATION_REMARKS } from '../wording/admin.ts';
import { type Errand, readBytes, Stopped, withOffice } from './errand.ts';

/** Archives and portable documents say so first; plain text has no control signs but white space. */
const NOT_TEXT = /^(PK|%PDF|\{\\rtf)|[^\P{Cc}\s]/u;

/** Keeps the exact words of the document in a file, or tells where its numbering breaks (R01). */
export async function importRegulationFile(errand: Errand): Promise<void> {
  const [file = ''] = errand.arguments;
  const bytes = await readBytes(file);
  const text = decodeText(bytes);
  if (NOT_TEXT.test(text)) throw new Stopped([ADMIN.notPlainText]);
  const { clauses, header, problems } = parseRegulation(text);
  if (problems.length > 0) {
    const lines = problems.map(({ line, reason, found }) =>
      ADMIN.atLine(line, REGULATION_REMARKS[reason]?.(found) ?? found),
    );
    throw new Stopped([ADMIN.regulationRefused(problems.length), ...lines]);
  }
  const ruleSet = header.number;
  if (!ruleSet) throw new Stopped([ADMIN.regulationNoNumber]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const given = { file: basename(file), sha256, by: { system: 'admin' }, ruleSet, header, clauses } as const;
  const { changed } = await withOffice(errand, (prisma) =>
    transactImport(prisma, errand.now, (desk, shelf) => importRegulation(desk, shelf, given)),
  );
  errand.say(changed ? ADMIN.regulationDone(ruleSet, clauses.length) : ADMIN.regulationSame(ruleSet));
  if (ruleSet !== RULE_SET) errand.say(ADMIN.regulationOther(RULE_SET));
}
