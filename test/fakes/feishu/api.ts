import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { PlatformFailure } from '../../contracts/world.ts';
import { Calendar } from './calendar.ts';
import { cardRefusal } from './card-rules.ts';
import { readMultipart } from './multipart.ts';
import { hex, type Kept, type Tenant } from './tenant.ts';

const CreateBody = z.strictObject({
  receive_id: z.string(),
  msg_type: z.enum(['interactive', 'file', 'text', 'post', 'image']),
  content: z.string(),
  uuid: z.string().max(50),
});
const ReplyBody = CreateBody.omit({ receive_id: true }).extend({ reply_in_thread: z.boolean().optional() });
const PatchBody = z.strictObject({ content: z.string() });

const Links = z.strictObject({ pc_link: z.url(), mobile_link: z.url() });
/** As the platform documents it; it takes no more than 300 tasks, and a time that grows. */
const ApprovalBody = z.strictObject({
  approval_code: z.string().min(1),
  status: z.enum(['PENDING', 'APPROVED', 'REJECTED', 'CANCELED', 'DELETED', 'HIDDEN', 'TERMINATED']),
  instance_id: z.string().min(1),
  links: Links,
  title: z.string().startsWith('@i18n@'),
  open_id: z.string().startsWith('ou_'),
  start_time: z.string().regex(/^\d{13}$/),
  end_time: z.string().regex(/^(0|\d{13})$/),
  update_time: z.string().regex(/^\d{13}$/),
  update_mode: z.enum(['REPLACE', 'UPDATE']),
  task_list: z
    .array(
      z.strictObject({
        task_id: z.string().min(1),
        open_id: z.string().startsWith('ou_'),
        title: z.string().startsWith('@i18n@'),
        links: Links,
        status: z.enum(['PENDING', 'APPROVED', 'REJECTED', 'TRANSFERRED', 'DONE']),
        create_time: z.string().regex(/^\d{13}$/),
        end_time: z.string().regex(/^(0|\d{13})$/),
        update_time: z.string().regex(/^\d{13}$/),
        display_method: z.enum(['BROWSER', 'SIDEBAR', 'NORMAL', 'TRUSTEESHIP']),
      }),
    )
    .max(300),
  i18n_resources: z.array(
    z.strictObject({
      locale: z.enum(['zh-CN', 'en-US', 'ja-JP']),
      is_default: z.boolean(),
      texts: z.array(z.strictObject({ key: z.string().startsWith('@i18n@'), value: z.string().min(1) })),
    }),
  ),
});

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Buffer;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** An answer with HTTP 400, as the platform gives its refusals. */
class Refusal extends Error {
  constructor(
    readonly code: number,
    readonly msg: string,
    readonly status = 400,
    readonly headers: Record<string, string> = {},
  ) {
    super(msg);
  }
}

const FAILURES: Partial<Record<PlatformFailure, () => Refusal>> = {
  'rate-limited': () =>
    new Refusal(99991400, 'request trigger frequency limit', 429, { 'x-ogw-ratelimit-reset': '1' }),
  'too-old': () => new Refusal(230031, 'Message can only be modified within 14 days after sending.'),
  blocked: () => new Refusal(230013, 'Bot has NO availability to this user.'),
};

/** The open platform's HTTP interface, refusing what the real one refuses. */
export class Api {
  readonly failures: PlatformFailure[] = [];
  /** Every call to it, as `METHOD path`. */
  readonly calls: string[] = [];
  token = `t-${hex()}`;
  /** While set, everything is answered by a gateway with nothing behind it. */
  outOfOrder = false;
  /** What 审批中心 shows, by instance. */
  readonly approvals = new Map<
    string,
    {
      readonly open_id: string;
      readonly status: string;
      readonly update_time: string;
      readonly title: string;
    }
  >();
  refuseApprovals = false;
  /** While set, the app's secret is no longer the right one. */
  refuseSecret = false;
  readonly calendar: Calendar;
  readonly #tenant: Tenant;

  constructor(tenant: Tenant) {
    this.#tenant = tenant;
    this.calendar = new Calendar((openId) => tenant.people.has(openId));
  }

