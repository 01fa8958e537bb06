import type { FC } from 'hono/jsx';

/** A number stays on one line. */
export const Titled: FC<{ text: string }> = ({ text }) => (
  <>
    {text
      .split(/([A-Z]*20\d\d-\d+(?:-\d+)?)/)
      .map((part, place) => (place % 2 === 1 ? <span class="number">{part}</span> : part))}
  </>
);
