import { done, say, withList } from '../src/cards/answers.ts';
import { defineCommand } from '../src/chat/define-command.ts';
import { projectNumber } from '../src/chat/fields.ts';
import { outstanding } from '../src/domain/opinions.ts';
import { PROJECT_STATES, type StateRow } from '../src/domain/project-flow.ts';
import { missingPieces, type Piece } from '../src/domain/stages.ts';
import { STAGE_WORDS, STATE_WORDS } from '../src/wording/project.ts';
import { OWNER_WORDS, PIECE_WORDS, MISSING_WORDS as W } from '../src/wording/stages.ts';
import { isPersonal, visibleProject } from './visible-project.ts';

export default defineCommand({
  name: 'missing',
  words: ['缺', '缺什么', '缺件'],
  group: 'projects',
  fields: { number: projectNumber() },
  async run({ number }, scene) {
    const project = await visibleProject(number, scene);
    const personal = isPersonal(project);
    const row: StateRow = PROJECT_STATES[project.status.state];
    if (row.final) return { card: say(W.final(number, STATE_WORDS[project.status.state])), personal };
    const stage = STAGE_WORDS[row.stage];
    const pieces = missingPieces(project);
    if (pieces.length === 0) return { card: done(W.none(number, stage)), personal };
    const whose = ({ key, owes }: Piece) =>
      key === 'opinions' && project.asked.length > 0
        ? outstanding(project)
            .map(({ unit }) => scene.names.unit(unit))
            .join('、')
        : OWNER_WORDS[owes];
    const lines = pieces.map((piece) =>
      W.line(PIECE_WORDS[piece.key] ?? piece.key, whose(piece), piece.clause),
    );
    const later = pieces.some(({ onFile }) => onFile === undefined) ? W.later : undefined;
    return { card: withList(say(W.title(number, stage, pieces.length), later), lines), personal };
  },
});