  async answer(asked: Asked): Promise<void> {
    this.calls.push(`${asked.method} ${asked.path}`);
    if (this.outOfOrder) return void asked.response.writeHead(503).end('<html></html>');
    try {
      const given = this.#route(asked);
      if (given === 'nothing') asked.request.socket.destroy();
      else if (Buffer.isBuffer(given))
        asked.response.writeHead(200, { 'content-disposition': 'attachment' }).end(given);
      else send(asked.response, 200, { code: 0, msg: 'success', ...given });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.code === 0)
        asked.response.writeHead(error.status, { 'content-type': 'text/html' }).end(error.msg);
      else send(asked.response, error.status, { code: error.code, msg: error.msg }, error.headers);
    }
  }

  #route(asked: Asked): object | Buffer | 'nothing' {
    const { method, path } = asked;
    if (path === '/open-apis/auth/v3/tenant_access_token/internal') return this.#giveToken(asked);
    this.#checkToken(asked.request);
    if (path === '/open-apis/bot/v3/info') return { bot: { open_id: this.#tenant.bot, app_name: 'Lianxi' } };
    if (path.startsWith('/open-apis/calendar/')) return this.#calendar(asked);
    const route = `${method} ${path.replace(/\/om_\w+/, '/:id').replace(/\/resources\/\w+/, '/resources/:key')}`;
    const handler = this.#routes[route];
    if (handler === undefined) throw this.#violation(99991001, `no such interface: ${method} ${path}`);
    return handler(asked);
  }

  #calendar(asked: Asked): object {
    const answer = this.calendar.answer({ ...asked, path: decodeURIComponent(asked.path) });
    if ('data' in answer) return answer;
    const [status, code, msg] = answer;
    if (code === 190002) this.#tenant.violations.push(`${code} ${asked.method} ${asked.path}: ${asked.body}`);
    throw new Refusal(code, msg, status);
  }

  readonly #routes: Record<string, (asked: Asked) => object | Buffer | 'nothing'> = {
    'POST /open-apis/im/v1/messages': (asked) => this.#failing(() => this.#create(asked)),
    'POST /open-apis/im/v1/messages/:id/reply': (asked) => this.#failing(() => this.#reply(asked)),
    'PATCH /open-apis/im/v1/messages/:id': (asked) => this.#failing(() => this.#patch(asked)),
    'PUT /open-apis/im/v1/messages/:id': () => {
      throw this.#violation(230001, 'a card is edited by PATCH');
    },
    'POST /open-apis/approval/v4/external_instances': (asked) => this.#approval(asked),
    'POST /open-apis/im/v1/files': (asked) => this.#upload(asked),
    'GET /open-apis/im/v1/messages/:id/resources/:key': ({ path, query }) => this.#resource(path, query),
  };

  #giveToken({ body }: Asked): object {
    const { app_id, app_secret } = JSON.parse(body.toString('utf8'));
    if (app_id !== this.#tenant.appId) throw new Refusal(10003, 'invalid param', 200);
    if (this.refuseSecret || app_secret !== this.#tenant.appSecret)
      throw new Refusal(10014, 'app secret invalid', 200);
    return { tenant_access_token: this.token, expire: 7200 };
  }

  #checkToken(request: IncomingMessage): void {
    if (request.headers.authorization !== `Bearer ${this.token}`) throw invalidToken();
  }

  #failing(carryOut: () => object): object | 'nothing' {
    const failure = this.failures.shift();
    if (failure === 'token-revoked') {
      this.token = `t-${hex()}`;
      throw invalidToken();
    }
    if (failure === 'server-error') throw new Refusal(0, '<html>502 Bad Gateway</html>', 502);
    const refusal = failure && FAILURES[failure]?.();
    if (refusal) throw refusal;
    const done = carryOut();
    return failure === 'answer-lost' ? 'nothing' : done;
  }

  #create({ query, body }: Asked): object {
    const parsed = CreateBody.safeParse(JSON.parse(body.toString('utf8')));
    if (!parsed.success) throw this.#violation(230001, `message: ${z.prettifyError(parsed.error)}`);
    const chatId = this.#chat(query.get('receive_id_type'), parsed.data.receive_id);
    return this.#keep(chatId, parsed.data, body.length);
  }

  #reply({ path, body }: Asked): object {
    const parsed = ReplyBody.safeParse(JSON.parse(body.toString('utf8')));
    if (!parsed.success) throw this.#violation(230001, `answer: ${z.prettifyError(parsed.error)}`);
    const answered = this.#tenant.messages.get(path.split('/').at(-2) ?? '');
    if (answered === undefined) throw this.#violation(230001, 'there is no such message to answer');
    if (answered.withdrawn) throw new Refusal(230011, 'The message is recalled.');
    const { topic } = answered;
    if (parsed.data.reply_in_thread && !topic)
      throw this.#violation(230071, 'This kind of message does not support a reply in thread.');
    return this.#keep(answered.chatId, parsed.data, body.length, { topic, parent: answered.id });
  }

  #keep(
    chatId: string,
    { msg_type, content, uuid }: Omit<z.infer<typeof CreateBody>, 'receive_id'>,
    requestBytes: number,
    place: Parameters<Tenant['keep']>[4] = {},
  ): object {
    const earlier = this.#tenant.messages.get(this.#tenant.byUuid.get(uuid) ?? '');
    if (earlier !== undefined) return sent(earlier);
    if (msg_type === 'file') this.#checkFile(content);
    else if (msg_type === 'interactive') this.#checkCard(content, requestBytes);
    else throw this.#violation(230001, `the office sends no ${msg_type}`);
    const message = this.#tenant.keep(chatId, msg_type, content, true, place);
    this.#tenant.byUuid.set(uuid, message.id);
    return sent(message);
  }

  #chat(type: string | null, id: string): string {
    if (type === 'open_id' && this.#tenant.people.has(id)) return this.#tenant.directChat(id);
    const direct = [...this.#tenant.people.keys()].map((openId) => this.#tenant.directChat(openId));
    if (type === 'chat_id' && (this.#tenant.groups.has(id) || direct.includes(id))) return id;
    if (type === 'chat_id') throw new Refusal(230002, 'The bot can not be outside the group.');
    throw new Refusal(230034, 'The receive_id is invalid.');
  }

  #patch({ path, body }: Asked): object {
    const message = this.#tenant.messages.get(path.split('/').at(-1) ?? '');
    const parsed = PatchBody.safeParse(JSON.parse(body.toString('utf8')));
    if (!parsed.success || message?.type !== 'interactive' || !message.byBot) {
      throw this.#violation(230001, 'only a card of the bot is edited, and only its content');
    }
    if (message.withdrawn) throw new Refusal(230011, 'The message is recalled.');
    if (message.locked > 0) {
      // Once, the answer may still be on its way on a busy machine; whoever edits before answering comes again and again.
      message.refusals += 1;
      const [code, msg] = [230099, 'ErrCode: 11310; ErrMsg: card action is lock'] as const;
      throw message.refusals > 1 ? this.#violation(code, msg) : new Refusal(code, msg);
    }
    message.refusals = 0;
    this.#checkCard(parsed.data.content, body.length);
    message.content = parsed.data.content;
    message.edited = true;
    return { data: {} };
  }

  #checkCard(content: string, requestBytes: number): void {
    const refusal = cardRefusal(content, requestBytes);
    if (refusal !== undefined) throw this.#violation(refusal.code, refusal.msg);
  }

  #checkFile(content: string): void {
    const key = String(JSON.parse(content).file_key);
    if (!this.#tenant.uploads.has(key))
      throw this.#violation(230017, 'Bot is NOT the owner of the resource.');
  }

  #approval({ body }: Asked): object {
    const parsed = ApprovalBody.safeParse(JSON.parse(body.toString('utf8')));
    if (!parsed.success) throw this.#violation(1390001, `approval: ${z.prettifyError(parsed.error)}`);
    if (this.refuseApprovals) throw new Refusal(1390002, 'approval code not found');
    const { instance_id, open_id, status, update_time, i18n_resources } = parsed.data;
    const known = this.approvals.get(instance_id);
    if (known && Number(known.update_time) >= Number(update_time)) return { data: {} };
    const title = i18n_resources[0]?.texts[0]?.value ?? '';
    this.approvals.set(instance_id, { open_id, status, update_time, title });
    return { data: {} };
  }

  #upload({ request, body }: Asked): object {
    const parts = readMultipart(body, request.headers['content-type'] ?? '');
    const [name, bytes, type] = [parts.get('file_name'), parts.get('file'), parts.get('file_type')];
    if (!name || !bytes || !type)
      throw this.#violation(234001, 'an upload needs file_type, file_name and file');
    if (bytes.length === 0) throw this.#violation(234010, 'File size can not be 0.');
    const key = `file_${hex()}`;
    this.#tenant.uploads.set(key, { name: name.toString('utf8'), bytes: Buffer.from(bytes) });
    return { data: { file_key: key } };
  }

  #resource(path: string, query: URLSearchParams): Buffer {
    const [message, , key] = path.split('/').slice(-3);
    const bytes = this.#tenant.resources.get(`${message}/${key}/${query.get('type')}`);
    if (bytes === undefined) throw this.#violation(234003, 'File not in msg.');
    return bytes;
  }

  #violation(code: number, msg: string): Refusal {
    this.#tenant.violations.push(`${code} ${msg}`);
    return new Refusal(code, msg);
  }
}

const invalidToken = () => new Refusal(99991663, 'Invalid access token for authorization.');

const sent = ({ id, chatId }: Kept) => ({ data: { message_id: id, chat_id: chatId } });

function send(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
