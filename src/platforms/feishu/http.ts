import { Readable } from 'node:stream';
import { defaultHttpInstance, type HttpInstance, type HttpRequestOptions } from '@larksuiteoapi/node-sdk';
import { z } from 'zod';
import { FeishuFailure } from './errors.ts';
import { HTTP_TIMEOUT_MS, TRANSFER_TIMEOUT_MS } from './limits.ts';

const API = '/open-apis/';
const TRANSFER = /\/im\/v1\/(files|images|messages\/[^/]+\/resources)(\/|$)/;

type VendorOptions = Parameters<typeof defaultHttpInstance.request>[0];

const Answer = z.object({ code: z.number().optional(), msg: z.string().optional() });
const Broken = z.object({
  message: z.string().optional(),
  code: z.string().optional(),
  response: z
    .object({ status: z.number(), data: z.unknown(), headers: z.looseObject({}).optional() })
    .optional(),
});
/**
 * The HTTP side of the vendor's client, made safe: every call has a time limit, an answer with a code other
 * than 0 is a failure even at HTTP 200, and what is thrown carries no request and so no secret.
 */
export function safeHttp(used?: () => void): HttpInstance {
  async function request<T, R = T, D = unknown>(options: HttpRequestOptions<D>): Promise<R> {
    const url = options.url ?? '';
    const timeout = options.timeout ?? (TRANSFER.test(url) ? TRANSFER_TIMEOUT_MS : HTTP_TIMEOUT_MS);
    if (url.includes(API)) used?.();
    let answer: R;
    try {
      answer = (await defaultHttpInstance.request({ ...options, timeout } as VendorOptions)) as R;
    } catch (error) {
      throw await asFailure(error);
    }
    if (url.includes(API)) refuseCode(answer);
    return answer;
  }
  const plain =
    (method: string) =>
    <T, R = T, D = unknown>(url: string, options: HttpRequestOptions<D> = {}): Promise<R> =>
      request<T, R, D>({ ...options, method, url });
  const withBody =
    (method: string) =>
    <T, R = T, D = unknown>(url: string, data?: D, options: HttpRequestOptions<D> = {}): Promise<R> =>
      request<T, R, D>({ ...options, method, url, ...(data === undefined ? {} : { data }) });
  return {
    request,
    get: plain('GET'),
    delete: plain('DELETE'),
    head: plain('HEAD'),
    options: plain('OPTIONS'),
    post: withBody('POST'),
    put: withBody('PUT'),
    patch: withBody('PATCH'),
  };
}

function refuseCode(answer: unknown): void {
  const said = Answer.safeParse(answer);
  if (said.success && said.data.code !== undefined && said.data.code !== 0) {
    throw new FeishuFailure({ status: 200, code: said.data.code, text: said.data.msg ?? 'refused' });
  }
}

async function asFailure(error: unknown): Promise<FeishuFailure> {
  const broken = Broken.safeParse(error);
  const response = broken.data?.response;
  if (response === undefined) {
    return new FeishuFailure({ text: broken.data?.code ?? broken.data?.message ?? 'no answer' });
  }
  const said = Answer.safeParse(await bodyOf(response.data)).data;
  const reset = Number(response.headers?.['x-ogw-ratelimit-reset']);
  return new FeishuFailure({
    status: response.status,
    text: said?.msg ?? 'no explanation',
    ...(said?.code === undefined ? {} : { code: said.code }),
    ...(Number.isFinite(reset) ? { resetSeconds: reset } : {}),
  });
}

/** Bytes of a refusal that are read at most. */
const REFUSAL_MAX_BYTES = 64 * 1024;

/** A failed download answers JSON too, but as a stream, since a stream was asked for; undefined when it is none. */
export async function bodyOf(data: unknown): Promise<unknown> {
  if (!(data instanceof Readable)) return data;
  try {
    const parts: Buffer[] = [];
    for await (const part of data) {
      parts.push(Buffer.from(part));
      if (parts.reduce((sum, each) => sum + each.length, 0) > REFUSAL_MAX_BYTES) return undefined;
    }
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return undefined;
  } finally {
    data.destroy();
  }
}
