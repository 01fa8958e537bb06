import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({ ancestorTitles: z.array(z.string()), title: z.string(), status: z.string() }),
      ),
    }),
  ),
});

export interface TestResult {
  readonly title: string;
  /** `passed`, `failed`, `skipped` … as vitest reports it. */
  readonly status: string;
}

/** The tests of a report of vitest's json reporter. @throws when the file is none */
export async function readResults(file: string): Promise<readonly TestResult[]> {
  const { testResults } = report.parse(JSON.parse(await readFile(file, 'utf8')));
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title, status }) => {
      const group = ancestorTitles.find((each) => provenBy(each).length > 0);
      return { title: group && provenBy(title).length === 0 ? `${group}: ${title}` : title, status };
    }),
  );
}

/** The requirements a title begins with: `R21 R26 the catalogue …` proves two. */
export function provenBy(title: string): readonly string[] {
  const [opening = ''] = /^(?:[RBZ]\d{2,3}(?=[\s,、：:])[\s,、：:]*)+/.exec(title) ?? [];
  return opening.match(/[RBZ]\d{2,3}/g) ?? [];
}
