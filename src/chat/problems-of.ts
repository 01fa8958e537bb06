import type { Command, KnownScene, Scene } from './define-command.ts';
import { readInput } from './read-input.ts';

/** What was read, and everything wrong with it at once (R30). */
export async function problemsOf(
  command: Command,
  typed: Readonly<Record<string, string>>,
  known: KnownScene | undefined,
  scene: Scene,
) {
  const { input, problems } = readInput(command, typed, scene.reading);
  const broken = (known && (await command.check?.(input, known))) ?? [];
  const others = broken.filter(({ field }) => !problems.some((problem) => problem.field === field));
  return { input, problems: [...problems, ...others] };
}
