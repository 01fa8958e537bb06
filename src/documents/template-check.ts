import type { TemplatePlace, TemplateProblem } from '../wording/documents.ts';
import { ANY_OF, COUNTER_NAMES, FIELD_NAMES } from '../wording/template-tags.ts';
import type { Fields } from './template-fields.ts';

const NAMES: Readonly<Record<string, string>> = FIELD_NAMES;
const KEYS = new Map(Object.entries(NAMES).map(([key, name]) => [name, key]));

const COUNTERS = new Map(Object.entries(COUNTER_NAMES).map(([key, name]) => [name, key as Counter]));
export type Counter = keyof typeof COUNTER_NAMES;

/** The field a tag names; undefined when nothing is called so. */
export const fieldOf = (tag: string): string | undefined => KEYS.get(tag.trim());
/** The running number a tag asks for. */
export const counterOf = (tag: string): Counter | undefined =>
  COUNTERS.get(tag.trim() as (typeof COUNTER_NAMES)[Counter]);
/** The list a tag asks about: whether anything is in it. */
export const askedOf = (tag: string): string | undefined =>
  fieldOf(tag) === undefined && tag.trim().startsWith(ANY_OF)
    ? fieldOf(tag.trim().slice(ANY_OF.length))
    : undefined;

type Said = Pick<TemplateProblem, 'tag' | 'place'>;
interface Token extends Said {
  readonly tag: string;
  readonly place: TemplatePlace;
  /** What is wrong already with how it is written. */
  readonly reason?: TemplateProblem['reason'];
}

/** Matches a tag, or a brace that belongs to none. */
const TAG = /\{([^{}]*)\}|\{[^{}]*|[^{}]*\}/g;
const WIDE = /｛[^｛｝{}]*[｝}]?|\{[^{}｝]*｝/g;

function tokens(place: TemplatePlace): readonly Token[] {
  const wide = [...place.text.matchAll(WIDE)].map(([tag]) => ({ reason: 'wide-brace', tag, place }) as const);
  const rest = [...place.text.replace(WIDE, '').matchAll(TAG)].map(([whole, inside]): Token => {
    if (inside !== undefined) return { tag: inside.trim(), place };
    const reason = whole.startsWith('{') ? 'tag-not-closed' : 'tag-not-opened';
    return { reason, tag: whole.trim(), place };
  });
  return [...wide, ...rest];
}

/** A loop that has begun: `path` leads to its field, like `agreed/details/`. */
interface Open extends Said {
  readonly name: string;
  readonly path: string;
  readonly fields: Fields;
}

/** Everything wrong with the tags of a template, in the order in which they stand; then what it lacks. */
export function checkTags(
  file: string,
  fields: Fields,
  paragraphs: readonly TemplatePlace[],
): readonly TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const seen = new Set<string>();
  let open: readonly Open[] = [{ name: '', path: '', fields }];
  const wrong = (reason: TemplateProblem['reason'], said: Said) =>
    problems.push({
      file,
      reason,
      ...(said.tag && { tag: said.tag }),
      ...(said.place && { place: said.place }),
    });

  for (const token of paragraphs.flatMap(tokens)) {
    if (token.reason) {
      wrong(token.reason, token);
      continue;
    }
    const [, kind = '', name = ''] = /^([#^/]?)\s*(.*)$/.exec(token.tag) ?? [];
    if (kind === '/') {
      const at = open.findLastIndex((each, index) => index > 0 && each.name === name);
      if (at < 0) wrong('loop-not-opened', token);
      else {
        for (const left of open.slice(at + 1)) wrong('loop-not-closed', left);
        open = open.slice(0, at);
      }
      continue;
    }
    const field = resolve(open, name);
    if (field) seen.add(field.path);
    else wrong('unknown-tag', token);
    if (kind) open = [...open, { ...token, name, path: `${field?.path}/`, fields: field?.each ?? {} }];
  }
  for (const left of open.slice(1)) wrong('loop-not-closed', left);
  for (const tag of lacking(fields, seen)) wrong('missing-tag', { tag });
  return problems;
}

/** The field a tag means here: of the innermost loop that has one so called. */
function resolve(open: readonly Open[], name: string) {
  if (counterOf(name)) return { path: name, each: undefined };
  const asked = askedOf(name);
  if (asked !== undefined)
    return open.some(({ fields }) => typeof fields[asked as keyof Fields] === 'object')
      ? { path: name, each: undefined }
      : undefined;
  const key = fieldOf(name);
  const scope = open.findLast(({ fields }) => key !== undefined && key in fields);
  if (!scope || key === undefined) return undefined;
  const need = scope.fields[key as keyof Fields];
  return { path: scope.path + key, each: typeof need === 'object' ? need.each : undefined };
}

function lacking(fields: Fields, seen: ReadonlySet<string>, path = ''): readonly string[] {
  return Object.entries(fields).flatMap(([key, need]) => {
    const isList = typeof need === 'object';
    if (!seen.has(path + key))
      return (isList ? need.need : need) === 'must' ? [`${isList ? '#' : ''}${NAMES[key]}`] : [];
    return isList ? lacking(need.each, seen, `${path}${key}/`) : [];
  });
}
