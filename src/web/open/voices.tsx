import type { FC } from 'hono/jsx';
import type { Answered, Voice } from '../../disclosure/voices.ts';
import { OPEN_WORDS as W } from '../../wording/open.ts';
import { Facts, Layout } from './layout.tsx';

/** A field no person sees: whoever fills it is none. */
export const TRAP = 'website';

const LEADS: Readonly<Record<Voice['kind'], string>> = {
  feedback: W.feedbackLead,
  challenge: W.challengeLead,
};

/** A form of one screen; what was typed stays when something is to be mended. */
export const VoiceForm: FC<{ kind: Voice['kind']; said?: Partial<Voice>; problem?: string }> = ({
  kind,
  said = {},
  problem,
}) => (
  <Layout title={W.pages[kind]} at={kind}>
    <p>{LEADS[kind]}</p>
    {problem && (
      <p class="problem" role="alert">
        {problem}
      </p>
    )}
    <form class="voice" method="post" action={`/open/${kind}`}>
      <label>
        {W.whichProject}
        <input name="project" maxlength={20} value={said.project ?? ''} inputmode="numeric" />
      </label>
      <label>
        {W.yourText}
        <textarea name="text" rows={6} maxlength={1000} required>
          {said.text ?? ''}
        </textarea>
      </label>
      {kind === 'challenge' && (
        <label>
          {W.yourReason}
          <textarea name="reason" rows={3} maxlength={1000}>
            {said.reason ?? ''}
          </textarea>
        </label>
      )}
      <label>
        {W.yourContact}
        <input name="contact" maxlength={100} autocomplete="off" value={said.contact ?? ''} />
      </label>
      <label class="trap" aria-hidden="true">
        {W.leaveEmpty}
        <input name={TRAP} tabindex={-1} autocomplete="off" />
      </label>
      <button type="submit">{W.submit}</button>
    </form>
  </Layout>
);

export const Received: FC<{ receipt: string }> = ({ receipt }) => (
  <Layout title={W.received}>
    <p>
      {W.receiptIs} <strong class="receipt">{receipt}</strong>
    </p>
    <p>{W.keepReceipt}</p>
    <p>
      <a href={`/open/receipt?number=${receipt}`}>{W.pages.receipt}</a>
    </p>
  </Layout>
);

export const ReceiptPage: FC<{ number: string; found?: Answered }> = ({ number, found }) => (
  <Layout title={W.pages.receipt} at="receipt">
    <p>{W.receiptLead}</p>
    <form class="find" method="get" action="/open/receipt">
      <label>
        {W.receiptIs}
        <input name="number" value={number} maxlength={40} />
      </label>
      <button type="submit">{W.look}</button>
    </form>
    {number !== '' && !found && <p role="alert">{W.receiptUnknown}</p>}
    {found && (
      <Facts
        facts={[
          [W.yourText, found.text],
          [W.answeredAs, found.answer ? `${found.answer}（${found.on}）` : W.waiting],
        ]}
      />
    )}
  </Layout>
);
