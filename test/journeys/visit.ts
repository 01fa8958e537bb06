import type { TryOut } from './try-out.ts';

export interface Shown {
  readonly status: number;
  /** Where it ended, after every redirection. */
  readonly path: string;
  readonly html: string;
  /** What stands on it, in plain words. */
  readonly text: string;
}

/** Asks the bot for a link to the office's pages. */
export async function linkFor({ says }: Pick<TryOut, 'says'>, as: string): Promise<string> {
  const [link] = /http\S+\/office\/enter\/[\w-]+/.exec(await says(as, '网页')) ?? [];
  if (!link) throw new Error(`${as} got no link`);
  return link;
}

/** A browser of one's own without any script: it keeps cookies, follows where it is led, and names its origin. */
export function browserAt(base: string) {
  const cookies = new Map<string, string>();

  async function go(url: string, init: RequestInit = {}): Promise<Shown> {
    const kept = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(kept && { cookie: kept }), ...(init.headers as Record<string, string>) };
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const next = answer.headers.get('location');
    if (next) return go(new URL(next, url).href);
    const html = await answer.text();
    const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    return { status: answer.status, path: new URL(url).pathname, html, text };
  }
  const at = (path: string) => new URL(path, base).href;

  return {
    cookies,
    sees: (path: string) => go(at(path)),
    sends: (path: string, fields: Readonly<Record<string, string>> = {}, origin = new URL(base).origin) =>
      go(at(path), { method: 'POST', body: new URLSearchParams(fields), headers: { origin } }),
    /** Presses the button of that label on a page, with what its fields hold. */
    async presses({ html, text }: Shown, label: string, fields: Readonly<Record<string, string>> = {}) {
      const form = formsOf(html).find(({ buttons }) => buttons.has(label));
      if (!form) throw new Error(`no button ${label} on: ${text}`);
      const filled = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`f.${name}`, value]));
      return this.sends(form.action, { ...form.hidden, ...filled, do: form.buttons.get(label) ?? '' });
    },
  };
}
export type Visit = ReturnType<typeof browserAt>;

function formsOf(html: string) {
  return [...html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/gs)].map(
    ([, action = '', body = '']) => ({
      action: plain(action),
      hidden: Object.fromEntries(
        [...body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
          ([, name = '', value = '']) => [name, plain(value)],
        ),
      ),
      buttons: new Map(
        [...body.matchAll(/<button([^>]*)>(.*?)<\/button>/gs)].map(([, tag = '', label = '']) => [
          plain(label),
          plain(/ value="([^"]*)"/.exec(tag)?.[1] ?? ''),
        ]),
      ),
    }),
  );
}

const plain = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/** Somebody in the pages by a link of their own. */
export async function visiting(office: TryOut, as: string): Promise<Visit> {
  const link = await linkFor(office, as);
  const visit = browserAt(link);
  await visit.sends(new URL(link).pathname);
  return visit;
}
