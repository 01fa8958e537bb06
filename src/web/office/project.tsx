import type { FC } from 'hono/jsx';
import type { PageStep, ProjectPage } from '../../pages/project.ts';
import { PAGE_WORDS as W } from '../../wording/pages.ts';
import { CardSheet, type Origin } from './card.tsx';

/** One project: the card the chat shows, and who did what to it. */
export const ProjectView: FC<{ page: ProjectPage; origin: Origin; number: string }> = ({
  page: { card, steps },
  origin,
  number,
}) => (
  <>
    <CardSheet card={card} origin={origin} id="project" base={`/office/projects/${number}`} headed />
    <section aria-labelledby="timeline">
      <h2 id="timeline">{W.timeline}</h2>
      <p class="hint">{W.steps(steps.length)}</p>
      <ol class="timeline">
        {steps.map((step) => (
          <Step step={step} />
        ))}
      </ol>
    </section>
  </>
);

const Step: FC<{ step: PageStep }> = ({ step: { at, stamp, who, post, deed, clause, changes } }) => (
  <li>
    <p>
      <time datetime={at}>{stamp}</time> {who === post ? who : `${who}（${post}）`}
    </p>
    <p>
      {deed}
      {clause}
    </p>
    {changes.length > 0 && (
      <ul class="changes" aria-label={W.before}>
        {changes.map((change) => (
          <li>{change}</li>
        ))}
      </ul>
    )}
  </li>
);
