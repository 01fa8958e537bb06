import type { EntryRef, Proof, Values } from '../domain/entry.ts';
import { approvedFen } from '../domain/opinions.ts';
import type { Project } from '../domain/project.ts';
import { contractOf } from './contract.ts';
import type { Ledger, LedgerLine } from './ledger.ts';
import { lastOn } from './on-file.ts';

/** What one cell of a view says: words, fen, a day, a number. */
export type Told = string | { readonly fen: number } | { readonly day: string } | number;

/** What a row of a view is told from. */
export interface Seen {
  readonly project: Project;
  readonly ledger: Ledger;
  readonly payment?: LedgerLine;
  readonly unit: (slug: string) => string;
  readonly field: (slug: string) => string;
  readonly standing: string;
  readonly dayOf: (iso: string) => string;
}

interface Column {
  readonly heading: string;
  readonly tells: (seen: Seen) => Told | undefined;
  /** Fen that add up under the column. */
  readonly sums?: true;
}

export interface View {
  readonly key: string;
  readonly words: readonly [string, ...string[]];
  /** What it is of; a project that has none is left out. */
  readonly rows: (project: Project, ledger: Ledger) => readonly (LedgerLine | undefined)[];
  /** The year a row belongs to. */
  readonly year: (seen: Seen) => string;
  readonly columns: readonly Column[];
}

const fen = (amount: unknown): Told | undefined =>
  amount === undefined ? undefined : { fen: Number(amount) };
const day = (on: unknown): Told | undefined => (on ? { day: String(on).slice(0, 10) } : undefined);
const words = (value: unknown): string | undefined => (value === undefined ? undefined : String(value));
const column = (heading: string, tells: Column['tells']): Column => ({ heading, tells });
const sum = (heading: string, tells: (seen: Seen) => unknown): Column => ({
  heading,
  tells: (seen) => fen(tells(seen)),
  sums: true,
});

const contract = ({ project }: Seen): Values => contractOf(project) ?? {};
const party = (seen: Seen): string | undefined =>
  (contract(seen).party as EntryRef | undefined)?.name ??
  (lastOn(seen.project, 'award')?.values.provider as EntryRef | undefined)?.name;
const result = ({ project }: Seen): Values =>
  lastOn(project, 'result-edition')?.values ?? ((project.evaluation ?? {}) as unknown as Values);
const publication = ({ project }: Seen): Values => lastOn(project, 'publication')?.values ?? {};

const ONE = [undefined] as const;
const numbered = ({ project }: Seen): string => project.number.slice(0, 4);
const HEAD = [
  column('项目编号', ({ project }) => project.number),
  column('项目名称', ({ project }) => project.declaration.name),
  column('购买主体', ({ project, unit }) => unit(project.declaration.purchaser)),
] as const;
const STATES = { asked: '待审核', consented: '已同意未付', paid: '已付款' } as const;

