import type { FC } from 'hono/jsx';
import type { OpenOffice, OpenProvider } from '../../disclosure/open-office.ts';
import type { Notice, OpenProject } from '../../disclosure/open-project.ts';
import { OPEN_WORDS as W } from '../../wording/open.ts';
import { formatFen } from '../../wording/units.ts';
import { Facts, Layout, None, Table } from './layout.tsx';
import { linkTo } from './projects.tsx';

const noticeLink = ({ number, title }: Notice) => <a href={`/open/notices/${number}`}>{title}</a>;

/** Where one begins: what was published last. */
export const Home: FC<{ notices: readonly Notice[] }> = ({ notices }) => (
  <Layout>
    <p class="lead">{W.lead}</p>
    <h2>{W.latest}</h2>
    {notices.length === 0 ? (
      <None />
    ) : (
      <ul class="notices">
        {notices.map((notice) => (
          <li>
            {noticeLink(notice)} <time datetime={notice.on}>{notice.on}</time>
          </li>
        ))}
      </ul>
    )}
  </Layout>
);

export const NoticePage: FC<{ notice: Notice }> = ({ notice }) => (
  <Layout title={notice.title}>
    {notice.text.split('\n').map((line) => (
      <p>{line}</p>
    ))}
    <p class="source">
      {W.publishedOn(notice.on)}，<a href={notice.link}>{W.original}</a>
    </p>
    {notice.about && /^\d{4}-\d+$/.test(notice.about) && (
      <p>
        {W.project} {linkTo(notice.about)}
      </p>
    )}
  </Layout>
);

export const Awards: FC<{ projects: readonly OpenProject[] }> = ({ projects }) => (
  <Layout title={W.pages.awards} at="awards">
    {projects.length === 0 ? (
      <None />
    ) : (
      <Table
        caption={W.pages.awards}
        heads={[W.number, W.project, W.purchaser, W.method, W.provider, W.award, W.published]}
        rows={projects.flatMap(({ award, ...p }) =>
          award
            ? [
                [
                  linkTo(p.number),
                  p.name,
                  p.purchaser.name,
                  p.purchase?.methodName ?? '',
                  award.provider.name,
                  formatFen(award.fen),
                  award.notice.on,
                ],
              ]
            : [],
        )}
      />
    )}
  </Layout>
);

export const Evaluations: FC<{ projects: readonly OpenProject[] }> = ({ projects }) => (
  <Layout title={W.pages.evaluations} at="evaluations">
    {projects.length === 0 ? (
      <None />
    ) : (
      <Table
        caption={W.pages.evaluations}
        heads={[W.number, W.project, W.provider, W.result, W.published]}
        rows={projects.flatMap(({ result, ...p }) =>
          result
            ? [[linkTo(p.number), p.name, p.award?.provider.name ?? '', result.words, result.notice.on]]
            : [],
        )}
      />
    )}
  </Layout>
);

/** Sums by purchaser, and the sum of them all, in fen until they are written. */
export const Payments: FC<{ projects: readonly OpenProject[] }> = ({ projects }) => {
  const units = [...new Set(projects.map(({ purchaser }) => purchaser.name))];
  const sumOf = (of: readonly OpenProject[]) => of.reduce((sum, { paidFen }) => sum + paidFen, 0);
  const contracts = (of: readonly OpenProject[]) =>
    of.reduce((sum, { contract }) => sum + (contract?.fen ?? 0), 0);
  const row = (name: string, of: readonly OpenProject[]) => [
    name,
    String(of.length),
    contracts(of) > 0 ? formatFen(contracts(of)) : '',
    sumOf(of) > 0 ? formatFen(sumOf(of)) : '',
  ];
  return (
    <Layout title={W.pages.payments} at="payments">
      {projects.length === 0 ? (
        <None />
      ) : (
        <Table
          caption={W.pages.payments}
          heads={[W.purchaser, W.count, W.contract, W.paid]}
          rows={[
            ...units.map((name) =>
              row(
                name,
                projects.filter(({ purchaser }) => purchaser.name === name),
              ),
            ),
            row(W.total, projects),
          ]}
        />
      )}
    </Layout>
  );
};

export const Providers: FC<{ providers: readonly OpenProvider[] }> = ({ providers }) => (
  <Layout title={W.pages.providers} at="providers">
    {providers.length === 0 ? (
      <None />
    ) : (
      <Table
        caption={W.pages.providers}
        heads={[W.provider, W.kind, W.recommended, W.won]}
        rows={providers.map(({ name, kind, recommended, won }) => [
          name,
          kind,
          recommended ? '✓' : '',
          won.map((number, index) => (
            <>
              {index > 0 && '、'}
              {linkTo(number)}
            </>
          )),
        ])}
      />
    )}
  </Layout>
);

type Catalogue = Awaited<ReturnType<OpenOffice['catalogue']>>;

export const CataloguePage: FC<{ catalogue: Catalogue; field: OpenOffice['field'] }> = ({
  catalogue,
  field,
}) => (
  <Layout title={W.pages.catalogue} at="catalogue">
    {catalogue === undefined ? (
      <None says={W.catalogueNone} />
    ) : (
      <>
        <p>{W.catalogueOf(catalogue.version, catalogue.from)}</p>
        <Table
          caption={W.pages.catalogue}
          heads={[W.number, W.item, W.field]}
          rows={catalogue.items.map((item) => [item.code, item.name, field(item.field)])}
        />
      </>
    )}
  </Layout>
);

export const Policy: FC<{ clauses: Awaited<ReturnType<OpenOffice['policy']>> }> = ({ clauses }) => (
  <Layout title={W.pages.policy} at="policy">
    <p>{clauses.every(({ exact }) => exact) ? W.exact : W.summary}</p>
    <Facts facts={clauses.map(({ clause, text }) => [clause, text] as const)} />
  </Layout>
);

export const Data: FC = () => (
  <Layout title={W.pages.data} at="data">
    <p>{W.dataLead}</p>
    <ul>
      <li>
        {W.dataCsv}：<a href="/open/projects.csv">projects.csv</a>
      </li>
      <li>
        {W.dataJson}：<a href="/open/projects.json">projects.json</a>、<a href="/open/feed.json">feed.json</a>
      </li>
      <li>
        {W.dataOcds}：<a href="/open/ocds/releases.json">releases.json</a>、
        <a href="/open/ocds/records.json">records.json</a>
      </li>
      <li>
        {W.dataFeed}：<a href="/open/feed.atom">feed.atom</a>
      </li>
    </ul>
    <p class="source">{W.dataPrefix}</p>
  </Layout>
);
