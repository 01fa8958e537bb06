import type { Glance } from '../office/ports.ts';
import type { Answer, Command, Scene } from './define-command.ts';
import { draftChat } from './drafts.ts';
import { pageField } from './pages.ts';

/** Keeps what was looked at and done, so that 它, 下一页 and 刚才那个 have a meaning. Of a stranger nothing is kept. */
export async function remember(
  command: Command,
  input: object,
  typed: Readonly<Record<string, string>>,
  answer: Answer,
  scene: Scene,
): Promise<void> {
  if (!scene.actor) return;
  const glance: Glance = { ...seen(input, answer), ...listed(command, typed), ...acted(answer) };
  if (Object.keys(glance).length > 0) await scene.desk.glances.add(scene.account, draftChat(scene), glance);
}

function seen(input: object, { acted: after, recorded = [], shows }: Answer): Glance {
  const said = 'number' in input && typeof input.number === 'string' ? input.number : undefined;
  const number = shows ?? after?.after.number ?? recorded[0]?.acted.after.number ?? said;
  return number ? { number } : {};
}

const listed = (command: Command, typed: Readonly<Record<string, string>>): Glance =>
  pageField(command) ? { list: { command: command.name, values: typed } } : {};

/** The last act; a record's verb with its kind, as several kinds share their verbs and numbers. */
function acted({ acted: project, recorded: [record] = [], entered }: Answer): Glance {
  if (entered) {
    const { after, verb } = entered;
    return { act: { number: after.number, verb: `register:${verb}`, version: after.version } };
  }
  const last = project ?? record?.acted;
  if (!last) return {};
  const verb = project ? last.verb : `${last.kind}:${last.verb}`;
  return { act: { number: last.after.number, verb, version: last.after.version } };
}
