import { catalogue } from '../../commands/index.ts';
import type { Command } from '../../src/chat/define-command.ts';
import { wordsOf } from '../../src/chat/field-words.ts';
import type { State } from '../../src/domain/project.ts';
import { roleList } from '../../src/wording/chat.ts';
import { commandWords } from '../../src/wording/commands.ts';
import { STATE_WORDS } from '../../src/wording/project.ts';
import { README_WORDS } from '../../src/wording/readme.ts';
import { RECORD_STATE_WORDS } from '../../src/wording/records.ts';
import { commandTable, fieldList } from './commands.ts';
import { IN_ENGLISH } from './english.ts';
import { flowChart, type Labels, untold } from './flow-chart.ts';
import { FLOWS } from './flows.ts';

const cell = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(' ');
const chineseWho = ({ who }: Command) =>
  who === 'anyone' || who === 'known' ? README_WORDS.who[who] : roleList(who).join(README_WORDS.and);

type FlowName = keyof typeof FLOWS;
const english: Labels = { state: (name) => name.replaceAll('-', ' '), verb: (name) => name };
const chinese = (flow: FlowName): Labels => ({
  state: (name) =>
    flow === 'project' ? STATE_WORDS[name as State] : (RECORD_STATE_WORDS[flow]?.[name] ?? name),
  verb: (name) => catalogue.find((command) => command.name === name)?.words[0] ?? name,
});

/** What each page of docs/ shows of the tables, in both languages, by the name of its place in the text. */
export const PARTS = {
  'docs/commands.md': {
    commands: () =>
      commandTable({
        head: ['Say', 'or', 'It does', 'Who', 'It asks for'],
        row: (command) => [
          cell(command.words.slice(0, 1)),
          `\`/${command.name}\``,
          IN_ENGLISH[command.name] ?? commandWords(command).english ?? '',
          typeof command.who === 'string'
            ? { anyone: 'anyone', known: 'anyone bound' }[command.who]
            : command.who.join(', '),
          fieldList(command, (field) => field, ['[', ']', ' ']),
        ],
      }),
    'commands-zh': () =>
      commandTable({
        head: README_WORDS.head,
        row: (command) => [
          cell(command.words),
          `\`/${command.name}\``,
          commandWords(command).does,
          chineseWho(command),
          fieldList(command, (field) => wordsOf(command.fields, field).label, README_WORDS.brackets),
        ],
      }),
  },
  'docs/flows.md': {
    project: () => flowChart(FLOWS.project, english),
    'project-zh': () => flowChart(FLOWS.project, chinese('project')),
    'project-rest': () => untold(FLOWS.project, english, ': '),
    'project-rest-zh': () => untold(FLOWS.project, chinese('project'), README_WORDS.colon),
    meeting: () => flowChart(FLOWS.meeting, english),
    'meeting-zh': () => flowChart(FLOWS.meeting, chinese('meeting')),
    minutes: () => flowChart(FLOWS.minutes, english),
    'minutes-zh': () => flowChart(FLOWS.minutes, chinese('minutes')),
    matter: () => flowChart(FLOWS.matter, english),
    'matter-zh': () => flowChart(FLOWS.matter, chinese('matter')),
  },
} as const satisfies Record<string, Record<string, () => string>>;
