import { dayOf } from '../domain/calendar.ts';
import type { Declaration } from '../domain/declaration.ts';
import type { Values } from '../domain/entry.ts';
import { finished } from '../domain/matter-acts.ts';
import { STAGES } from '../domain/project.ts';
import * as acts from '../domain/project-acts.ts';
import { act } from '../office/act.ts';
import { enter } from '../office/act-on-register.ts';
import { completeProject } from '../office/complete-project.ts';
import { declareProject } from '../office/declare-project.ts';
import { fileEntry, takeEntryStep } from '../office/file-entry.ts';
import { lookOn } from '../office/look.ts';
import type { Occasion } from '../office/occasion.ts';
import type { Desk, Store } from '../office/ports.ts';
import { rowNamed } from '../projects/pieces.ts';
import { assessed } from '../projects/scoring.ts';
import { PROVIDERS } from '../registers/providers.ts';
import { EXAMPLES, EXAMPLE_WORDS as W } from '../wording/demo-examples.ts';

type Example = (typeof EXAMPLES)[number];

/** Whoever holds these posts of a try-out acts, by the same rules as anybody. */
class Hands {
  constructor(
    readonly desk: Desk,
    readonly today: string,
    readonly timeZone: string,
    readonly nameOf: (unit: string) => string,
  ) {}

  async of(post: string): Promise<Occasion> {
    const actor = await this.desk.people.who(`stand-in:${post}`, this.today);
    if (!actor) throw new Error(post);
    const { desk, today, timeZone } = this;
    return { desk, actor, cause: 'example', today, timeZone };
  }
  async files(post: string, key: string, number: string, told: Values): Promise<void> {
    const { piece, step } = rowNamed(key) ?? {};
    if (!piece) throw new Error(key);
    const occasion = await this.of(post);
    const no =
      (await this.desk.projects.find(number))?.filed?.findLast(({ row }) => row === piece.key)?.no ?? 1;
    await (step
      ? takeEntryStep(occasion, { piece, step, no }, number, told, this.nameOf)
      : fileEntry(occasion, piece, number, { told }, this.nameOf));
  }
}

/** Lays one project into every stage of a try-out nobody has declared anything in, each by itself (五(一)). */
export async function layExamples(store: Store, now: Date, timeZone: string): Promise<void> {
  const today = dayOf(now, timeZone);
  const lying = (work: (hands: Hands) => Promise<void>) =>
    store.transact(now, async (desk) => {
      const units = new Map((await desk.people.units()).map(({ slug, name }) => [slug as string, name]));
      await work(new Hands(desk, today, timeZone, (slug) => units.get(slug) ?? slug));
    });
  const first = await store.transact(now, async ({ projects, registers }) => {
    const { total } = await projects.search({}, { all: true, units: [] }, { offset: 0, limit: 1 });
    return total === 0 && (await registers.list(PROVIDERS.key)).length === 0;
  });
  if (!first) return;
  await lying(async (hands) => {
    await enter(await hands.of('liaison-civil-affairs'), PROVIDERS, PROVIDER, hands.nameOf);
  });
  for (const [at, example] of EXAMPLES.entries()) await lying((hands) => lay(example, at + 1, hands));
}

const PROVIDER: Values = {
  ...{ name: W.provider, kind: 'social-organisation', authority: 'civil-affairs' },
  number: W.registration,
};

