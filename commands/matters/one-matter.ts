import { recordCard } from '../../src/cards/records.ts';
import { buttonsFor } from '../../src/chat/buttons.ts';
import type { Answer, KnownScene } from '../../src/chat/define-command.ts';
import { subjectOf } from '../../src/domain/record-flow.ts';
import { Refusal } from '../../src/domain/refusal.ts';

/** One standing matter as it stands, with what this person may do. @throws Refusal `no-such-record` */
export async function oneMatter(
  number: string,
  { desk, names, today, actor, catalogue }: KnownScene,
): Promise<Answer> {
  const matter = await desk.records.find('matter', number);
  if (!matter) throw new Refusal('no-such-record', { kind: 'matter', number });
  const buttons = buttonsFor('matter', matter, actor, catalogue).filter(
    ({ say: said }) => !said.startsWith('follow:'),
  );
  const { closed } = matter;
  const files = closed?.fileKey ? [{ key: closed.fileKey, name: closed.evidence }] : [];
  const shown = recordCard('matter', matter, names, { today, buttons });
  const card = files.length > 0 ? { ...shown, files } : shown;
  return {
    card,
    personal: true,
    ...(buttons.length > 0 && {
      follows: { subject: subjectOf('matter', matter), view: 'task' as const },
    }),
  };
}
