import { say } from '../../src/cards/answers.ts';
import { defineCommand } from '../../src/chat/define-command.ts';
import { projectNumber } from '../../src/chat/fields.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { auditPackage, sha256 } from '../../src/office/audit-package.ts';
import { AUDIT_WORDS as W } from '../../src/wording/audit.ts';
import { visibleProject } from '../projects/visible-project.ts';

/** Who takes a project's whole record along: audit, supervision, the lead unit, and the office (七(四)5, R75). */
const UNITS = ['audit', 'finance'];
const ROLES = [
  'office-director',
  'office-deputy',
  'office-clerk',
  'supervision',
  'convenor',
  'chief-convenor',
];

/** One project's records and files with the log's proof, to be checked on any other machine (R75). */
export default defineCommand({
  name: 'audit-package',
  words: ['审计包', '导出审计包'],
  group: 'office',
  changes: true,
  fields: { number: projectNumber() },
  async run({ number }, scene) {
    const { actor, desk, today, archive } = scene;
    const may = actor.posts.some(({ role, unit }) => ROLES.includes(role) || UNITS.includes(unit ?? ''));
    if (!may) throw new Refusal('not-yours-to-see', { number }, '七(四)5');
    const project = await visibleProject(number, scene);
    const { contents, manifest } = await auditPackage(project, desk, actor.name, W.readme(number));
    const entries = manifest.chains.reduce((sum, chain) => sum + chain.entries, 0);
    const bytes = contents.get('manifest.json');
    const card = say(
      W.title(number),
      W.holds(manifest.files.length, entries),
      W.seals(manifest.seals.map((seal) => seal.number)),
      W.fingerprint(bytes ? sha256(bytes) : ''),
      W.how,
    );
    if (!archive) return { card, personal: true };
    const name = W.fileName(number, today);
    const { key } = await desk.files.put({ name, bytes: archive.pack(contents), by: actor.person });
    return { card: { ...card, files: [{ key, name }] }, personal: true };
  },
});
