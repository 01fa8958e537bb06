import type { FC } from 'hono/jsx';
import { WEB_WORDS } from '../wording/web.ts';

/** Where one writes: a file, the words, and what went wrong with them. */
export const Composer: FC = () => (
  <form class="composer" id="composer">
    <p class="trouble" role="alert" hidden />
    <div class="row">
      <label class="attach press plain" title={WEB_WORDS.attach}>
        <input type="file" id="file" />
        <span>{WEB_WORDS.attach}</span>
      </label>
      <label class="hidden" for="text">
        {WEB_WORDS.input}
      </label>
      <textarea
        id="text"
        rows={1}
        maxlength={20000}
        placeholder={WEB_WORDS.inputHint}
        aria-describedby="keys"
      />
      <button type="submit" class="press primary">
        {WEB_WORDS.send}
      </button>
    </div>
    <p class="keys" id="keys">
      {WEB_WORDS.keys}
    </p>
    <noscript>{WEB_WORDS.script}</noscript>
  </form>
);
