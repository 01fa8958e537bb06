import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

/** `prisma/schema.prisma`. */
const SCHEMA = join(import.meta.dirname, '..', '..', '..', 'prisma', 'schema.prisma');

/** The SQL that would turn the tables at `url` into those of schema.prisma; empty when they agree. */
export async function diffToSchema(url: string): Promise<string> {
  await loadEngine();
  const content = await readFile(SCHEMA, 'utf8');
  const files = [{ path: SCHEMA, content }];
  const pool = new CatalogPool({ connectionString: url });
  const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogAdapter(pool));
  const differ = await engine.SchemaEngine.new({ datamodels: [[SCHEMA, content]] }, () => undefined, adapter);
  try {
    const { stdout } = await differ.diff({
      from: { tag: 'schemaDatasource', files, configDir: dirname(SCHEMA) },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout === null || stdout.includes('This is an empty migration') ? '' : stdout;
  } finally {
    differ.free();
    await pool.end();
  }
}

// The engine asks the system catalogue for columns of its one-letter type, which Prisma's driver has no name for. On
// the way in they are marked as a type that the catalogue never uses, on the way out they become the engine's letters.
const LETTER = 18;
const MARK = 1266;

class CatalogPool extends pg.Pool {
  constructor(config: pg.PoolConfig) {
    super(config);
    const ask = this.query.bind(this);
    const askMarked = async (...args: Parameters<typeof ask>): Promise<unknown> => {
      const answer: unknown = await ask(...args);
      if (isResult(answer)) {
        for (const field of answer.fields) if (field.dataTypeID === LETTER) field.dataTypeID = MARK;
      }
      return answer;
    };
    Object.assign(this, { query: askMarked });
  }
}

class CatalogAdapter extends PrismaPg {
  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect();
    const ask = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const { columnTypes, ...answer } = await ask(query);
      const asLetters = columnTypes.map((type) =>
        type === ColumnTypeEnum.Time ? ColumnTypeEnum.Character : type,
      );
      return { ...answer, columnTypes: asLetters };
    };
    return adapter;
  }
}

function isResult(answer: unknown): answer is pg.QueryResult {
  return typeof answer === 'object' && answer !== null && 'fields' in answer;
}

// Node loads no .wasm by import, so what the package's own entry does is done here by hand.
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
};
let loaded: Promise<void> | undefined;

function loadEngine(): Promise<void> {
  loaded ??= (async () => {
    const glue = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
    const bytes = await readFile(join(dirname(glue), 'schema_engine_bg.wasm'));
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...engine } });
    engine.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start();
  })();
  return loaded;
}
