import { say } from '../cards/answers.ts';
import type { Desk } from '../office/ports.ts';

interface News {
  readonly title: string;
  readonly lines?: readonly string[];
}

/** A second pair of eyes on who may become whom: those it concerns and the director hear of it, whoever did it (design §5). */
export async function tellPeople(
  persons: readonly (string | undefined)[],
  { title, lines = [] }: News,
  { desk, today, cause, actor }: { desk: Desk; today: string; cause: string; actor?: { person: string } },
): Promise<void> {
  const directors = await desk.people.personsFor(['office-director'], today);
  const card = say(title, ...lines);
  const told = [...new Set([...persons, ...directors])].flatMap((person) =>
    person === undefined || person === actor?.person ? [] : [{ to: { person }, card, cause }],
  );
  await desk.outbox.postAll(told);
}
