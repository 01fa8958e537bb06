export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Params {
  readonly values: Readonly<Record<string, unknown>>;
  readonly files: ReadonlyMap<string, Part>;
}

/** Reads a request of the Bot API: JSON, or a form with files. */
export function readParams(contentType: string, body: Buffer): Params {
  const boundary = /boundary=([^;]+)/.exec(contentType)?.[1];
  if (!boundary)
    return { values: body.length === 0 ? {} : JSON.parse(body.toString('utf8')), files: new Map() };
  const values: Record<string, unknown> = {};
  const files = new Map<string, Part>();
  for (const { head, bytes } of partsOf(body, boundary)) {
    const field = /;\s*name="([^"]*)"/i.exec(head)?.[1] ?? '';
    const file = /;\s*filename="?([^\r\n"]*)"?/i.exec(head)?.[1];
    if (file === undefined) values[field] = bytes.toString('utf8');
    else files.set(field, { name: file, bytes });
  }
  return { values, files };
}

function* partsOf(body: Buffer, boundary: string): Generator<{ head: string; bytes: Buffer }> {
  const mark = Buffer.from(`--${boundary}`);
  let start = body.indexOf(mark);
  for (;;) {
    const next = body.indexOf(mark, start + mark.length);
    if (start === -1 || next === -1) return;
    const part = body.subarray(start + mark.length + 2, next - 2);
    const split = part.indexOf('\r\n\r\n');
    yield { head: part.subarray(0, split).toString('utf8'), bytes: part.subarray(split + 4) };
    start = next;
  }
}
