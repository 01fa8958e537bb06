import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../commands/index.ts';
import { COMMAND_WORDS, commandWords, GROUP_WORDS } from '../../src/wording/commands.ts';
import { openRoom, type Room } from '../chat/room.ts';
import { judged, supervised } from './filing.ts';
import { agreed, approved, declared, reported } from './story.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

/** Its period has begun, and everything it needs by then is on file. */
const delivered = (open: Room) => supervised(open, { 期限: '2026-11-01至2026-12-31' });

const POSTS = {
  'chief-convenor': 'chief-convenor',
  convenor: 'convenor-finance',
  'office-director': 'office-director',
  'office-deputy': 'office-deputy-civil-affairs',
  'office-clerk': 'office-clerk',
  member: 'member-health',
  liaison: 'liaison-health',
  officer: 'officer-health',
  supervision: 'supervision',
} as const;

describe('help', () => {
  it.each(Object.entries(POSTS))('B01 shows %s only what that role may do', async (role, who) => {
    const overview = await room.says(who, '帮助');
    // One screen of a phone or two, whatever there is to do.
    expect(overview.length).toBeLessThan(2_200);
    const answers = [overview];
    for (const group of Object.keys(GROUP_WORDS)) answers.push(await room.says(who, `/help ${group}`));
    const answer = answers.join('\n');
    for (const { name, who: may } of catalogue) {
      const allowed = may === 'anyone' || may === 'known' || may.includes(role as keyof typeof POSTS);
      expect(answer.includes(`（/${name}）`), name).toBe(allowed);
    }
  });

  it('shows a stranger how to be known', async () => {
    const answer = await room.says('somebody', '帮助');
    expect(answer).toContain('要办事，请先向联席会议办公室索取绑定码');
    expect(answer).not.toContain('（/submit）');
  });

  it.each(catalogue.map((command) => [command.words[0], command.name, commandWords(command)] as const))(
    '帮助 %s tells what it does, with an example',
    async (word, name, { does, example }) => {
      const answer = await room.says('office-director', `帮助 ${word}`);
      expect(answer).toContain(`${word}：${does}`);
      expect(answer).toContain(example);
      expect(await room.says('office-director', `/help ${name}`)).toBe(answer);
    },
  );

  it('帮助 of what does not exist', async () => {
    expect(await room.says('office-director', '帮助 飞行')).toContain('没有“飞行”这条命令。');
  });
});

/** What must stand before an example can be sent, and who sends it. Examples speak of 2026-001. */
const BEFORE: Readonly<Record<string, readonly [string, (room: Room) => Promise<unknown>]>> = {
  submit: ['officer-education-sports', async () => undefined],
  amend: ['officer-education-sports', declared],
  withdraw: ['officer-education-sports', declared],
  show: ['officer-education-sports', declared],
  missing: ['officer-education-sports', declared],
  history: ['officer-education-sports', declared],
  accept: ['office-clerk', declared],
  return: ['office-clerk', declared],
  opine: ['liaison-finance', async (open) => open.says('office-director', `受理 ${await declared(open)}`)],
  conclude: ['office-director', agreed],
  coordinate: [
    'convenor-finance',
    async (open) => {
      const number = await declared(open);
      await open.says('office-director', `受理 ${number}`);
      await open.says('liaison-finance', `不同意 ${number} 测算偏高`);
    },
  ],
  report: [
    'office-director',
    async (open) => open.says('office-director', `评审 ${await agreed(open)} 通过`),
  ],
  approve: ['convenor-finance', reported],
  refuse: ['convenor-finance', reported],
  record: ['office-director', async (open) => open.says('convenor-finance', `批准 ${await reported(open)}`)],
  find: ['office-director', approved],
  complete: ['officer-education-sports', delivered],
  milestone: ['officer-education-sports', approved],
  evaluate: [
    'officer-education-sports',
    async (open) => {
      const number = await delivered(open);
      await open.says('officer-education-sports', `完工 ${number} 2026-11-20`);
      await judged(open, number);
    },
  ],
};

const PROJECT_COMMANDS = catalogue
  .filter(({ group }) => group === 'projects' || group === 'deciding')
  .map(({ name }) => name);

describe('every example', () => {
  it.each(PROJECT_COMMANDS)('B01 %s can be sent as it stands', async (name) => {
    const [who, prepare] = BEFORE[name] ?? ['office-director', async () => undefined];
    const open = await openRoom();
    await prepare(open);
    const answer = await open.says(who, COMMAND_WORDS[name]?.example ?? '');
    expect(answer).not.toBe('');
    expect(answer).not.toMatch(/还差|要补充或更正|不能|没有“|没有编号|没有找到|使用。$/);
    await open.close();
  });

  it.each([
    ['basis', '五(二)'],
    ['duty', '附件2 12'],
    ['body', '22个'],
    ['roster', '教体局名单'],
    ['code', '卫计局联络员的绑定码'],
    ['deputy', '已设代理：12月1日至12月15日，卫计局成员由卫计局联络员代理。'],
  ])('%s can be sent as it stands', async (name, said) => {
    expect(await room.says('office-director', COMMAND_WORDS[name]?.example ?? '')).toContain(said);
  });

  it('bind takes the code it is given', async () => {
    const [, code] = /绑定 (\S+)/.exec(await room.says('office-director', '绑定码 卫计局联络员')) ?? [];
    expect(await room.says('new-phone', `绑定 ${code}`)).toContain('绑定成功：');
    expect(await room.says('newer-phone', `绑定 ${code}`)).toContain('绑定码不对、已经用过或已过期。');
    expect(await room.says('newer-phone', `绑定 ${code}`, { group: true })).toContain(
      '绑定码只能在私聊里使用。',
    );
  });

  it('R98 a deputy acts within the dates, for the post they stand in for', async () => {
    const number = await declared(room);
    await room.says('office-director', `受理 ${number}`);
    await room.says(
      'office-director',
      '代理 职务：编委办成员 代理人：国土分局联络员 自：2026-11-22 至：2026-11-23',
    );
    expect(await room.says('liaison-land', `同意 ${number}`)).toContain('现状：');
    expect((await room.project(number))?.opinions.at(-1)).toMatchObject({ unit: 'staffing', agrees: true });
    const now = room.clock.now;
    room.clock.now = new Date('2026-11-24T02:00:00Z');
    expect(await room.says('liaison-land', `不同意 ${number} 收回`)).toContain(
      '“意见”由被征求意见单位的成员或联络员办理',
    );
    room.clock.now = now;
  });
});
