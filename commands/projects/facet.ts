import type { Answer, KnownScene } from '../../src/chat/define-command.ts';

/** The one project a question was about, shown as it was asked for: its history, what it lacks, or all of it. */
export async function facetOf(command: string, number: string, scene: KnownScene): Promise<Answer> {
  const shows =
    scene.catalogue.find(({ name, fields }) => name === command && fields.number) ??
    scene.catalogue.find(({ name }) => name === 'show');
  return { ...(await shows?.run({ number }, scene)), shows: number };
}
