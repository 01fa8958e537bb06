/** A row of any table of verbs. */
interface Row {
  readonly from: readonly string[];
  readonly to: readonly string[];
}
export interface Flow {
  readonly states: readonly string[];
  readonly verbs: Readonly<Record<string, Row>>;
}
export interface Labels {
  /** A state as readers of the page call it. */
  state(name: string): string;
  verb(name: string): string;
}

/** States a verb may leave as they are before its arrows hide the others; it is then told in words instead. */
const KEEPS_AT_MOST = 2;

const keepsMany = ({ from, to }: Row) => to.filter((state) => from.includes(state)).length > KEEPS_AT_MOST;
/** Mermaid takes no hyphen in the name of a state. */
const id = (state: string) => (state === 'nothing' ? '[*]' : state.replaceAll('-', '_'));

/** A table of verbs as a Mermaid state diagram; a verb with several outcomes is a diamond, verbs between the same states share an arrow. */
export function flowChart({ states, verbs }: Flow, labels: Labels): string {
  const drawn = Object.entries(verbs).filter(([, row]) => !keepsMany(row));
  const arrows = new Map<string, string[]>();
  const arrow = (from: string, to: string, label?: string) => {
    const key = `${from} --> ${to}`;
    arrows.set(key, [...(arrows.get(key) ?? []), ...(label ? [label] : [])]);
  };
  for (const [verb, { from, to }] of drawn) {
    const [only = '', another] = to;
    const target = another === undefined ? id(only) : `${verb}_`;
    for (const state of from) arrow(id(state), target, labels.verb(verb));
    if (another !== undefined) for (const state of to) arrow(target, id(state));
  }
  const lines = [
    ...states.map((state) => `state "${labels.state(state)}" as ${id(state)}`),
    ...drawn.flatMap(([verb, { to }]) => (to.length > 1 ? [`state ${verb}_ <<choice>>`] : [])),
    ...[...arrows].map(([key, words]) => (words.length > 0 ? `${key} : ${words.join(' / ')}` : key)),
  ];
  return ['```mermaid', 'stateDiagram-v2', ...lines.map((line) => `  ${line}`), '```'].join('\n');
}

/** The verbs the chart leaves out, with the states in which they may be used. */
export function untold({ verbs }: Flow, { state, verb: word }: Labels, between: string): string {
  return Object.entries(verbs)
    .filter(([, row]) => keepsMany(row))
    .map(([verb, { from }]) => `- ${word(verb)}${between}${from.map(state).join(' · ')}`)
    .join('\n');
}
