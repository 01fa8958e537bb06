import { createHash } from 'node:crypto';
import type { ConsoleFiles } from '../../../src/platforms/console/files.ts';

/** Files in memory, keyed by their content. */
export function openFakeFiles(): ConsoleFiles & { bytes(key: string): Uint8Array } {
  const kept = new Map<string, { name: string; bytes: Uint8Array }>();
  return {
    async keep({ name, bytes }) {
      const key = createHash('sha256').update(name).update('\0').update(bytes).digest('hex');
      kept.set(key, { name, bytes });
      return key;
    },
    get: async (key) => kept.get(key),
    bytes: (key) => kept.get(key)?.bytes ?? new Uint8Array(),
  };
}
