/** A frame of the long connection (protobuf message pbbp2.Frame), as far as the platform uses it. */
export interface Frame {
  readonly service: number;
  /** 0: ping and pong; 1: events and their answers. */
  readonly method: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Uint8Array;
}

const VARINT = 0;
const BYTES = 2;

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

const number = (field: number, value: number): Buffer =>
  Buffer.from([...varint(field * 8 + VARINT), ...varint(value)]);

const bytes = (field: number, value: Uint8Array | string): Buffer => {
  const body = Buffer.from(value);
  return Buffer.concat([Buffer.from([...varint(field * 8 + BYTES), ...varint(body.length)]), body]);
};

export function encodeFrame(frame: Frame): Buffer {
  const headers = Object.entries(frame.headers).map(([key, value]) =>
    bytes(5, Buffer.concat([bytes(1, key), bytes(2, value)])),
  );
  return Buffer.concat([
    number(1, 1),
    number(2, 1),
    number(3, frame.service),
    number(4, frame.method),
    ...headers,
    bytes(8, frame.payload),
  ]);
}

function* fields(buffer: Buffer): Generator<{ field: number; value: number; body: Buffer }> {
  let at = 0;
  const read = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = buffer.readUInt8(at++);
      value += (byte % 128) * factor;
      if (byte < 128) return value;
    }
  };
  while (at < buffer.length) {
    const tag = read();
    const value = read();
    const isBytes = tag % 8 === BYTES;
    yield {
      field: Math.floor(tag / 8),
      value,
      body: isBytes ? buffer.subarray(at, at + value) : Buffer.alloc(0),
    };
    if (isBytes) at += value;
  }
}

export function decodeFrame(buffer: Buffer): Frame {
  const headers: Record<string, string> = {};
  let [service, method] = [0, 0];
  let payload: Uint8Array = new Uint8Array();
  for (const { field, value, body } of fields(buffer)) {
    if (field === 3) service = value;
    if (field === 4) method = value;
    if (field === 8) payload = body;
    if (field !== 5) continue;
    const [key, text] = [...fields(body)].map((part) => part.body.toString('utf8'));
    if (key !== undefined) headers[key] = text ?? '';
  }
  return { service, method, headers, payload };
}
