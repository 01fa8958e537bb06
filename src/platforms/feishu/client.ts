import {
  Client,
  DefaultCache,
  Domain,
  type HttpInstance,
  type Logger,
  LoggerLevel,
} from '@larksuiteoapi/node-sdk';
import { FeishuFailure, TOKEN_CODES } from './errors.ts';

/** `feishu`, `lark`, or the address of a server that speaks for them, without a slash at its end. */
export const domainOf = (domain: string): Domain | string =>
  ({ feishu: Domain.Feishu, lark: Domain.Lark })[domain] ?? domain.replace(/\/+$/, '');

/** Makes one call with the vendor's client; a revoked token is replaced and the call made once more. @throws FeishuFailure */
export type Call = <T>(using: (client: Client) => Promise<T>) => Promise<T>;

/**
 * The vendor's client with a token cache of its own. The client keeps a token until it expires, even when the
 * platform no longer accepts it, so that a revoked one would fail every call for up to two hours.
 */
export function openClient(app: {
  appId: string;
  appSecret: string;
  domain: string;
  logger: Logger;
  http: HttpInstance;
}): Call {
  const cache = new DefaultCache();
  let generation = 0;
  const client = new Client({
    appId: app.appId,
    appSecret: app.appSecret,
    domain: domainOf(app.domain),
    cache,
    logger: app.logger,
    loggerLevel: LoggerLevel.warn,
    httpInstance: app.http,
  });
  return async (using) => {
    const used = generation;
    try {
      return await using(client);
    } catch (error) {
      if (!(error instanceof FeishuFailure) || !TOKEN_CODES.has(error.said.code ?? 0)) throw error;
      if (used === generation) {
        generation += 1;
        cache.values.clear();
      }
      return using(client);
    }
  };
}
