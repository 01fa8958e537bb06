import { OPTIONS } from '../../src/wording/options.ts';

type Typed = Readonly<Record<string, string>>;
type VerdictKey = 'verdict' | 'conclusion' | 'coordination' | 'outside';

/** The options that turn something down; a yes with more words behind a comma may be no yes at all and is asked for. */
const NO = {
  verdict: 'disagree',
  conclusion: 'failed',
  coordination: 'not-agreed',
  outside: 'failed',
} as const satisfies Record<VerdictKey, string>;

const PARTED = /^([^，,。；;：:\s]{1,12})[，,。；;：:\s]\s*(\S.*)$/s;

/** 不同意，条件不成熟 in one word: the no, and its reason. */
export function partNo(key: VerdictKey, field: string, reason: string) {
  const options: readonly { value: string; label: string; labels: readonly string[] }[] = OPTIONS[key];
  const no = options
    .filter(({ value }) => value === NO[key])
    .flatMap(({ label, labels }) => [label, ...labels]);
  return (typed: Typed): Typed => {
    const [, said = '', why = ''] = PARTED.exec(typed[field] ?? '') ?? [];
    if (!no.includes(said)) return typed;
    const rest = typed[reason] ? ` ${typed[reason]}` : '';
    return { ...typed, [field]: said, [reason]: `${why}${rest}` };
  };
}
