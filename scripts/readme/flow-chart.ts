import { PROJECT_FLOW, PROJECT_STATES, VERBS, type VerbRow } from '../../src/domain/project-flow.ts';

export interface Labels {
  /** A state as readers of this README call it. */
  state(name: string): string;
  verb(name: string): string;
}

/** States a verb may leave as they are before its arrows hide the others; it is then told in words instead. */
const KEEPS_AT_MOST = 2;

const kept = ({ from, to }: VerbRow) => to.filter((state) => from.includes(state));
const rows = VERBS.map((verb) => ({ verb, row: PROJECT_FLOW[verb] as VerbRow }));
const drawn = rows.filter(({ row }) => kept(row).length <= KEEPS_AT_MOST);

/** Mermaid takes no hyphen in the name of a state. */
const id = (state: string) => (state === 'nothing' ? '[*]' : state.replaceAll('-', '_'));

/** The table of verbs as a Mermaid state diagram; a verb with several outcomes is a diamond. */
export function flowChart(labels: Labels): string {
  const states = Object.keys(PROJECT_STATES);
  const lines = [
    ...states.map((state) => `state "${labels.state(state)}" as ${id(state)}`),
    ...drawn.flatMap(({ verb, row: { from, to } }) => {
      const [only, another] = to;
      if (only && !another) return from.map((state) => arrow(id(state), id(only), labels.verb(verb)));
      return [
        `state ${verb}_ <<choice>>`,
        ...from.map((state) => arrow(id(state), `${verb}_`, labels.verb(verb))),
        ...to.map((state) => arrow(`${verb}_`, id(state))),
      ];
    }),
    ...Object.entries(PROJECT_STATES).flatMap(([state, row]) =>
      'final' in row ? [arrow(id(state), '[*]')] : [],
    ),
  ];
  return ['```mermaid', 'stateDiagram-v2', ...lines.map((line) => `  ${line}`), '```'].join('\n');
}

/** The verbs the chart leaves out, with the states in which they may be used. */
export function untold({ state, verb: word }: Labels, between: string): string {
  return rows
    .filter((row) => !drawn.includes(row))
    .map(({ verb, row: { from } }) => `- ${word(verb)}${between}${from.map(state).join(' · ')}`)
    .join('\n');
}

const arrow = (from: string, to: string, label?: string) => `${from} --> ${to}${label ? ` : ${label}` : ''}`;
