import pg from 'pg';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Which round trip took it; several statements sent before any of them is answered share one. */
  readonly trip: number;
}

type Query = (...args: unknown[]) => unknown;

/** What `work` sends to the database through any client of this process, in order. */
export async function statementsOf(work: () => Promise<unknown>): Promise<readonly Statement[]> {
  const sent: Statement[] = [];
  let trip = 0;
  let answered = true;
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  prototype.query = function recording(this: unknown, ...args: unknown[]) {
    const [first, second] = args;
    const whole = typeof first === 'string' ? { text: first } : (first as Partial<Statement>);
    const values = Array.isArray(second) ? second : (whole.values ?? []);
    if (answered) trip += 1;
    answered = false;
    if (whole.text) sent.push({ text: whole.text, values, trip });
    const result = query.apply(this, args);
    const done = () => {
      answered = true;
    };
    Promise.resolve(result).then(done, done);
    return result;
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
  /^\s*(with \w+ as \()?(insert|update|delete)\b|add_job|advisory|lianxi_facts\.claim/i.test(text);

/** The same statement about something else: every text in its values is rewritten. */
export const about = (
  { values, ...statement }: Statement,
  rewrite: (value: string) => string,
): Statement => ({
  ...statement,
  values: values.map((value) => (typeof value === 'string' ? rewrite(value) : value)),
});
