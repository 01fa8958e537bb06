import type { FC } from 'hono/jsx';
import { PAGE_WORDS as W } from '../../wording/pages.ts';
import { Plain } from './layout.tsx';

/**
 * The door. Looking at the link does not use it up, since chats and mail scanners look at every link they carry; the
 * button does.
 */
export const EnterPage: FC<{ token: string }> = ({ token }) => (
  <Plain title={W.enterTitle}>
    <p>{W.enterLead}</p>
    <form method="post" action={`/office/enter/${token}`}>
      <button type="submit">{W.enter}</button>
    </form>
  </Plain>
);

export const BadLink: FC = () => (
  <Plain title={W.enterBad}>
    <p>{W.outLead}</p>
  </Plain>
);

/** For whoever is not in, or no more; `later`: what they asked for is shown once they are. */
export const Outside: FC<{ later?: boolean }> = ({ later = false }) => (
  <Plain title={W.outTitle}>
    <p>{W.outLead}</p>
    {later && <p>{W.outAfter}</p>}
  </Plain>
);