/** What leaves as a workbook: rows of projects and what belongs to them, sums of the columns that are money (六(三), 七(四)3). */
export const VIEWS: readonly View[] = [
  {
    key: 'projects',
    words: ['项目', '项目表', '项目清单'],
    rows: () => ONE,
    year: numbered,
    columns: [
      ...HEAD,
      column('领域', ({ project, field }) => field(project.declaration.field)),
      column('目录项', ({ project }) => project.declaration.item ?? '目录外'),
      column('申报日期', ({ project }) => day(project.declaration.declaredOn)),
      sum('申报金额', ({ project }) => project.declaration.fen),
      sum('核定金额', ({ project }) => approvedFen(project)),
      column('承接主体', party),
      sum('合同金额', (seen) => contract(seen).fen),
      sum('已付', ({ ledger }) => ledger.paidFen),
      column('现状', ({ standing }) => standing),
    ],
  },
  {
    key: 'ledger',
    words: ['台账', '支付台账', '资金台账'],
    rows: (project) => (contractOf(project) ? ONE : []),
    year: numbered,
    columns: [
      ...HEAD,
      column('承接主体', party),
      sum('合同金额', ({ ledger }) => ledger.contractFen),
      sum('待审核', ({ ledger }) => ledger.askedFen),
      sum('已同意未付', ({ ledger }) => ledger.consentedFen),
      sum('已付', ({ ledger }) => ledger.paidFen),
      sum('未付余额', ({ ledger }) => ledger.leftFen),
      column('滞留笔数', ({ ledger }) => ledger.lines.filter(({ late }) => late).length),
    ],
  },
  {
    key: 'contracts',
    words: ['合同', '合同表', '合同清单'],
    rows: (project) => (contractOf(project) ? ONE : []),
    year: (seen) => String(contract(seen).signed ?? '').slice(0, 4),
    columns: [
      ...HEAD,
      column('承接主体', party),
      sum('合同金额', (seen) => contract(seen).fen),
      column('签订日期', (seen) => day(contract(seen).signed)),
      column('期限自', (seen) => day((contract(seen).term as { from?: string } | undefined)?.from)),
      column('期限至', (seen) => day((contract(seen).term as { to?: string } | undefined)?.to)),
      column('分期', (seen) => (contract(seen).instalments === 'yes' ? '允许' : '不允许')),
      column('转包条款', (seen) => words(contract(seen).ban)),
      column('合同文件', (seen) => (contract(seen).file as Proof | undefined)?.name),
    ],
  },
  {
    key: 'payments',
    words: ['支付', '支付表', '付款'],
    rows: (_, ledger) => ledger.lines,
    year: ({ payment, project }) => (payment?.paidOn ?? payment?.consentedAt ?? project.number).slice(0, 4),
    columns: [
      ...HEAD,
      column('笔次', ({ payment }) => payment?.no),
      column('收款人', party),
      sum('金额', ({ payment }) => payment?.fen),
      sum('已冲销', ({ payment }) => payment?.reversedFen),
      column('款项', ({ payment }) => (payment?.final ? '尾款' : '进度款')),
      column('流程', ({ payment }) =>
        payment?.flow === 'other' ? '其他国库集中支付流程' : '政府采购资金支付流程',
      ),
      column('履约节点', ({ payment }) => payment?.milestones.join('、')),
      column('发票', ({ payment }) => payment?.invoice),
      column('现状', ({ payment }) => payment && STATES[payment.state]),
      column('付款日期', ({ payment }) => day(payment?.paidOn)),
      column('凭证', ({ payment }) => payment?.voucher),
      column('应付日期', ({ payment }) => day(payment?.payBy)),
      column('滞留', ({ payment }) => (payment?.late ? '是' : '')),
    ],
  },
  {
    key: 'evaluations',
    words: ['评估', '评估表', '绩效评估'],
    rows: (project) => (project.completion ? ONE : []),
    year: ({ project }) => (project.completion?.on ?? '').slice(0, 4),
    columns: [
      ...HEAD,
      column('承接主体', party),
      column('完成日期', ({ project }) => day(project.completion?.on)),
      column('得分', (seen) => {
        const { score } = result(seen);
        return score === undefined ? undefined : Number(score) / 100;
      }),
      column('等次', (seen) => words(result(seen).band)),
      column('结果', (seen) => words(result(seen).result)),
      column('公布日期', (seen) => day(publication(seen).on)),
      column('公布链接', (seen) => (publication(seen).link as Proof | undefined)?.name),
      sum('合同金额', (seen) => contract(seen).fen),
    ],
  },
];

/** The sums of a view's money columns over these rows: the workbook's last line and what the chat says. */
export const sumsOf = (view: View, rows: readonly Seen[]): readonly (number | undefined)[] =>
  view.columns.map(({ sums, tells }) =>
    sums
      ? rows.reduce((all, seen) => all + ((tells(seen) as { fen: number } | undefined)?.fen ?? 0), 0)
      : undefined,
  );
