import { catalogue } from '../../commands/index.ts';
import type { Command } from '../../src/chat/define-command.ts';
import type { State } from '../../src/domain/project.ts';
import { roleList } from '../../src/wording/chat.ts';
import { COMMAND_WORDS } from '../../src/wording/commands.ts';
import { fieldWords } from '../../src/wording/fields.ts';
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

/** What each README shows of the tables, by the name of its place in the text. */
export const PARTS = {
  'README.md': {
    commands: () =>
      commandTable({
        head: ['Say', 'or', 'It does', 'Who', 'It asks for'],
        row: (command) => [
          cell(command.words.slice(0, 1)),
          `\`/${command.name}\``,
          IN_ENGLISH[command.name] ?? COMMAND_WORDS[command.name]?.does ?? '',
          typeof command.who === 'string'
            ? { anyone: 'anyone', known: 'anyone bound' }[command.who]
            : command.who.join(', '),
          fieldList(command, (field) => field, ['[', ']', ' ']),
        ],
      }),
    flow: () => flowChart(FLOWS.project, english),
    'flow-rest': () => untold(FLOWS.project, english, ': '),
    meeting: () => flowChart(FLOWS.meeting, english),
    minutes: () => flowChart(FLOWS.minutes, english),
    matter: () => flowChart(FLOWS.matter, english),
  },
  'README.zh-CN.md': {
    commands: () =>
      commandTable({
        head: README_WORDS.head,
        row: (command) => [
          cell(command.words),
          `\`/${command.name}\``,
          COMMAND_WORDS[command.name]?.does ?? '',
          chineseWho(command),
          fieldList(command, (field) => fieldWords(field).label, README_WORDS.brackets),
        ],
      }),
    flow: () => flowChart(FLOWS.project, chinese('project')),
    'flow-rest': () => untold(FLOWS.project, chinese('project'), README_WORDS.colon),
    meeting: () => flowChart(FLOWS.meeting, chinese('meeting')),
    minutes: () => flowChart(FLOWS.minutes, chinese('minutes')),
    matter: () => flowChart(FLOWS.matter, chinese('matter')),
  },
} as const satisfies Record<string, Record<string, () => string>>;