const declarationOf = (example: Example, today: string, officer: string): Declaration => ({
  ...{
    purchaser: example.purchaser,
    purchaserKind: 'administrative',
    name: example.name,
    need: example.need,
  },
  ...{ item: example.item, catalogueVersion: 1, field: example.field, fen: example.fen },
  ...{ costBasis: W.costBasis, funds: [{ source: 'project', fen: example.fen }] },
  ...{ from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` },
  ...{ quantity: W.quantity, quality: W.quality, officer },
  ...{ nature: 'public', market: true, social: true, staffing: 'none', declaredOn: today },
  answers: { fresh: false, transfer: false, large: false, major: false, specified: false },
});

/** Carries one as far as its stage. */
async function lay(example: Example, at: number, hands: Hands): Promise<void> {
  const { desk, today } = hands;
  const officer = `officer-${example.purchaser}`;
  const declaring = await hands.of(officer);
  const { after } = await declareProject(declaring, declarationOf(example, today, declaring.actor.name));
  const { number } = after;
  const reached = (stage: Example['stage']) => STAGES.indexOf(example.stage) >= STAGES.indexOf(stage);
  if (!reached('review')) return;
  const director = await hands.of('office-director');
  const { after: asked } = await act(director, 'project', 'accept', number, (p, m) =>
    acts.accepted(p, [], m),
  );
  if (!reached('procurement')) return;
  for (const { unit } of asked.asked)
    await act(await hands.of(`liaison-${unit}`), 'project', 'opine', number, (p, m) =>
      acts.opined(p, unit, { agrees: true }, m),
    );
  await act(director, 'project', 'conclude', number, (p, m) => acts.concluded(p, true, undefined, m));
  const paper = {
    document: W.document(today.slice(0, 4), at),
    date: today,
    file: W.file,
    channel: W.channel,
  };
  await act(director, 'project', 'record', number, (p, m) => acts.recorded(p, { passed: true, ...paper }, m));
  const file = (key: string, told: Values, post = officer) => hands.files(post, key, number, told);
  await file('conditions', { terms: W.terms, grounds: W.grounds });
  if (reached('qualification')) await buy(example, file, hands);
  if (reached('contract')) await qualify(example, file);
  if (reached('supervision')) await sign(example, file, hands);
  if (reached('evaluation')) await deliver(number, officer, file, hands);
  if (!reached('payment')) return;
  const look = lookOn(desk, hands.nameOf, today);
  await judge(file);
  await act(await hands.of(officer), 'project', 'evaluate', number, async (p, m) =>
    acts.evaluated(p, await assessed(p, look), m),
  );
  await file('publication', { link: { name: W.link }, on: today });
}

type Filing = (key: string, told: Values, post?: string) => Promise<void>;
const paper = (what: string) => ({ name: W.paper(what) });

async function providerOf({ desk }: Hands): Promise<Values> {
  const [found] = await desk.registers.list(PROVIDERS.key);
  const { kind, authority } = PROVIDER;
  return { number: found?.number ?? '', name: W.provider, ...{ kind, authority } } as Values;
}

async function buy({ fen }: Example, file: Filing, hands: Hands): Promise<void> {
  await file('conditions-agree', { verdict: 'agree' }, 'liaison-finance');
  await file('purchase', {
    ...{ method: 'open-tender', evaluation: W.evaluation, contract: W.contract, fit: W.fit },
    ...{ organiser: 'agency', agency: W.agency, reference: 'KQ-1' },
  });
  await file('award', {
    ...{ provider: await providerOf(hands), fen: fen - 2_000_000, on: hands.today, document: paper(W.award) },
    bidders: [{ kind: 'social-organisation', count: 2 }],
  });
}

async function qualify({ purchaser }: Example, file: Filing): Promise<void> {
  await file('qualification', {});
  const five = ['liability', 'capacity', 'governance', 'reputation', 'dues'];
  await file('qualification-check', { conditions: five, result: 'pass', proof: paper(W.check) });
  await file('qualification-check', { conditions: ['other'], result: 'none' });
  for (const unit of new Set([purchaser, 'civil-affairs']))
    await file('qualification-sign', { verdict: 'agree' }, `liaison-${unit}`);
}

async function sign({ fen, stage }: Example, file: Filing, hands: Hands): Promise<void> {
  const { today } = hands;
  const year = today.slice(0, 4);
  const amount = fen - 2_000_000;
  await file('contract', {
    ...{ party: await providerOf(hands), fen: amount, term: { from: `${year}-01-01`, to: `${year}-12-31` } },
    ...{ scope: W.terms, quantity: W.quantity, quality: W.quality, effect: W.effect },
    ...{ schedule: [{ on: `${year}-12-31`, fen: amount }], instalments: 'yes', ban: W.ban },
    ...{ file: paper(W.agreement), signed: today },
  });
  if (stage === 'supervision') await file('track', { what: W.tracked });
}

async function deliver(number: string, officer: string, file: Filing, hands: Hands): Promise<void> {
  await file('track', { what: W.tracked });
  const [milestone] = await lookOn(hands.desk, hands.nameOf, hands.today).matters('milestone', number);
  const measured = { quantity: W.quantity, quality: W.quality, effect: W.effect };
  await act(await hands.of(officer), 'matter', 'done', milestone?.number ?? '', (matter, m) =>
    finished(matter, W.paper(W.done), m, measured),
  );
  await completeProject(await hands.of(officer), number, hands.today, undefined);
}

async function judge(file: Filing): Promise<void> {
  const scores = { quantity: 90, quality: 88, funds: 92 };
  await file('take-over', { verdict: 'agree', report: paper(W.accepted) });
  const done = { quantityDone: W.quantity, qualityDone: W.quality };
  await file('judge-purchaser', { ...scores, ...done, report: paper(W.judged) });
  await file('judge-recipients', { ...scores, asked: 120, answered: 96, report: paper(W.asked) });
  await file('judge-third', { ...scores, third: W.third, report: paper(W.judged) });
}
