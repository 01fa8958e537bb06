/** Only what calendars send each other, so that nothing a stranger wrote gets into a header. */
const METHOD = /^METHOD:(REQUEST|CANCEL)\r?$/m;
const HEAD = 400;

/**
 * What a file is served as: an appointment with its method, by which a calendar enters it or takes it away; anything
 * else as bytes, which no browser opens as a page.
 */
export function fileType(name: string, bytes: Uint8Array): string {
  if (!/\.ics$/i.test(name)) return 'application/octet-stream';
  const [, method] = METHOD.exec(new TextDecoder().decode(bytes.subarray(0, HEAD))) ?? [];
  return `text/calendar; charset=utf-8${method ? `; method=${method}` : ''}`;
}
