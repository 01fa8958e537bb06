import { Refusal } from '../domain/refusal.ts';
import { findPost } from '../domain/units.ts';
import { issueBindingCode, randomCode } from '../office/binding.ts';
import type { Desk } from '../office/ports.ts';
import { openStore } from '../store/store.ts';
import { ADMIN } from '../wording/admin.ts';
import { type Errand, Stopped, todayOf, withOffice } from './errand.ts';

/** Issues a binding code; the way in for the very first person (design §5). */
export async function bindCode(errand: Errand): Promise<void> {
  const issued = await withOffice(errand, (prisma) =>
    openStore(prisma).transact(errand.now, (desk) => issue(desk, errand)),
  );
  errand.say(ADMIN.code(issued.code));
  errand.say(ADMIN.codeFor(issued.title, issued.post, issued.until));
  errand.say(ADMIN.codeUse(issued.code));
}

async function issue(desk: Desk, errand: Errand) {
  const [wanted = ''] = errand.arguments;
  const today = todayOf(errand);
  const post = findPost(await desk.people.posts(), await desk.people.units(), wanted);
  if (!post) throw new Stopped([ADMIN.noSuchPost(wanted), ADMIN.postsAre(await slugs(desk))]);
  const person = await namedHolder(desk, post.slug, errand.options.person, today);
  try {
    const code = await issueBindingCode(desk, {
      post: post.slug,
      ...(person && { person }),
      issuedBy: { system: 'admin' },
      cause: `admin:bind-code:${errand.now.toISOString()}`,
      today,
      random: randomCode,
    });
    return { ...code, until: todayOf(errand, code.expiresAt) };
  } catch (error) {
    if (!(error instanceof Refusal) || error.key !== 'which-holder') throw error;
    throw new Stopped([ADMIN.whichHolder(post.title, [error.facts.names ?? []].flat().map(String))]);
  }
}

async function namedHolder(desk: Desk, post: string, name: string | undefined, today: string) {
  if (name === undefined) return undefined;
  const holders = (await desk.people.holdings(today)).filter((holding) => holding.post.slug === post);
  const holder = holders.find((holding) => holding.name === name);
  if (!holder)
    throw new Stopped([
      ADMIN.noSuchHolder(
        name,
        holders.map((holding) => holding.name),
      ),
    ]);
  return holder.person;
}

/** Posts without a unit by name, the others by their pattern: all of them would fill the screen. */
async function slugs(desk: Desk): Promise<string[]> {
  const single = ['chief-convenor', 'convenor', 'office-director', 'office-clerk', 'supervision', 'permits'];
  const posts = (await desk.people.posts()).filter((post) => single.includes(post.role));
  return [...posts.map((post) => post.slug), ...ADMIN.postPatterns];
}
