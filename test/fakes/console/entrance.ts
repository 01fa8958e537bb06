import { createServer } from 'node:net';

/** One request to the console's JSON entrances. @throws Error with what the entrance said against it */
export async function post(url: string, body: object | FormData): Promise<{ toast?: string }> {
  const form = body instanceof FormData;
  const response = await fetch(url, {
    method: 'POST',
    body: form ? body : JSON.stringify(body),
    headers: form ? {} : { 'Content-Type': 'application/json' },
  });
  const answer: { toast?: string; error?: string } = JSON.parse(await response.text());
  if (!response.ok) throw new Error(`${url}: ${response.status} ${answer.error}`);
  return answer;
}

/** A port nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
