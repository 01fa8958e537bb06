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

function seen(input: object, { changes: [first] = [], shows }: Answer): Glance {
  const said = 'number' in input && typeof input.number === 'string' ? input.number : undefined;
  const number = shows ?? first?.acted.after.number ?? said;
  return number ? { number } : {};
}

const listed = (command: Command, typed: Readonly<Record<string, string>>): Glance =>
  pageField(command) ? { list: { command: command.name, values: typed } } : {};

/** The last act, its verb with its kind, as several kinds share their verbs and numbers. */
function acted({ changes: [first] = [], entered }: Answer): Glance {
  if (entered) {
    const { after, verb } = entered;
    return { act: { number: after.number, verb: `register:${verb}`, version: after.version } };
  }
  if (!first) return {};
  const { kind, verb, after } = first.acted;
  return { act: { number: after.number, verb: `${kind}:${verb}`, version: after.version } };
}
