import fc from 'fast-check';
import { Incomplete } from '../../src/domain/declare.ts';
import type { Entry, Registered, Values } from '../../src/domain/entry.ts';
import type { Matter } from '../../src/domain/matter.ts';
import type { Parts, Told } from '../../src/domain/part.ts';
import type { Project } from '../../src/domain/project.ts';
import { completed, evaluated } from '../../src/domain/project-acts.ts';
import { PROJECT_FLOW, type Verb, type VerbRow } from '../../src/domain/project-flow.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { type SettingKey, type SettingValue, settingValue } from '../../src/domain/settings.ts';
import { filedIn, openSteps, stands, steppedIn } from '../../src/engine/entries.ts';
import type { Facts, Look, Piece } from '../../src/engine/row.ts';
import { complaining } from '../../src/office/complaint.ts';
import { termOf } from '../../src/projects/contract.ts';
import { BACK_TO, goneBack } from '../../src/projects/go-back.ts';
import { rowNamed } from '../../src/projects/pieces.ts';
import { lacksFor, mayBeFiled, settled } from '../../src/projects/stages.ts';
import { fixedAt } from './facts.ts';

/** One thing somebody tries, with dice for whatever it leaves open. */
export interface Tried {
  readonly act: keyof typeof ACTS;
  readonly dice: number;
  readonly yes: boolean;
}

/** A project with the milestones that lie beside it. */
export interface Life {
  readonly project: Project;
  readonly milestones: readonly Matter[];
}

const HANDS = {
  purchaser: { person: 'p1', name: '经办人', post: 'officer-education-sports', unit: 'education-sports' },
  finance: { person: 'p2', name: '财政', post: 'liaison-finance', unit: 'finance' },
  civil: { person: 'p3', name: '民政', post: 'liaison-civil-affairs', unit: 'civil-affairs' },
} as const;
const TODAY = '2026-11-22';
const PAPER = { name: '文〔2026〕1号' };
const WINNERS = [
  { number: 'S2026-01', name: '社工甲', kind: 'social-organisation' },
  { number: 'S2026-02', name: '社工乙', kind: 'social-organisation' },
] as const;
const FIXED = 50_000_000;
/** Amounts in fen, those around the contract's own among them. */
const SUMS = [1, 10_000_000, 20_000_000, 30_000_000, 40_000_000, FIXED - 1, FIXED, FIXED + 1] as const;

const pick = <T>(all: readonly T[], dice: number): T => all[dice % all.length] as T;
const winner = (dice: number) => pick(WINNERS, dice) as unknown as Values;
const SCORES = { quantity: 90, quality: 90, funds: 90 };

type Act = (life: Life, tried: Tried) => Promise<Life> | Life;

const file =
  (key: string, told: (life: Life, tried: Tried) => Values, by: keyof typeof HANDS = 'purchaser'): Act =>
  async (life, tried) => {
    const { project } = life;
    const piece = rowNamed(key)?.piece as Piece;
    const values = told(life, tried);
    if (mayBeFiled(piece, project, values)) throw new Refusal('stage-not-reached');
    const facts = factsOf(life, by);
    const whole = await decided(piece, values, facts);
    const after = settled(filedIn(project, piece, whole, facts));
    const begun = (await piece.begins?.(values as Told<Parts>, { ...facts, project: after })) ?? [];
    const milestones = begun.flatMap(({ kind }, at) =>
      kind === 'milestone' ? [milestone(life.milestones.length + at + 1)] : [],
    );
    return { project: after, milestones: [...life.milestones, ...milestones] };
  };

const take =
  (key: string, told: (life: Life, tried: Tried) => Values, by: keyof typeof HANDS = 'purchaser'): Act =>
  async (life, tried) => {
    const { project } = life;
    const { piece, step } = rowNamed(key) ?? {};
    const entries = (project.filed ?? []).filter(({ row }) => row === piece?.key);
    const entry = entries.length > 0 ? pick(entries, tried.dice) : undefined;
    if (!piece || !step || !entry) throw new Refusal('no-such-entry');
    if (!openSteps(piece, entry, { project }).includes(step)) throw new Refusal('step-not-open');
    const values = told(life, tried);
    const facts = { ...factsOf(life, by), entry };
    const whole = await decided(step, values, facts);
    return { ...life, project: settled(steppedIn(project, entry, step, whole, facts)) };
  };

const verb =
  (name: Verb, act: (project: Project) => Project): Act =>
  (life) => {
    const { project } = life;
    const row: VerbRow = PROJECT_FLOW[name];
    if (!row.from.includes(project.status.state)) throw new Refusal('not-now');
    if (lacksFor(name, project).length > 0) throw new Refusal('verb-lacks');
    return { ...life, project: act(project) };
  };

