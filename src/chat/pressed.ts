import { pressConfirm } from '../cards/say.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Draft } from '../office/ports.ts';
import { CONFIRM_WORDS } from '../wording/confirming.ts';
import { cancel } from './answer-draft.ts';
import { reopened } from './ask.ts';
import { confirmFirst } from './confirming.ts';
import type { Answer, Command, KnownScene, Scene } from './define-command.ts';
import { hasLapsed, lainFor } from './drafts.ts';
import { mayUse } from './may-use.ts';
import { named, perform } from './perform.ts';
import type { Pressed } from './platform.ts';
import { readSay } from './read/say.ts';
import { normalizeInput } from './read/text.ts';
import { labelsOf, readInput } from './read-input.ts';
import { undone } from './undo.ts';

type Typed = Readonly<Record<string, string>>;

/** A button or a form: a pre-filled command, or something done with a draft. */
export async function pressed(incoming: Pressed, scene: Scene, newId: () => string): Promise<Answer> {
  const { name, args, version } = readSay(incoming.say);
  const [id = '', field, option] = args;
  if (name === 'fill' || name === 'proceed' || name === 'drop') {
    const draft = await ownDraft(id, scene);
    if (name === 'drop') return cancel(draft, scene);
    if (name === 'proceed') return proceed(draft, scene, newId);
    const command = named(scene, draft.command);
    const chosen =
      field === undefined
        ? {}
        : { [field]: command.fields[field]?.options?.(scene.reading)[Number(option)]?.label ?? '' };
    const values = { ...draft.values, ...filled(command, incoming.form), ...chosen };
    if (hasLapsed(draft, scene))
      return reopened(command, { ...draft, values }, lainFor(draft, scene), scene, newId());
    return perform(command, values, { sentAt: incoming.sentAt, draft }, scene, newId);
  }
  if (name === 'undo') return undone(id, version, scene);
  const command = named(scene, name);
  const values = argumentsOf(command, args);
  // A press is never late: the person sees the card as it is now, and callbacks are not sent again. Where the platform
  // asks before it counts, it has been asked: by what the button says, or by the card of a project that knew its weight.
  const asks = pressConfirm(incoming.say) !== undefined || (name === 'opine' && version !== undefined);
  return perform(
    command,
    { ...values, ...filled(command, incoming.form) },
    { sentAt: scene.now, asked: scene.confirms && asks },
    scene,
    newId,
  );
}

/** The arguments of a button in the order of the fields; one that is never without its label brings it: `item=B05`. */
function argumentsOf({ fields }: Command, args: readonly string[]): Typed {
  const order = Object.keys(fields).filter((name) => !fields[name]?.labelledOnly);
  return Object.fromEntries(
    args.flatMap((arg, index) => {
      const { label = '', value } = /^(?<label>\w+)=(?<value>.+)$/.exec(arg)?.groups ?? {};
      if (value !== undefined && fields[label]?.labelledOnly) return [[label, value]];
      const name = order[index];
      return arg !== '' && name !== undefined ? [[name, arg]] : [];
    }),
  );
}

/** What was shown is sent: done with if it still stands as it was shown, shown anew otherwise. */
export async function proceed(draft: Draft, scene: Scene, newId: () => string): Promise<Answer> {
  const command = named(scene, draft.command);
  const known = mayUse(command, scene);
  const now = known ? await weighed(command, draft.values, known) : [];
  const changed = draft.asked.length > 0 && now.join('\n') !== draft.asked.join('\n');
  await scene.desk.drafts.drop(draft.id);
  if (known && (changed || hasLapsed(draft, scene))) {
    const why = changed ? CONFIRM_WORDS.changed : CONFIRM_WORDS.lapsed(lainFor(draft, scene));
    const anew = await confirmFirst(
      command,
      { typed: draft.values, unread: [], does: now, why },
      known,
      newId(),
    );
    return { ...anew, finished: draft.id };
  }
  const answer = await perform(command, draft.values, { sentAt: scene.now, confirmed: true }, scene, newId);
  return { ...answer, finished: [draft.id, answer.finished ?? []].flat() };
}

async function weighed(command: Command, typed: Typed, scene: KnownScene): Promise<readonly string[]> {
  const { input, problems } = readInput(command, command.expand?.(typed) ?? typed, scene.reading);
  return problems.length > 0 ? [] : ((await command.weigh?.(input, scene)) ?? []);
}

/** What the form holds, by field name or label, a card's reason as the command's own prose; what was left empty says nothing. */
function filled(command: Command, form: Typed = {}): Typed {
  const prose = Object.keys(command.fields).find((name) => command.fields[name]?.kind === 'paragraph');
  const nameOf = (key: string) =>
    command.fields[key]
      ? key
      : (Object.keys(command.fields).find((name) => labelsOf(command.fields, name).includes(key)) ??
        (labelsOf(command.fields, 'reason').includes(key) || key === 'reason' ? prose : undefined));
  return Object.fromEntries(
    Object.entries(form).flatMap(([key, value]) =>
      value.trim() === '' ? [] : [[nameOf(key) ?? key, normalizeInput(value)] as const],
    ),
  );
}

/** @throws Refusal `draft-gone`, `not-your-draft` */
async function ownDraft(id: string, { desk, account }: Scene): Promise<Draft> {
  const draft = await desk.drafts.get(id);
  if (!draft) throw new Refusal('draft-gone');
  if (draft.account.platform !== account.platform || draft.account.id !== account.id)
    throw new Refusal('not-your-draft');
  return draft;
}
