/** The parts of a multipart/form-data body, by name, as bytes. */
export function readMultipart(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(contentType);
  const mark = `--${boundary?.[1] ?? boundary?.[2] ?? ''}`;
  const parts = new Map<string, Buffer>();
  let at = body.indexOf(mark);
  while (at >= 0) {
    const next = body.indexOf(`\r\n${mark}`, at + mark.length);
    if (next < 0) break;
    const headEnd = body.indexOf('\r\n\r\n', at);
    const name = /name="([^"]+)"/.exec(body.subarray(at, headEnd).toString('utf8'))?.[1];
    if (name !== undefined) parts.set(name, body.subarray(headEnd + 4, next));
    at = next + 2;
  }
  return parts;
}
