import { GrammyError, HttpError } from 'grammy';
import { DeliveryFailed, type DeliveryProblem } from '../../chat/platform.ts';

interface Row {
  readonly code: number | ((code: number) => boolean);
  readonly says?: RegExp;
  readonly kind: DeliveryProblem['kind'];
  /** Milliseconds, where the kind is `later`. */
  readonly afterMs?: number;
  /** Nobody can be written to, not only this chat. */
  readonly away?: true;
}

const SERVER_REST = 5_000;
const NETWORK_REST = 5_000;
const TOKEN_REST = 60_000;

/** Telegram's refusals, first match wins. It documents no codes but these sentences, so each row names its words. */
const ROWS: readonly Row[] = [
  { code: 429, kind: 'later', afterMs: SERVER_REST },
  { code: (code) => code >= 500, kind: 'later', afterMs: SERVER_REST, away: true },
  { code: 401, kind: 'later', afterMs: TOKEN_REST, away: true },
  { code: 404, kind: 'later', afterMs: TOKEN_REST, away: true },
  { code: 409, kind: 'later', afterMs: SERVER_REST },
  { code: 403, kind: 'unreachable' },
  {
    code: 400,
    says: /message to edit not found|message can't be edited|MESSAGE_ID_INVALID/i,
    kind: 'cannot-edit',
  },
  {
    code: 400,
    says: /no text in the message to edit|message identifier is not specified|MESSAGE_EDIT_TIME_EXPIRED|too old/i,
    kind: 'cannot-edit',
  },
  {
    code: 400,
    says: /chat not found|user not found|PEER_ID_INVALID|group chat was deactivated/i,
    kind: 'unreachable',
  },
  { code: 400, says: /upgraded to a supergroup|group is deactivated|USER_IS_BLOCKED/i, kind: 'unreachable' },
  {
    code: 400,
    says: /not enough rights|have no rights|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|TOPIC_CLOSED|not a member/i,
    kind: 'unreachable',
  },
];

/** What a failed call means for its delivery. Never quotes the network's own words: they hold the URL, and it the token. */
export function problemOf(error: unknown): DeliveryProblem {
  if (error instanceof DeliveryFailed) return error.problem;
  if (error instanceof GrammyError) return refusal(error);
  if (error instanceof HttpError) {
    const why = `${error.message} (${reasonOf(error.error)}); if it was carried out, a retry shows it twice`;
    return { kind: 'later', afterMs: NETWORK_REST, why, away: true };
  }
  return { kind: 'rejected', why: error instanceof Error ? error.message : 'an unknown failure' };
}

/** The failure as deliveries report it, with every trace of the token cut out of its cause. */
export function deliveryFailed(error: unknown, token: string): DeliveryFailed {
  if (error instanceof DeliveryFailed) return error;
  const problem = problemOf(error);
  const why = withoutToken(problem.why, token);
  return new DeliveryFailed({ ...problem, why }, { cause: new Error(describe(error, token)) });
}

/** One line about any failure for the log, without the token. */
export function describe(error: unknown, token: string): string {
  const inner = error instanceof HttpError ? ` (${reasonOf(error.error)})` : '';
  return withoutToken(error instanceof Error ? `${error.message}${inner}` : String(error), token);
}

function withoutToken(text: string, token: string): string {
  return text.replaceAll(token, '<token>').replaceAll(encodeURIComponent(token), '<token>');
}

/** Whether an edit changed nothing because the message already looks like that. */
export function isUnchanged(error: unknown): boolean {
  return error instanceof GrammyError && /message is not modified/i.test(error.description);
}

/** Whether a message was refused because its topic was deleted. */
export function isTopicGone(error: unknown): boolean {
  return error instanceof GrammyError && /message thread not found|TOPIC_DELETED/i.test(error.description);
}

/** The group's new id, when the call failed only because the group became a supergroup. */
export function movedTo(error: unknown): string | undefined {
  const id = error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;
  return id === undefined ? undefined : String(id);
}

/** Milliseconds Telegram asks us to wait, if it does. */
export function restAsked(error: unknown): number | undefined {
  if (!(error instanceof GrammyError)) return undefined;
  const seconds = error.parameters.retry_after ?? Number(/retry after (\d+)/i.exec(error.description)?.[1]);
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}

function refusal(error: GrammyError): DeliveryProblem {
  const row = ROWS.find(
    ({ code, says }) => codeMatches(code, error) && (says?.test(error.description) ?? true),
  );
  const why = `${error.method}: ${error.error_code} ${error.description}`;
  if (row?.kind === 'later')
    return {
      kind: 'later',
      afterMs: restAsked(error) ?? row.afterMs ?? SERVER_REST,
      why,
      ...(row.away && { away: true }),
    };
  return { kind: row?.kind ?? 'rejected', why };
}

function codeMatches(code: Row['code'], error: GrammyError): boolean {
  return typeof code === 'number' ? code === error.error_code : code(error.error_code);
}

/** node-fetch puts the whole URL into its messages; its code or type says as much and hides the token. */
function reasonOf(inner: unknown): string {
  if (typeof inner !== 'object' || inner === null) return 'no reason given';
  const { code, type, name } = inner as { code?: unknown; type?: unknown; name?: unknown };
  return (
    [code, type, name].find((part): part is string => typeof part === 'string' && part !== '') ??
    'no reason given'
  );
}
