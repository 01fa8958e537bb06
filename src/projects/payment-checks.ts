import type { EntryRef, Value } from '../domain/entry.ts';
import type { Project } from '../domain/project.ts';
import type { Complaint, Facts } from '../engine/row.ts';
import { formatFen } from '../wording/units.ts';
import { contractOf } from './contract.ts';
import { claimedFen, invoiceKey, milestonesIn, paymentsOf } from './payment-terms.ts';
import { openCase } from './supervision.ts';

/** What a payment is asked for with, as far as the rules need it. */
export interface Asked {
  readonly fen: number;
  readonly kind?: Value | undefined;
  readonly milestones?: string | undefined;
  readonly invoice?: string | undefined;
}

/** Fen of the contract that nobody has asked for yet. */
export const leftFen = (project: Pick<Project, 'filed'>): number =>
  Number(contractOf(project)?.fen ?? 0) - claimedFen(project);

/** Said to be the last one, or exactly what is left: then nothing follows it (R87). */
export const isFinal = ({ fen, kind }: Pick<Asked, 'fen' | 'kind'>, project: Project): boolean =>
  kind === 'final' || fen === leftFen(project);

/** While a report that the service was passed on is open nothing is paid (五(二), R65). */
export const blockedByCase = (_: unknown, { project }: Facts): Complaint | undefined =>
  project && openCase(project)
    ? {
        says: `${project.number} 有转包举报还没有结论，不能支付。`,
        next: `调查单位作出结论后再办：结论 ${project.number} 不成立 依据：…`,
        clause: '五(二)',
      }
    : undefined;

/** By a contract, and never above it: to the fen, over both flows (六(三), R84). */
export function withinContract({ fen }: Asked, { project }: Facts): Complaint | undefined {
  if (!project) return undefined;
  const contract = contractOf(project);
  if (!contract) return { says: '还没有登记合同，不能支付。', clause: '六(三)' };
  if (paymentsOf(project).some(({ final }) => final))
    return { says: '尾款已经登记，不能再申请支付。', next: '登记错了的，先冲销尾款。', clause: '六(三)' };
  const left = leftFen(project);
  if (fen <= left) return undefined;
  const says = `合同金额${formatFen(Number(contract.fen))}，已申请和已付${formatFen(claimedFen(project))}，这一笔${formatFen(fen)}，超合同${formatFen(fen - left)}。`;
  return { says, next: `最多还能支付${formatFen(left)}。`, clause: '六(三)' };
}

/** What was delivered is paid for, in quantity and quality, and no result twice (一, R86). */
export async function byMeasuredResults(
  asked: Asked,
  { project, look }: Facts,
): Promise<Complaint | undefined> {
  if (!project) return undefined;
  const all = await look.matters('milestone', project.number);
  const measured = all.filter(({ measured }) => measured).map(({ number }) => number);
  const cited = milestonesIn(asked.milestones);
  const paid = new Set(paymentsOf(project).flatMap(({ milestones }) => milestones));
  const first = (numbers: readonly string[]) => numbers.join('、');
  if (cited.length === 0) {
    if (isFinal(asked, project) && measured.length > 0) return undefined;
    const free = measured.filter((number) => !paid.has(number));
    return {
      says: '付款要依据已测量的服务数量和质量，请写明是哪个履约节点。',
      next:
        free.length > 0
          ? `可以写：节点：${first(free)}`
          : `先登记履约节点的测量结果：发送“项目 ${project.number}”看节点。`,
      clause: '一',
    };
  }
  const strange = cited.filter((number) => all.every((each) => each.number !== number));
  if (strange.length > 0) return { says: `${first(strange)}不是本项目的履约节点。`, clause: '一' };
  const open = cited.filter((number) => !measured.includes(number));
  if (open.length > 0)
    return {
      says: `${first(open)}还没有测量数量和质量，不能付款。`,
      next: `先发送：办结 ${open[0]} 数量：… 质量：… 依据：…`,
      clause: '一',
    };
  const twice = cited.filter((number) => paid.has(number));
  return twice.length > 0
    ? { says: `${first(twice)}已经申请过支付，一个节点只付一次。`, clause: '一' }
    : undefined;
}

/** Before the evaluation only where the contract says so (五(一), R87, Z15). */
export function byInstalments(asked: Asked, { project }: Facts): Complaint | undefined {
  if (!project || isFinal(asked, project) || contractOf(project)?.instalments === 'yes') return undefined;
  return {
    says: '合同没有分期支付的约定，只能在出具绩效评估结果以后付清。',
    next: `评估以后付最后一笔：支付 ${project.number} 金额：… 款项：尾款`,
    clause: '五(一)',
  };
}

/** What pays everything is the last payment, whatever it is called. */
export const calledRightly = (asked: Asked, { project }: Facts): Complaint | undefined =>
  project && asked.kind === 'interim' && isFinal({ fen: asked.fen }, project)
    ? { part: 'kind', says: '这一笔付清合同价款，是尾款。' }
    : undefined;

/** Two projects that lay the same invoice before the treasury are decided one after the other. */
export const invoicesAlone = ({ invoice }: Pick<Asked, 'invoice'>): readonly string[] =>
  invoice ? [`invoice:${invoiceKey(invoice)}`] : [];

/** An invoice is paid once, whatever project it is laid before (六(三)). */
export async function invoiceOnce(
  { invoice }: Pick<Asked, 'invoice'>,
  { project, entry, look }: Facts,
): Promise<Complaint | undefined> {
  if (!project || !invoice) return undefined;
  const key = invoiceKey(invoice);
  const others = (await look.projects({})).filter(({ number }) => number !== project.number);
  const found = [project, ...others].find((each) =>
    paymentsOf(each).some(
      (payment) =>
        payment.invoice !== undefined &&
        invoiceKey(payment.invoice) === key &&
        !(each === project && payment.no === entry?.no),
    ),
  );
  return found
    ? { says: `发票${invoice}已经用于${found.number}的支付，一张发票只付一次。`, clause: '六(三)' }
    : undefined;
}

/** Measured milestones nobody was paid for yet: what a last payment pays for where it names none. */
export async function unpaidMilestones({ project, look }: Facts): Promise<readonly string[]> {
  if (!project) return [];
  const paid = new Set(paymentsOf(project).flatMap(({ milestones }) => milestones));
  const all = await look.matters('milestone', project.number);
  return all.flatMap(({ number, measured }) => (measured && !paid.has(number) ? [number] : [])).toSorted();
}

/** The name of whoever the contract is with. */
export const partyOf = (project: Project): string | undefined =>
  (contractOf(project)?.party as EntryRef | undefined)?.name;
