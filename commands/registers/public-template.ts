import { done, say, withNote } from '../../src/cards/answers.ts';
import { derivedCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { fileNamed } from '../../src/chat/evidence.ts';
import { line, optional } from '../../src/chat/fields.ts';
import { RULE_SET } from '../../src/domain/clauses.ts';
import type { Problem } from '../../src/domain/declare.ts';
import { handOf } from '../../src/domain/parties.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { postOf } from '../../src/engine/who.ts';
import { PUBLISHED } from '../../src/office/ports.ts';
import { DISCLOSURE } from '../../src/registers/disclosure.ts';
import { DISCLOSURE_WORDS as W } from '../../src/wording/disclosure.ts';
import { LIST_WORDS } from '../../src/wording/lists.ts';

type Input = { readonly file?: string };
const CLAUSE = '七(二)2';

const wrong = (says: string): Problem => ({ field: 'file', key: 'said', facts: { says, next: '' } });

/** Whoever runs the platform; nobody else edits what is published from. @throws Refusal `wrong-keeper` */
function keeper({ actor }: KnownScene) {
  const post = postOf(actor, DISCLOSURE.who, {});
  if (!post) throw new Refusal('wrong-keeper', { what: W.template }, CLAUSE);
  return post;
}

async function sent({ file: text }: Input, { desk, papers }: KnownScene) {
  const named = text === undefined ? undefined : await fileNamed(text, desk);
  const bytes = named && (await desk.files.get(named.key))?.bytes;
  if (!bytes || !papers) return { problems: [wrong(W.sendTemplate)] };
  const faults = papers.faults(bytes);
  return { name: named.name, bytes, problems: faults.length > 0 ? [wrong(faults.join('；'))] : [] };
}

/** The template of what is published: looked at by anybody, edited by 公管办 alone, and checked before it is used (七(二)2, R93). */
export default derivedCommand({
  name: 'public-template',
  words: W.templateWords,
  group: 'registers',
  changes: true,
  says: {
    does: W.templateDoes,
    example: W.templateExample,
    english: 'sends the template of what is published, or replaces it',
  },
  fields: { file: optional(line(200, { clause: CLAUSE, words: LIST_WORDS.file })) },
  async check(input, scene) {
    if ((input as Input).file === undefined) return [];
    keeper(scene);
    return (await sent(input as Input, scene)).problems;
  },
  async run(input, scene) {
    const { desk, actor, papers, cause } = scene;
    if ((input as Input).file === undefined) {
      const bytes = (await desk.templates.kept()).get(PUBLISHED) ?? papers?.template();
      const card = withNote(say(W.template), W.templateNote);
      if (!bytes) return { card, personal: true };
      const { key } = await desk.files.put({ name: W.templateFile, bytes, by: actor.person });
      return { card: { ...card, files: [{ key, name: W.templateFile }] }, personal: true };
    }
    const post = keeper(scene);
    const { bytes, name } = await sent(input as Input, scene);
    if (!bytes) return { card: say(W.sendTemplate) };
    await desk.templates.keep(PUBLISHED, bytes);
    await desk.log.append({
      ...{ subject: `template:${PUBLISHED}`, verb: 'public-template', by: handOf(actor, post) },
      ...{ cause, clause: CLAUSE, ruleSet: RULE_SET, after: { name } },
    });
    return { card: done(W.templateKept(name ?? ''), W.templateNext) };
  },
});
