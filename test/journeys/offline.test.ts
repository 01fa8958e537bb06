import net from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { declaration, PLAIN } from '../commands/story.ts';
import { readDocx } from '../documents/read-docx.ts';
import { openTryOut, type TryOut } from './try-out.ts';

const LOCAL = /^(?:127\.0\.0\.1|localhost|::1)$/;
/** Where anything of this process wanted to go. */
const wanted: string[] = [];

let office: TryOut;
beforeAll(async () => {
  const connect = net.Socket.prototype.connect;
  vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(function (
    this: net.Socket,
    ...args: unknown[]
  ) {
    const [first, second] = (Array.isArray(args[0]) ? args[0] : args) as unknown[];
    const to =
      typeof first === 'object' && first !== null ? (first as net.TcpNetConnectOpts & { path?: string }) : {};
    const host =
      'path' in to && to.path
        ? ''
        : String(('host' in to && to.host) || (typeof second === 'string' ? second : 'localhost'));
    if (host !== '' && !LOCAL.test(host)) {
      wanted.push(host);
      throw new Error(`no way out to ${host}`);
    }
    return Reflect.apply(connect, this, args) as net.Socket;
  });
  office = await openTryOut();
}, 60_000);
afterAll(async () => {
  await office.close();
  vi.restoreAllMocks();
}, 30_000);

test('B08 a day of the office is played where nothing outside can be reached: declared, reviewed, called, written, looked up', async () => {
  const declared = await office.says('officer-education-sports', declaration(PLAIN));
  const [number = ''] = /20\d\d-\d{3}/.exec(declared) ?? [];
  expect(number).not.toBe('');
  await office.says('office-director', `受理 ${number}`);
  expect(await office.says('liaison-finance', `同意 ${number}`)).toContain('核定80万元');
  await office.says('liaison-finance', '发送');
  expect(
    await office.says(
      'office-director',
      '召开 汇报会 时间：下周三 14:30-16:30 地点：三楼会议室 汇报人：召集人（财政局）',
    ),
  ).toContain('汇报会');
  await office.says('office-director', '发送');
  expect(await office.says('liaison-health', '依据 转包')).toContain('五(二)');
  const [notice] = (await office.inbox('liaison-health'))
    .flatMap(({ files }) => files)
    .filter(({ name }) => name.endsWith('.docx'));
  expect(readDocx(await office.file(notice?.url ?? '')).join('')).toContain('三楼会议室');
  expect(await office.health()).toMatchObject({ status: 200, usable: true });
  expect(wanted).toEqual([]);
  // Had anything wanted to go out it would have been seen here.
  await expect(fetch('http://192.0.2.1/')).rejects.toThrow();
  expect(wanted).toEqual(['192.0.2.1']);
}, 120_000);