const verdict = (_: Life, { yes }: Tried): Values =>
  yes ? { verdict: 'agree' } : { verdict: 'disagree', reason: '不妥' };
const moment = { by: HANDS.purchaser, at: `${TODAY}T02:00:00.000Z`, today: TODAY };

/** Everything that is tried, with its evidence. */
const ACTS = {
  conditions: file('conditions', () => ({ terms: '持证教练', grounds: '质量' })),
  agree: take('conditions-agree', verdict, 'finance'),
  purchase: file('purchase', (_, { yes, dice }) =>
    yes
      ? { method: pick(['open-tender', 'invited-tender', 'single-source'], dice), ground: '只有一家' }
      : { method: 'self', form: 'spread' },
  ),
  comparison: file('comparison', () => ({ compared: '三家', reason: '师资', publicity: PAPER })),
  award: file('award', (_, { dice }) => ({
    provider: winner(dice),
    fen: pick(SUMS, dice),
    on: TODAY,
    document: PAPER,
    bidders: [{ kind: 'social-organisation', count: 2 }] as never,
  })),
  failure: file('failure', () => ({ reason: '无人', on: TODAY })),
  qualification: file('qualification', () => ({})),
  check: take('qualification-check', (_, { dice, yes }) => ({
    conditions: (yes
      ? ['liability', 'capacity', 'governance', 'reputation', 'dues', 'other']
      : [pick(['liability', 'dues'], dice)]) as never,
    result: dice % 5 === 0 ? 'fail' : 'pass',
    proof: PAPER,
    ...(dice % 5 === 0 && { note: '欠税' }),
  })),
  sign: take('qualification-sign', verdict),
  countersign: take('qualification-sign', verdict, 'civil'),
  contract: file('contract', (_, { dice, yes }) => ({
    party: winner(dice),
    fen: pick(SUMS, dice >> 1),
    term: { from: '2026-01-01', to: '2026-11-01' },
    ...{ scope: '课后服务', quantity: '4000课时', quality: '90%', effect: '达标率' },
    schedule: [{ on: '2026-12-01', fen: pick(SUMS, dice >> 1) }] as never,
    instalments: yes ? 'yes' : 'no',
    ...{ ban: '第8条', file: PAPER, signed: '2026-01-01' },
    nodes: ['2026-03-01', '2026-06-01', '2026-09-01'].map((on) => ({
      ...{ on, quantity: '1', quality: '1', effect: '1' },
    })) as never,
  })),
  supplement: take('contract-amend', (_, { dice }) => ({
    ...{ change: '变更', paper: PAPER, agreed: TODAY, fen: pick(SUMS, dice >> 2) },
    schedule: [{ on: '2026-12-01', fen: pick(SUMS, dice >> 2) }] as never,
  })),
  measure: ({ project, milestones }: Life, { dice }: Tried) => {
    const open = milestones.filter(({ measured }) => !measured);
    const one = open.length > 0 ? pick(open, dice) : undefined;
    if (!one) throw new Refusal('no-such-entry');
    const measured = { quantity: '1', quality: '1', effect: '1' } as unknown as NonNullable<
      Matter['measured']
    >;
    return { project, milestones: milestones.map((each) => (each === one ? { ...each, measured } : each)) };
  },
  track: file('track', () => ({ what: '到课率96%' })),
  complete: verb('complete', (project) =>
    completed(project, TODAY, undefined, moment, termOf(project)?.from),
  ),
  accept: file('take-over', (_, { yes }) => ({ ...verdict({} as Life, { yes } as Tried), report: PAPER })),
  judge: file('judge-purchaser', () => ({
    ...SCORES,
    ...{ quantityDone: '4100', qualityDone: '93%', report: PAPER },
  })),
  ask: file('judge-recipients', () => ({ ...SCORES, asked: 100, answered: 90, report: PAPER })),
  third: file('judge-third', (_, { yes }) => ({
    ...SCORES,
    third: yes ? '评估协会' : '社工甲',
    report: PAPER,
  })),
  issue: verb('evaluate', (project) => evaluated(project, { result: '90分，优' }, moment)),
  publish: file('publication', () => ({ link: { name: 'https://www.example.gov/1' }, on: TODAY })),
  pay: file('payment', ({ milestones }, { dice, yes }) => ({
    fen: pick(SUMS, dice >> 2),
    ...(yes && milestones.length > 0 && { milestones: citing(milestones, dice) }),
    ...(dice % 7 === 0 && { kind: 'final' }),
    ...(dice % 5 === 0 && { flow: 'other' }),
  })),
  consent: take('payment-review', verdict, 'finance'),
  paid: take('payment-pay', (_, { dice }) => ({
    ...{ on: TODAY, voucher: '88', payee: pick(WINNERS, dice >> 1).name, account: '6789', way: 'direct' },
    invoice: `F${dice}`,
  })),
  reverse: take('payment-reverse', (_, { dice, yes }) => ({
    ...{ on: TODAY, voucher: '90', reason: '户名有误' },
    ...(yes && { fen: pick(SUMS, dice) }),
  })),
  report: file('case', () => ({ kind: 'subcontracting', what: '另一家' })),
  conclude: take('case-conclude', (_, { yes }) => ({
    verdict: yes ? 'disagree' : 'agree',
    basis: PAPER,
  })),
  settle: take('case-settle', () => ({ outcome: '已处理', basis: PAPER })),
  back: (life: Life, { dice }: Tried) =>
    verb('back', (project) => goneBack(project, pick(BACK_TO, dice), '重来', moment))(life, {} as Tried),
} satisfies Record<string, Act>;

