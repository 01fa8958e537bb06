import { Prisma } from '../generated/client.ts';
import type { Written } from '../tx.ts';

/** A statement as it goes over the wire; one with a name is parsed and planned once on each connection. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly name?: string;
}

const known = new WeakMap<TemplateStringsArray, Pick<Statement, 'text' | 'name'>>();
let named = 0;

/** What stands whole in the program gets a name; what is put together is planned for what is asked each time. */
export function statementOf(query: Written, values: readonly unknown[]): Statement {
  if (!isTemplate(query)) return { text: query.text, values: query.values };
  if (values.some((value) => value instanceof Prisma.Sql)) {
    const { text, values: inner } = Prisma.sql(query, ...values);
    return { text, values: inner };
  }
  return { ...wholeOf(query), values };
}

const isTemplate = (query: Written): query is TemplateStringsArray => Array.isArray(query);

function wholeOf(query: TemplateStringsArray): Pick<Statement, 'text' | 'name'> {
  const before = known.get(query);
  if (before) return before;
  named += 1;
  const whole = { text: query.reduce((text, part, at) => `${text}$${at}${part}`), name: `lianxi_${named}` };
  known.set(query, whole);
  return whole;
}
