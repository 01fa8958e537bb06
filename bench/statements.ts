import pg from 'pg';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

type Query = (...args: unknown[]) => unknown;

/** What `work` sends to the database through any client of this process, in order. */
export async function statementsOf(work: () => Promise<unknown>): Promise<readonly Statement[]> {
  const sent: Statement[] = [];
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  prototype.query = function recording(this: unknown, ...args: unknown[]) {
    const [first, second] = args;
    const whole = typeof first === 'string' ? { text: first } : (first as Partial<Statement>);
    const values = Array.isArray(second) ? second : (whole.values ?? []);
    if (whole.text) sent.push({ text: whole.text, values });
    return query.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return sent;
}

/** Whether it writes, locks or queues: what a bare handler would have to send too. */
export const isWrite = ({ text }: Statement): boolean =>
  /^\s*(insert|update|delete)\b|add_job|advisory/i.test(text);

/** The same statement about something else: every text in its values is rewritten. */
export const about = ({ text, values }: Statement, rewrite: (value: string) => string): Statement => ({
  text,
  values: values.map((value) => (typeof value === 'string' ? rewrite(value) : value)),
});
