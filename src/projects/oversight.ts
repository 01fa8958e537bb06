import { approvedFen } from '../domain/opinions.ts';
import type { Project } from '../domain/project.ts';
import { contractOf } from './contract.ts';
import { isUnnamed, type Method, methodWords } from './methods.ts';
import { paymentsOf } from './payment-terms.ts';

interface Named {
  readonly number: string;
  readonly name: string;
}

/** What 财政 must look at, by project: money, purchases, results (七(四)3, R73). Fen throughout. */
export interface Oversight {
  /** Above what was fixed, or added to within the year. */
  readonly budget: readonly (Named & {
    readonly fixedFen: number;
    readonly spentFen: number;
    readonly raisedFen: number;
  })[];
  /** A single source, a method the document does not name, a procedure that failed, purchases in parts. */
  readonly methods: readonly (Named & { readonly method: string; readonly why: readonly string[] })[];
  /** Completed, and not evaluated by the last day. */
  readonly evaluations: readonly (Named & { readonly dueOn: string })[];
}

const standing = ({ filed = [] }: Project, key: string) =>
  filed.filter(({ row, superseded }) => row === key && !superseded);

function spentFen(project: Project): number {
  const paid = paymentsOf(project)
    .filter(({ state }) => state === 'paid')
    .reduce((sum, { fen }) => sum + fen, 0);
  return Math.max(paid, Number(contractOf(project)?.fen ?? 0));
}

function whyLooked(project: Project): readonly string[] {
  const [purchase] = standing(project, 'purchase').slice(-1);
  const method = purchase?.values.method as Method | undefined;
  const failures = (project.filed ?? []).filter(({ row }) => row === 'failure').length;
  return [
    ...(method === 'single-source'
      ? [`单一来源：${purchase?.values.ground ?? purchase?.values.single ?? ''}`]
      : []),
    ...(method && isUnnamed(method) ? ['文件未列的采购方式'] : []),
    ...(failures > 0 ? [`采购失败${failures}次`] : []),
    ...(purchase?.values.splits ? ['疑似拆分采购'] : []),
  ];
}

/** The three views of one moment; `dues` are the last days of evaluations still owed, by project. */
export function oversight(
  projects: readonly Project[],
  dues: ReadonlyMap<string, string>,
  today: string,
): Oversight {
  const named = ({ number, declaration }: Project): Named => ({ number, name: declaration.name });
  return {
    budget: projects.flatMap((project) => {
      const fixed = approvedFen(project);
      if (fixed === undefined) return [];
      const spent = spentFen(project);
      const raisedFen = (project.filed ?? []).reduce(
        (sum, { raisesFen = 0, superseded }) => (superseded ? sum : sum + raisesFen),
        0,
      );
      return spent > fixed || raisedFen > 0
        ? [{ ...named(project), fixedFen: fixed, spentFen: spent, raisedFen }]
        : [];
    }),
    methods: projects.flatMap((project) => {
      const why = whyLooked(project);
      const method = methodWords(standing(project, 'purchase').at(-1)?.values.method);
      return why.length > 0 ? [{ ...named(project), method, why }] : [];
    }),
    evaluations: projects.flatMap((project) => {
      const dueOn = dues.get(project.number);
      return dueOn !== undefined && dueOn < today ? [{ ...named(project), dueOn }] : [];
    }),
  };
}
