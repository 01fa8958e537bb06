import type { FC } from 'hono/jsx';
import type { Notice, OpenProject } from '../../disclosure/open-project.ts';
import { OPEN_WORDS as W } from '../../wording/open.ts';
import { STAGE_WORDS } from '../../wording/project.ts';
import { formatFen } from '../../wording/units.ts';
import { Facts, Layout, None, Table } from './layout.tsx';

type StageName = keyof typeof STAGE_WORDS;

export const linkTo = (number: string) => <a href={`/open/projects/${number}`}>{number}</a>;
const money = (fen: number | undefined) => (fen === undefined ? undefined : formatFen(fen));
const days = ({ from, to }: { from: string; to: string }) => `${from} — ${to}`;

interface ListProps {
  readonly projects: readonly OpenProject[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly words: string;
  readonly stage: string;
}

/** The list with what it was narrowed by, page by page. */
export const ProjectList: FC<ListProps> = ({ projects, total, page, size, words, stage }) => {
  const to = (turned: number) =>
    `/open/projects?${new URLSearchParams({ q: words, stage, page: String(turned) })}`;
  return (
    <Layout title={W.pages.projects} at="projects">
      <search>
        <form class="find" method="get" action="/open/projects">
          <label>
            {W.search}
            <input type="search" name="q" value={words} placeholder={W.searchHint} maxlength={60} />
          </label>
          <label>
            {W.stage}
            <select name="stage">
              <option value="">{W.anyStage}</option>
              {(Object.keys(STAGE_WORDS) as StageName[]).slice(2).map((each) => (
                <option value={each} selected={each === stage}>
                  {STAGE_WORDS[each]}
                </option>
              ))}
            </select>
          </label>
          <button type="submit">{W.search}</button>
        </form>
      </search>
      {projects.length === 0 ? (
        <None says={words || stage ? W.noneFound : W.noneYet} />
      ) : (
        <Table
          caption={W.pages.projects}
          heads={[W.number, W.project, W.purchaser, W.stage, W.amount]}
          rows={projects.map((each) => [
            linkTo(each.number),
            each.name,
            each.purchaser.name,
            STAGE_WORDS[each.stage],
            money(each.fixedFen) ?? '',
          ])}
        />
      )}
      <nav class="turn" aria-label={W.pages.projects}>
        {page > 1 && <a href={to(page - 1)}>{W.previous}</a>}
        {page * size < total && <a href={to(page + 1)}>{W.next}</a>}
      </nav>
    </Layout>
  );
};

/** Where the official notice stands, which alone has weight. */
const Source: FC<{ notice: Notice }> = ({ notice }) => (
  <p class="source">
    {W.publishedOn(notice.on)}，<a href={notice.link}>{W.original}</a>
  </p>
);

/** One project with all that is public of it. */
export const ProjectPage: FC<{ project: OpenProject }> = ({ project: p }) => (
  <Layout title={`${p.number} ${p.name}`} at="projects">
    <ol class="stages" aria-label={W.eight}>
      {p.stages.map(({ stage, progress }) => (
        <li class={progress}>
          {STAGE_WORDS[stage]}
          <span>{W.progress[progress]}</span>
        </li>
      ))}
    </ol>
    <Facts
      facts={[
        [W.purchaser, p.purchaser.name],
        [W.field, p.field],
        [W.item, p.item],
        [W.need, p.need],
        [W.amount, money(p.fixedFen)],
        [W.period, days(p)],
        [W.quantity, p.quantity],
        [W.quality, p.quality],
        [W.approval, p.approval && `${p.approval.document}（${p.approval.on}）`],
      ]}
    />
    {p.conditions && (
      <section>
        <h2>{W.conditions}</h2>
        <p>{p.conditions.terms}</p>
        <Source notice={p.conditions.notice} />
      </section>
    )}
    {p.award && (
      <section>
        <h2>{W.pages.awards}</h2>
        <Facts
          facts={[
            [W.method, p.purchase?.methodName],
            [W.organiser, p.purchase?.organiser],
            [W.provider, p.award.provider.name],
            [W.award, money(p.award.fen)],
            [W.awardedOn, p.award.on],
            [W.contract, p.contract && `${formatFen(p.contract.fen)}（${p.contract.signed}）`],
            [W.paid, money(p.paidFen)],
          ]}
        />
        <Source notice={p.award.notice} />
      </section>
    )}
    {p.result && (
      <section>
        <h2>{W.pages.evaluations}</h2>
        <p>{p.result.words}</p>
        <ul>
          {p.result.lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <Source notice={p.result.notice} />
      </section>
    )}
  </Layout>
);
