import { POSTS } from '../../prisma/seed/posts.ts';
import { CONFIRM_WORDS } from '../wording/confirming.ts';
import { DEMO_WORDS as W } from '../wording/demo.ts';
import type { DemoStep } from '../wording/demo-story.ts';
import type { Reader } from './read-out.ts';
import type { Message, Stage } from './stage.ts';

/** Messages of one answer that are read out. */
const MESSAGES = 2;
/** Of people who do the same, so many do it at the same time. */
const AT_ONCE = 4;

const titles = new Map(POSTS.map(({ slug, title }) => [slug as string, title]));
const titleOf = (slug: string) => titles.get(slug) ?? slug;

type StepOf<K extends string> = Extract<DemoStep, Readonly<Record<K, unknown>>>;

/** Plays one step after another, each as its people would do it. */
export async function play(story: readonly DemoStep[], stage: Stage, reader: Reader): Promise<void> {
  for (const step of story) {
    if ('scene' in step) reader.scene(step.scene);
    else if ('until' in step) await wait(step, stage, reader);
    else await act(step, stage, reader);
  }
}

async function act(step: StepOf<'says'> | StepOf<'presses'>, stage: Stage, reader: Reader): Promise<void> {
  const people = [step.as].flat();
  const who = W.people(people.map(titleOf));
  const words = 'says' in step ? W.says(who, step.says) : W.presses(who, step.presses, W.form(step.form));
  reader.print(words);
  const does = async (each: string) =>
    sent(
      each,
      await ('says' in step ? stage.says(each, step.chat ?? 'dm', step.says) : press(each, step, stage)),
      stage,
    );
  const [last = '', ...others] = people.toReversed();
  for (let done = 0; done < others.length; done += AT_ONCE)
    await Promise.all(others.slice(done, done + AT_ONCE).map(does));
  answer(await does(last), reader);
}

/** What weighs is shown first: whoever plays the story has looked at it, and sends it. */
async function sent(as: string, messages: readonly Message[], stage: Stage): Promise<readonly Message[]> {
  const [newest] = (await stage.seenBy(as)).slice(-1);
  const preview = [...messages, ...(newest ? [newest] : [])].find(
    ({ buttons }) => buttons.includes(CONFIRM_WORDS.send) && buttons.includes(CONFIRM_WORDS.back),
  );
  return preview ? stage.press(as, preview.id, CONFIRM_WORDS.send) : messages;
}

/** Presses the newest button of that label. */
async function press(as: string, { presses, form }: StepOf<'presses'>, stage: Stage) {
  const card = (await stage.seenBy(as)).findLast(({ buttons }) => buttons.includes(presses));
  if (!card) throw new Error(W.missing(titleOf(as), presses));
  return stage.press(as, card.id, presses, form);
}

/** The answer, and what else came up because of it; the same news on several cards is read once. */
function answer(messages: readonly Message[], reader: Reader): void {
  const titleOfCard = ({ text }: Message) => text.split('\n')[0];
  const news = messages.filter(
    (each, index) => messages.findIndex((other) => titleOfCard(other) === titleOfCard(each)) === index,
  );
  for (const { text } of news.slice(-MESSAGES)) reader.aloud(text);
}

/** Time passes; what some of the people got meanwhile is read in the order in which it came. */
async function wait(
  { until, because, hears = [] }: StepOf<'until'>,
  stage: Stage,
  reader: Reader,
): Promise<void> {
  const before = new Set((await Promise.all(hears.map(stage.seenBy))).flat().map(({ id }) => id));
  reader.print(W.wound(await stage.windTo(until), because));
  const mail = await Promise.all(
    hears.map(async (who) => (await stage.seenBy(who)).map((each) => ({ ...each, who: titleOf(who) }))),
  );
  const fresh = mail.flat().filter(({ id }) => !before.has(id));
  // What several were sent alike is read once.
  const alike = new Map<string, (typeof fresh)[number][]>();
  for (const each of fresh.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const key = `${stage.dayOf(each.at)} ${each.text}`;
    alike.set(key, [...(alike.get(key) ?? []), each]);
  }
  for (const same of alike.values()) {
    const [first] = same;
    if (!first) continue;
    reader.print(
      W.told(
        stage.dayOf(first.at),
        same.map(({ who }) => who),
      ),
    );
    reader.aloud(first.text);
  }
}
