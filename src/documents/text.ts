import iconv from 'iconv-lite';

/** Text of a file as offices keep it: UTF-8 or UTF-16 by its mark, else UTF-8, else GB18030. Line ends become `\n`. */
export function decodeText(bytes: Uint8Array): string {
  return decode(bytes)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Bytes that are no UTF-8 come from an editor set to the national encoding, which contains GBK and GB2312.
    return iconv.decode(Buffer.from(bytes), 'gb18030');
  }
}
