import { request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A plain HTTP request with any headers, also those a browser or `fetch` would not let through (Host, Origin). */
export function http(
  url: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const pairs = Object.entries(response.headers).map(([name, value]): [string, string] => [
          name,
          String(value),
        ]);
        const text = Buffer.concat(parts).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: new Headers(pairs), text });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** A JSON request as scripts make it. */
export async function post(url: string, body: unknown): Promise<{ status: number; body: unknown }> {
  const headers = { 'content-type': 'application/json' };
  const { status, text } = await http(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status, body: JSON.parse(text) };
}

export async function get(url: string): Promise<{ status: number; body: unknown }> {
  const { status, text } = await http(url);
  return { status, body: JSON.parse(text) };
}
