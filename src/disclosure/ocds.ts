import type { OpenProject } from './open-project.ts';

/** Not registered with the standard's keepers: unique within this site alone, and its data page says so. */
const PREFIX = 'lianxi-kq';
const CURRENCY = 'CNY';

/** Plain JSON of the Open Contracting Data Standard 1.1.5. */
export type Json = { readonly [name: string]: unknown };

/** How suppliers were invited, in the standard's four words; the document's own always stands beside it (五(二)). */
const METHODS: Readonly<Record<string, string>> = {
  'open-tender': 'open',
  'invited-tender': 'limited',
  negotiation: 'limited',
  'single-source': 'direct',
  inquiry: 'limited',
  consultation: 'limited',
  framework: 'limited',
  self: 'direct',
  other: 'limited',
};

export const ocidOf = ({ number }: Pick<OpenProject, 'number'>): string => `${PREFIX}-${number}`;

const value = (fen: number): Json => ({ amount: fen / 100, currency: CURRENCY });
const startOf = (day: string): string => `${day}T00:00:00+08:00`;
const endOf = (day: string): string => `${day}T23:59:59+08:00`;
const periodOf = ({ from, to }: { from: string; to: string }): Json => ({
  startDate: startOf(from),
  endDate: endOf(to),
});

const buyerOf = ({ purchaser }: OpenProject): Json => ({ id: purchaser.slug, name: purchaser.name });

function partiesOf(project: OpenProject): readonly Json[] {
  const { award } = project;
  return [
    { ...buyerOf(project), roles: ['buyer', 'procuringEntity', 'payer'] },
    ...(award
      ? [{ id: award.provider.number, name: award.provider.name, roles: ['supplier', 'tenderer', 'payee'] }]
      : []),
  ];
}

/** One part of what is known of a project, with the day since when it is public. */
interface Section {
  readonly tag: string;
  readonly day: string;
  readonly body: Json;
}

function sectionsOf(project: OpenProject): readonly Section[] {
  const { conditions, purchase, award, contract, approval, fixedFen } = project;
  const tender: Json = {
    id: `${project.number}-tender`,
    title: project.name,
    description: project.need,
    status: award ? 'complete' : 'planned',
    ...(fixedFen !== undefined && { value: value(fixedFen) }),
    procuringEntity: buyerOf(project),
    contractPeriod: periodOf(project),
    mainProcurementCategory: 'services',
    ...(conditions && { eligibilityCriteria: conditions.terms }),
    ...(purchase && {
      procurementMethod: METHODS[purchase.method] ?? 'limited',
      procurementMethodDetails: purchase.methodName,
      ...(purchase.why && { procurementMethodRationale: purchase.why }),
    }),
    ...(award && { numberOfTenderers: award.bidders.reduce((sum, { count }) => sum + count, 0) }),
  };
  const planning: Section = {
    tag: 'planning',
    day: approval?.on ?? project.updatedAt.slice(0, 10),
    body: {
      planning: {
        rationale: project.need,
        ...(fixedFen !== undefined && {
          budget: {
            id: project.number,
            project: project.name,
            projectID: project.number,
            amount: value(fixedFen),
          },
        }),
        ...(approval && {
          milestones: [
            {
              id: `${project.number}-approval`,
              title: approval.document,
              type: 'approval',
              status: 'met',
              dateMet: startOf(approval.on),
            },
          ],
        }),
      },
    },
  };
  const awards = award && [
    {
      id: `${project.number}-award`,
      title: project.name,
      status: 'active',
      date: startOf(award.on),
      value: value(award.fen),
      suppliers: [award.provider],
      documents: [documentOf(award.notice.number, 'awardNotice', award.notice)],
    },
  ];
  return [
    planning,
    ...(conditions ? [{ tag: 'tender', day: conditions.notice.on, body: { tender } }] : []),
    ...(award && awards ? [{ tag: 'award', day: award.notice.on, body: { tender, awards } }] : []),
    ...(contract ? [{ tag: 'contract', day: contract.signed, body: contractBody(project, false) }] : []),
    ...(contract && (project.payments.length > 0 || project.result)
      ? [{ tag: 'implementation', day: lastDayOf(project), body: contractBody(project, true) }]
      : []),
  ];
}

const documentOf = (
  id: string,
  documentType: string,
  { title, link, on }: { title: string; link: string; on: string },
): Json => ({
  ...{ id, documentType, title, url: link, datePublished: startOf(on), language: 'zh' },
});

const lastDayOf = ({ payments, result, contract }: OpenProject): string =>
  [...payments.map(({ on }) => on), result?.notice.on ?? '', contract?.signed ?? ''].sort().at(-1) ?? '';

function contractBody(project: OpenProject, implemented: boolean): Json {
  const { contract, award, payments, result } = project;
  if (!contract || !award) return {};
  const paid = project.paidFen >= contract.fen;
  return {
    contracts: [
      {
        id: `${project.number}-contract`,
        awardID: `${project.number}-award`,
        title: project.name,
        status: implemented && paid ? 'terminated' : 'active',
        period: periodOf(contract),
        value: value(contract.fen),
        dateSigned: startOf(contract.signed),
        ...(implemented && {
          implementation: {
            transactions: payments.map(({ no, fen, on }) => ({
              id: `${project.number}-payment-${no}`,
              date: startOf(on),
              value: value(fen),
              payer: buyerOf(project),
              payee: award.provider,
            })),
            ...(result && {
              documents: [documentOf(result.notice.number, 'finalAudit', result.notice)],
            }),
          },
        }),
      },
    ],
  };
}

/** Everything public of a project as releases, one for each part that became known, the oldest first. */
export function releasesOf(project: OpenProject): readonly Json[] {
  const ocid = ocidOf(project);
  return sectionsOf(project).map(({ tag, day, body }) => ({
    ocid,
    id: `${ocid}-${tag}-${day}`,
    date: startOf(day),
    tag: [tag],
    initiationType: 'tender',
    language: 'zh',
    parties: partiesOf(project),
    buyer: buyerOf(project),
    ...body,
  }));
}