/** Two at most, the same one twice among them. */
const citing = (milestones: readonly Matter[], dice: number): string =>
  [pick(milestones, dice), pick(milestones, dice >> 3)].map(({ number }) => number).join('、');

const milestone = (at: number): Matter =>
  ({ number: `L2026-${String(at).padStart(2, '0')}`, kind: 'milestone', project: '2026-001' }) as Matter;

const provider = ({ number, name, kind }: (typeof WINNERS)[number]): Registered => ({
  ...{ number, version: 1, register: 'provider', title: name, updatedAt: moment.at },
  status: { state: 'settled' },
  entry: { row: 'provider', no: 1, values: { name, kind }, by: HANDS.civil, at: moment.at, steps: [] },
});
const central: Registered = {
  ...{ number: 'C2026-01', version: 1, register: 'central', title: '体育', updatedAt: moment.at },
  status: { state: 'settled' },
  entry: {
    ...{ row: 'central', no: 1, by: HANDS.finance, at: moment.at, steps: [] },
    values: { item: 'B10', side: 'outside', from: '2026-01-01' },
  },
};

function factsOf({ project, milestones }: Life, by: keyof typeof HANDS): Facts {
  const look: Look = {
    register: async (key) => (key === 'central' ? [central] : []),
    registered: async (number) => WINNERS.map(provider).find((each) => each.number === number),
    project: async (number) => (number === project.number ? project : undefined),
    projects: async () => [],
    owed: async () => undefined,
    clause: async () => undefined,
    editions: async () => [],
    matters: async () => milestones,
    setting: async <K extends SettingKey>(key: K): Promise<SettingValue<K>> => settingValue(key, undefined),
    holders: async () => [],
    unit: (slug) => slug,
  };
  // Every act a moment later than the one before: what was filed since is told by it.
  const at = new Date(Date.parse(moment.at) + project.version).toISOString();
  return { project, by: HANDS[by], at, today: TODAY, look };
}

async function decided(row: Pick<Piece, 'checks' | 'ready' | 'adds' | 'clause'>, told: Values, facts: Facts) {
  await complaining(row, told, facts);
  return { ...told, ...(await row.adds?.(told as Told<Parts>, facts)) };
}

/** Approved at 500,000.00, nothing on file yet. */
export const beginning = (): Life => {
  const project = fixedAt(FIXED);
  return {
    project: { ...project, declaration: { ...project.declaration, from: '2026-01-01' } },
    milestones: [],
  };
};

/** The life after what was tried; undefined where the rules say no. */
export async function lived(life: Life, tried: Tried): Promise<Life | undefined> {
  try {
    return await ACTS[tried.act](life, tried);
  } catch (error) {
    if (error instanceof Refusal || error instanceof Incomplete) return undefined;
    throw error;
  }
}

export const acts = Object.keys(ACTS) as (keyof typeof ACTS)[];
/** Anything at all, in any order. */
export const anything: fc.Arbitrary<Tried> = fc.record({
  act: fc.constantFrom(...acts),
  dice: fc.nat(999),
  yes: fc.boolean(),
});

/** What the last entry of that key says, where one stands. */
export const standing = ({ filed = [] }: Project, key: string): Entry | undefined =>
  filed.findLast((entry) => entry.row === key && stands(rowNamed(key)?.piece as Piece, entry));
