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
export function safeHttp(): HttpInstance {
  async function request<T, R = T, D = unknown>(options: HttpRequestOptions<D>): Promise<R> {
    const url = options.url ?? '';
    const timeout = options.timeout ?? (TRANSFER.test(url) ? TRANSFER_TIMEOUT_MS : HTTP_TIMEOUT_MS);
    let answer: R;
    try {
      answer = (await defaultHttpInstance.request({ ...options, timeout } as VendorOptions)) as R;
    } catch (error) {
      throw asFailure(error);
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

function asFailure(error: unknown): FeishuFailure {
  const broken = Broken.safeParse(error);
  const response = broken.data?.response;
  if (response === undefined) {
    return new FeishuFailure({ text: broken.data?.code ?? broken.data?.message ?? 'no answer' });
  }
  const said = Answer.safeParse(bodyOf(response.data)).data;
  const reset = Number(response.headers?.['x-ogw-ratelimit-reset']);
  return new FeishuFailure({
    status: response.status,
    text: said?.msg ?? 'no explanation',
    ...(said?.code === undefined ? {} : { code: said.code }),
    ...(Number.isFinite(reset) ? { resetSeconds: reset } : {}),
  });
}

/** A failed download answers JSON too, but as bytes, since bytes were asked for. */
export function bodyOf(data: unknown): unknown {
  if (!Buffer.isBuffer(data)) return data;
  try {
    return JSON.parse(data.toString('utf8'));
  } catch {
    return undefined;
  }
}
