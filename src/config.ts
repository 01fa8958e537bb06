import { z } from 'zod';

/** Something in the environment is wrong: which variable, and how to mend it. */
export class ConfigProblem extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigProblem';
  }
}

const words = (text: string | undefined) => (text?.trim() ? text.trim() : undefined);
const text = z.preprocess(
  (value) => (typeof value === 'string' ? words(value) : value),
  z.string().optional(),
);
const oneOf = <const V extends readonly [string, ...string[]]>(values: V, fallback: V[number]) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() ? value.trim().toLowerCase() : fallback),
    z.enum(values, { error: `must be one of: ${values.join(', ')}` }),
  );
const onOff = z.preprocess(
  (value) => (typeof value === 'string' ? words(value.toLowerCase()) : value),
  z.enum(['on', 'off'], { error: 'must be on or off' }).optional(),
);
const isZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};

const environment = z.object({
  DATABASE_URL: text.refine(
    (url) => !url || /^postgres(ql)?:\/\//.test(url),
    'must begin with postgresql:// (unset it to use the built-in database)',
  ),
  DATA_DIR: text,
  TEMPLATES_DIR: text,
  PORT: z.preprocess(
    (value) => words(value as string | undefined) ?? '8787',
    z.coerce.number({ error: 'must be a number from 0 to 65535' }).int().min(0).max(65535),
  ),
  HOST: text,
  PUBLIC_URL: text.refine((url) => !url || /^https?:\/\//.test(url), 'must begin with https://'),
  METRICS: oneOf(['loopback', 'on', 'off'], 'loopback'),
  LOG_LEVEL: z.preprocess(
    (value) => (typeof value === 'string' ? words(value.toLowerCase()) : value),
    z
      .enum(['debug', 'info', 'warn', 'error', 'silent'], {
        error: 'must be one of: debug, info, warn, error, silent',
      })
      .optional(),
  ),
  TIME_ZONE: text.refine((zone) => !zone || isZone(zone), 'must be a time zone such as Asia/Shanghai'),
  CONSOLE: onOff,
  DEMO: onOff,
  FEISHU_APP_ID: text.refine(
    (id) => !id || /^cli_[0-9a-zA-Z]+$/.test(id),
    'must be an app id such as cli_a1b2c3d4e5f60789',
  ),
  FEISHU_APP_SECRET: text,
  FEISHU_MODE: oneOf(['ws', 'webhook'], 'ws'),
  FEISHU_ENCRYPT_KEY: text,
  FEISHU_VERIFICATION_TOKEN: text,
  FEISHU_DOMAIN: text.refine(
    (domain) => !domain || /^(feishu|lark|https?:\/\/.+)$/.test(domain),
    'must be feishu, lark or a URL',
  ),
  FEISHU_APPROVAL_CODE: text,
  TELEGRAM_BOT_TOKEN: text.refine(
    (token) => !token || /^\d+:[\w-]+$/.test(token),
    'must look like 123456:ABC…, as BotFather gives it',
  ),
  TELEGRAM_MODE: oneOf(['polling', 'webhook'], 'polling'),
  TELEGRAM_WEBHOOK_SECRET: text.refine(
    (secret) => !secret || /^[\w-]{1,256}$/.test(secret),
    'may hold only letters, digits, _ and -',
  ),
  TELEGRAM_API_ROOT: text.refine((root) => !root || /^https?:\/\//.test(root), 'must begin with https://'),
});

type Environment = z.infer<typeof environment>;

const withoutSlash = (url: string | undefined) => url?.replace(/\/+$/, '');

function feishuOf(env: Environment) {
  const { FEISHU_APP_ID: appId, FEISHU_APP_SECRET: appSecret } = env;
  if (!appId || !appSecret) return undefined;
  return {
    appId,
    appSecret,
    mode: env.FEISHU_MODE,
    domain: withoutSlash(env.FEISHU_DOMAIN) ?? 'feishu',
    ...(env.FEISHU_ENCRYPT_KEY && { encryptKey: env.FEISHU_ENCRYPT_KEY }),
    ...(env.FEISHU_APPROVAL_CODE && { approvalCode: env.FEISHU_APPROVAL_CODE }),
    ...(env.FEISHU_VERIFICATION_TOKEN && { verificationToken: env.FEISHU_VERIFICATION_TOKEN }),
  };
}

function telegramOf(env: Environment) {
  const { TELEGRAM_BOT_TOKEN: token } = env;
  if (!token) return undefined;
  return {
    token,
    mode: env.TELEGRAM_MODE,
    ...(env.TELEGRAM_WEBHOOK_SECRET && { webhookSecret: env.TELEGRAM_WEBHOOK_SECRET }),
    ...(env.PUBLIC_URL && { publicUrl: withoutSlash(env.PUBLIC_URL) as string }),
    ...(env.TELEGRAM_API_ROOT && { apiRoot: withoutSlash(env.TELEGRAM_API_ROOT) as string }),
  };
}

/** What belongs together, over several variables. */
function mismatches(env: Environment): string[] {
  const half = Boolean(env.FEISHU_APP_ID) !== Boolean(env.FEISHU_APP_SECRET);
  const webhookOpen =
    env.FEISHU_APP_ID &&
    env.FEISHU_MODE === 'webhook' &&
    !env.FEISHU_ENCRYPT_KEY &&
    !env.FEISHU_VERIFICATION_TOKEN;
  return [
    ...(half ? ['FEISHU_APP_ID and FEISHU_APP_SECRET belong together: set both, or neither.'] : []),
    ...(webhookOpen
      ? [
          'FEISHU_MODE=webhook needs FEISHU_ENCRYPT_KEY (or at least FEISHU_VERIFICATION_TOKEN), so that nobody else can speak to it.',
        ]
      : []),
    ...(env.TELEGRAM_BOT_TOKEN && env.TELEGRAM_MODE === 'webhook' && !env.PUBLIC_URL
      ? ['TELEGRAM_MODE=webhook needs PUBLIC_URL, the https address Telegram shall call.']
      : []),
  ];
}

/** The environment as one frozen object. @throws ConfigProblem naming every variable that is wrong */
export function readConfig(env: Readonly<Record<string, string | undefined>>) {
  const read = environment.safeParse(env);
  const problems = read.success
    ? mismatches(read.data)
    : read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`);
  if (!read.success || problems.length > 0) throw new ConfigProblem(problems);
  const feishu = feishuOf(read.data);
  const telegram = telegramOf(read.data);
  const alone = !feishu && !telegram;
  const {
    DATABASE_URL,
    DATA_DIR,
    TEMPLATES_DIR,
    PORT,
    HOST,
    PUBLIC_URL,
    METRICS,
    LOG_LEVEL,
    TIME_ZONE,
    CONSOLE,
    DEMO,
  } = read.data;
  return Object.freeze({
    ...(DATABASE_URL && { databaseUrl: DATABASE_URL }),
    dataDir: DATA_DIR ?? './data',
    ...(TEMPLATES_DIR && { templatesDir: TEMPLATES_DIR }),
    port: PORT,
    host: HOST ?? '127.0.0.1',
    ...(PUBLIC_URL && { publicUrl: withoutSlash(PUBLIC_URL) }),
    metrics: METRICS,
    // Somebody trying it out reads one address, not a log.
    logLevel: LOG_LEVEL ?? (alone ? ('warn' as const) : ('info' as const)),
    timeZone: TIME_ZONE ?? 'Asia/Shanghai',
    console: CONSOLE ? CONSOLE === 'on' : alone,
    demo: DEMO ? DEMO === 'on' : alone && !DATABASE_URL,
    // Nobody configured anything: there is something to try in every stage.
    examples: !DEMO && alone && !DATABASE_URL,
    ...(feishu && { feishu }),
    ...(telegram && { telegram }),
  });
}
export type Config = ReturnType<typeof readConfig>;
