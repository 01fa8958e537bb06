import { readFile } from 'node:fs/promises';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

/** What is wrong with it by the schema of OCDS 1.1; nothing where it is valid. */
export async function validOcds(body: unknown, schema: string): Promise<readonly unknown[]> {
  const read = async (name: string) =>
    JSON.parse(await readFile(new URL(`../fixtures/ocds/${name}.json`, import.meta.url), 'utf8'));
  // Both come as CommonJS, whose types put the class one step further in.
  const Draft4 = Ajv as unknown as typeof Ajv.default;
  const ajv = new Draft4({ strict: false, allErrors: true });
  (addFormats as unknown as typeof addFormats.default)(ajv);
  const names = ['release-schema', 'versioned-release-validation-schema'];
  for (const name of names) ajv.addSchema(await read(name));
  const check = ajv.compile(await read(schema));
  check(body);
  return check.errors ?? [];
}
