import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { agreed, approved, declaration, declared, lines, PLAIN } from './story.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const OFFICER = 'officer-education-sports';
const says = (text: string, who = OFFICER) => room.says(who, text);

/** A refused declaration leaves a draft; the next test starts afresh. */
const alone = async (text: string, who = OFFICER) => {
  const answer = await says(text, who);
  await says('取消', who);
  return answer;
};

describe('declaring a project', () => {
  it('R30 every line given makes a project with a number', async () => {
    expect(await says(declaration())).toContain('已申报：2026-001 中小学课后体育服务');
    expect(await says(declaration())).toContain('已申报：2026-002');
  });

  it('R30 nothing given: every missing thing in one reply, each with its clause', async () => {
    const answer = await alone('申报');
    expect(answer).toContain('请填写申报的内容（共14项）');
    expect(answer).toContain(
      '要填的有：名称、需求、目录、金额、测算、资金来源、期限、数量、质量、服务性质、市场化、社会力量、人员、情形。',
    );
    expect(answer).toContain('先填下面6项，提交后接着填其余8项。');
    expect(answer.match(/^「/gm)).toHaveLength(6);
  });

  it('R30 what is wrong and what is missing are told together', async () => {
    const answer = await alone(
      declaration({ 金额: '很多', 期限: '明年某时', 目录: 'X99', 测算: undefined, 资金来源: '私人捐款' }),
    );
    expect(answer).toContain('申报有5项要补充或更正');
    expect(answer).toContain('金额：看不出金额，请写如 80万元 或 1,200,000元（六(二)）');
    expect(answer).toContain('期限：看不出起止日期');
    expect(answer).toContain('目录：现行目录里没有这一项，请写编码或名称；目录外写“无”（四(二)）');
    expect(answer).toContain('测算：还没有填（二(三)3）');
    expect(answer).toContain(
      '资金来源：资金来源只有：公用经费、项目经费、财政专项资金、政府投资项目资金、其他财政性资金，每项写金额（六(二)）',
    );
  });

  it('R30 many at once get numbers without a gap', async () => {
    const people = ['officer-health', 'officer-culture', 'officer-land', 'officer-audit'];
    await Promise.all(people.map((who) => says(declaration({ 名称: `并行 ${who}`, ...PLAIN }), who)));
    const numbers: string[] = [];
    for (const who of people) numbers.push(await says('查询 我的', who));
    const found = numbers.map((answer) => Number(/2026-(\d+)/.exec(answer)?.[1])).sort((a, b) => a - b);
    expect(found).toEqual([found[0], Number(found[0]) + 1, Number(found[0]) + 2, Number(found[0]) + 3]);
  });

  it('R06 no cost basis, no declaration', async () => {
    expect(await alone(declaration({ 测算: undefined }))).toContain('测算：还没有填（二(三)3）');
  });

  it.each([
    ['the lines in any order', ['申报', ...[...lines(PLAIN)].reverse()].join('\n')],
    ['one line', `申报 ${lines(PLAIN).join('；')}`],
    [
      'key=value',
      `/submit ${lines(PLAIN)
        .map((line) => line.replace('：', '='))
        .join('\n')}`,
    ],
    [
      'full-width figures and signs',
      declaration({
        ...PLAIN,
        金额: '８０万元',
        期限: '２０２７－０１－０１至２０２７－１２－３１',
        目录: 'Ｂ１０',
      }),
    ],
    [
      'a numbered list pasted from a file',
      ['申报', ...lines(PLAIN).map((line, index) => `${index + 1}. ${line}`)].join('\n'),
    ],
    [
      'other labels',
      ['申报', ...lines(PLAIN)]
        .join('\n')
        .replace('名称', '项目名称')
        .replace('金额', '预算金额')
        .replace('测算', '测算依据')
        .replace('期限', '服务期限'),
    ],
    [
      'single questions instead of the shorthand',
      declaration({ ...PLAIN, 适宜: undefined, 市场化: '是', 社会力量: '有' }),
    ],
  ])('B01 is understood as %s', async (_, text) => {
    const answer = await says(text);
    expect(answer).toMatch(/^已申报：2026-\d{3} 中小学课后体育服务/);
    expect(answer).toContain('金额：80万元');
    expect(answer).toContain('B10 体育 · 2027年1月1日至12月31日');
  });

  it('B01 a group knows the same command, with @ or a slash', async () => {
    expect(await room.says(OFFICER, `/${declaration(PLAIN)}`, { group: true })).toContain('已申报：');
    expect(await room.says(OFFICER, declaration(PLAIN), { group: true })).toContain('已申报：');
    expect(await room.says(OFFICER, declaration(PLAIN), { group: true, addressed: false })).toBe('');
  });

  it('B01 what is missing is filled in by lines, or in the form', async () => {
    await says(declaration({ ...PLAIN, 数量: undefined, 人员: undefined }));
    expect(await says('数量：4000课时')).toContain('人员：还没有填');
    const { toast } = await room.presses(OFFICER, '申报', { form: { staffing: '不增加' } });
    expect(toast).toMatch(/^已申报：/);
  });

  it.each([
    ['80万', '80万元'],
    ['800000', '80万元'],
    ['¥800,000.00', '80万元'],
    ['捌拾万元整', '80万元'],
    ['80.005万元', '800,050元'],
    ['500000.01元', '500,000.01元'],
  ])('R42 an amount written %s is %s, to the fen', async (written, read) => {
    const number = await declared(room, { ...PLAIN, 金额: written, 资金来源: '项目经费' });
    expect(await says(`项目 ${number}`)).toContain(`金额：${read}\n`);
    expect(await says(`项目 ${number}`)).toContain(`资金来源：项目经费${read}`);
  });

  it('R42 sources that miss the amount by one fen are refused with both sums', async () => {
    const answer = await alone(declaration({ ...PLAIN, 资金来源: '项目经费50万元、公用经费299999.99元' }));
    expect(answer).toContain('资金来源：各项资金合计 799,999.99元，与金额 80万元 不符（六(二)）');
    expect(await says(declaration({ ...PLAIN, 资金来源: '项目经费50万元、公用经费30万元' }))).toContain(
      '已申报：',
    );
  });

  it('R15 what the market or social forces cannot do stops with its clause', async () => {
    const answer = await alone(declaration({ ...PLAIN, 适宜: '否' }));
    expect(answer).toContain('市场化：不适合市场化提供的服务不能购买（四(一)）');
    expect(answer).toContain('社会力量：社会力量不能承担的服务不能购买（四(一)）');
  });

  it('R26 outside the catalogue the one-matter route is offered and grounds are asked for', async () => {
    const answer = await alone(declaration({ ...PLAIN, 目录: '无' }));
    expect(answer).toContain('一事一议');
    expect(answer).toContain('目录外理由：目录外的项目只能走“一事一议”，请说明理由（六(一)）');
    const accepted = await says(
      declaration({ ...PLAIN, 目录: '无', 情形: '重大民生', 目录外理由: '目录尚未列入' }),
    );
    expect(accepted).toContain('审批路径：一事一议，报请区政府审定（六(一)）');
    expect(accepted).toContain('事项：目录外');
    expect(accepted).toContain('目录外理由：目录尚未列入');
  });

  it('R37 a specified project names who asked for it', async () => {
    expect(await alone(declaration({ ...PLAIN, 情形: '特定' }))).toContain(
      '交办依据：特定项目须写明党委、政府交办的依据（六(一)）',
    );
    expect(await says(declaration({ ...PLAIN, 情形: '特定', 交办依据: '区委常委会第3次会议' }))).toContain(
      '交办依据：区委常委会第3次会议',
    );
  });

  it('R38 the scale is asked for as a judgement, and no figure is given for it', async () => {
    const answer = await alone(declaration({ 规模理由: undefined }));
    expect(answer).toContain(
      '规模理由：新增且涉及职能转变的，请判断是否规模较大并写理由；文件未规定数额（六(一)）',
    );
    expect(answer).not.toMatch(/规模较大[^\n]*\d+万/);
    const number = await declared(room);
    expect(await says(`项目 ${number}`)).toContain('文件未规定数额');
  });

  it('R39 single flags and their reason say the same as the situation', async () => {
    const flags = {
      情形: undefined,
      规模理由: undefined,
      新增: '是',
      职能转变: '涉及',
      规模较大: '否，因为只有28所学校',
      重大民生: '否',
      特定: '否',
    };
    const answer = await says(declaration(flags));
    expect(answer).toContain('审批路径：报区政府审批（六(一)）');
    expect(answer).toContain('新增 是 · 职能转变 是 · 规模较大 否 · 重大/民生 否 · 特定 否（六(一)）');
    expect(answer).toContain('规模判断：因为只有28所学校');
  });

  it.each([
    ['新增、职能转变、规模较大', '报区政府常务会议研究审定'],
    ['职能转变', '报区政府审批'],
    ['无', '按原有经费申拨渠道审批'],
    ['重大民生', '一事一议，报请区政府审定'],
    ['新增、职能转变、规模较大、重大民生', '一事一议，并提交区政府常务会议审定'],
  ])('R39 %s goes by %s', async (situation, route) => {
    expect(await says(`试算 ${situation}`)).toContain(`试算：${route}（六(一)）`);
    expect(await says(declaration({ 情形: situation }))).toContain(`审批路径：${route}（六(一)）`);
  });

  it.each([
    ['2015-04-30', true],
    ['2015-05-01', false],
  ])('R02 declared on %s: before effect %s', async (day, early) => {
    const answer = await says(declaration({ ...PLAIN, 申报日期: day }));
    expect(answer.includes('申报日期早于施行日2015年5月1日（八(二)）')).toBe(early);
  });

  it('R07 more staff is a warning on every card, to the end', async () => {
    const warning = '警示：本项目将增加人员。';
    const number = await approved(room, { 人员: '增加', 增加理由: '过渡期两校区并行' });
    for (const who of [OFFICER, 'chief-convenor', 'member-finance', 'liaison-staffing', 'office-director']) {
      expect(
        room
          .inbox(who)
          .split('────')
          .filter((card) => card.includes(`${number} `) && card.includes('审批路径'))
          .every((card) => card.includes(warning)),
      ).toBe(true);
    }
    await says(`修改 ${number} 需求：换一种说法`);
    expect(await says(`项目 ${number}`)).toContain(warning);
    // Written otherwise later, it is judged anew, and that it once was declared so stays on every card.
    expect(await says(`修改 ${number} 人员：不增加`)).toContain('原意见和决定已失效');
    const once = '警示：本项目曾申报将增加人员，后由教体局经办人改为不增加。';
    expect(await says(`项目 ${number}`)).toContain(once);
    expect(room.sees('liaison-finance')).toContain(once);
    await says(`修改 ${number} 数量：3000课时`);
    expect(await says(`项目 ${number}`)).toContain(once);
    await says(`修改 ${number} 人员：增加 增加理由：过渡期两校区并行`);
    expect(await says(`项目 ${number}`)).toContain(warning);
  });

  it('R07 nor is it lost by editing before anybody has accepted it', async () => {
    const number = await declared(room, { ...PLAIN, 人员: '增加', 增加理由: '过渡期两校区并行' });
    await says(`修改 ${number} 人员：不增加`);
    expect(await says(`项目 ${number}`)).toContain('警示：本项目曾申报将增加人员');
    const other = await declared(room, PLAIN);
    await says(`修改 ${other} 人员：减少`);
    expect(await says(`项目 ${other}`)).not.toContain('警示');
  });

  it.each([
    ['应由政府直接提供', '应由政府直接提供的服务不得购买。'],
    ['不属于政府职责', '不属于政府职责范围的事项不得购买。'],
  ])(
    'R18 %s is refused to every role that declares, and the refusal is on record',
    async (nature, sentence) => {
      for (const who of [OFFICER, 'liaison-education-sports', 'member-education-sports', 'member-finance']) {
        const answer = await alone(declaration({ 服务性质: nature }), who);
        expect(answer).toContain(sentence);
        expect(answer).toContain('任何职务都不能放行；本次拒绝已留痕。');
        expect(answer).toContain('（四(一)）');
        const last = (await room.logged(`person:stand-in:${who}`)).at(-1);
        expect(last).toMatchObject({
          verb: 'refused',
          clause: '四(一)',
          note: expect.stringContaining('prohibited'),
        });
      }
    },
  );

  it('R18 nor can an accepted project be turned into one', async () => {
    const number = await declared(room);
    expect(await says(`修改 ${number} 服务性质：应由政府直接提供`)).toContain(
      '应由政府直接提供的服务不得购买。',
    );
    expect((await room.project(number))?.declaration.nature).toBe('public');
  });

  it('R08 an ineligible purchaser is refused, naming the clause, whatever it calls itself', async () => {
    await room.prisma.unit.update({ where: { slug: 'land' }, data: { kind: 'other' } });
    for (const kind of [undefined, '行政机关']) {
      expect(await alone(declaration({ ...PLAIN, 主体性质: kind }), 'officer-land')).toContain(
        '购买主体限于财政负担经费的行政机关、参公事业单位和群团组织（三(一)）',
      );
    }
    await room.prisma.unit.update({ where: { slug: 'land' }, data: { kind: 'administrative' } });
    expect(await says(declaration(PLAIN), 'officer-land')).toContain('已申报：');
  });

  it('R09 a mass organisation declares with fiscal funding, not without', async () => {
    await room.prisma.unit.update({
      where: { slug: 'culture' },
      data: { kind: 'mass-organisation', funded: false },
    });
    expect(await alone(declaration(PLAIN), 'officer-culture')).toContain(
      '群团组织的经费须由财政负担（三(一)）',
    );
    await room.prisma.unit.update({ where: { slug: 'culture' }, data: { funded: true } });
    expect(await says(declaration(PLAIN), 'officer-culture')).toContain('已申报：');
  });

  it('R66 nobody declares for another unit', async () => {
    expect(await alone(declaration({ ...PLAIN, 购买主体: '卫计局' }))).toContain(
      '只能为本单位申报，不能代卫计局申报。',
    );
  });
});

describe('changing and withdrawing', () => {
  it('R32 an edit before approval keeps the earlier text on record', async () => {
    const number = await declared(room);
    expect(await says(`修改 ${number} 金额：75万元 测算：3750课时×200元`)).toContain('已修改：');
    const entries = await room.logged(`project:${number}`);
    expect(entries.at(-1)?.before).toMatchObject({
      declaration: { fen: 80_000_000, costBasis: '4000课时×200元' },
    });
  });

  it('R40 a changed amount after approval voids it, asks everyone again and keeps the old decisions in sight', async () => {
    const number = await approved(room);
    const answer = await says(`修改 ${number} 金额：90万元`);
    expect(answer).toContain('现状：正在征求意见，等财政(地税)局、编委办表态（12月1日前）');
    expect(answer).toContain('原意见和决定已失效');
    expect(await room.project(number)).toMatchObject({ round: 2, status: { state: 'in-review' } });
    const whole = await says(`项目 ${number}`);
    expect(whole).toContain('区政府：同意（已失效）（绍柯政批〔2026〕12号，11月20日');
    expect(whole).toContain('召集人意见：同意（已失效）');
    expect(whole).toContain('财政(地税)局 同意（原意见）');
    expect(room.sees('liaison-finance')).toContain(`请表态：${number}`);
  });

  it('R40 a flag that changes re-routes, and the flags not named stay', async () => {
    const number = await approved(room);
    expect(await says(`修改 ${number} 规模较大：是，因为扩大到全部学校`)).toContain('原意见和决定已失效');
    expect(await room.project(number)).toMatchObject({
      routing: { route: 'B' },
      declaration: {
        answers: { fresh: true, transfer: true, large: true },
        largeReason: '因为扩大到全部学校',
      },
    });
  });

  it.each(['名称：中小学课后体育辅导', '需求：28所学校放学后没有体育老师', '经办人：教体局联络员'])(
    'R40 other wording after approval voids nothing: %s',
    async (change) => {
      const number = await approved(room);
      expect(await says(`修改 ${number} ${change}`)).not.toContain('失效');
      expect(await room.project(number)).toMatchObject({ round: 1, status: { state: 'approved' } });
    },
  );

  it.each([
    '数量：3999课时',
    '质量：学生满意度不低于95%',
    '测算：4000课时×199元',
    '资金来源：公用经费80万元',
    '目录：B09',
    '期限：2027-01-01至2028-01-01',
    '服务性质：辅助性服务',
    '人员：减少',
    '规模理由：不大，仅覆盖26所学校',
    '重大民生：是',
  ])('R40 R81 what was decided upon, changed after approval, voids it: %s', async (change) => {
    const number = await approved(room);
    expect(await says(`修改 ${number} ${change}`)).toContain('原意见和决定已失效');
    expect(await room.project(number)).toMatchObject({ round: 2, status: { state: 'in-review' } });
    expect(await says(`项目 ${number}`)).toContain('区政府：同意（已失效）');
  });

  it('R40 R37 another instruction behind a specified project voids it too', async () => {
    const number = await approved(room, { ...PLAIN, 情形: '特定', 交办依据: '区委常委会第3次会议' });
    expect(await says(`修改 ${number} 交办依据：区委常委会第4次会议`)).toContain('原意见和决定已失效');
  });

  it('R40 a flag changed before acceptance, or in a returned project, routes anew at once', async () => {
    const number = await declared(room, PLAIN);
    expect((await room.project(number))?.routing.route).toBe('C');
    await says(`修改 ${number} 重大民生：是`);
    expect(await room.project(number)).toMatchObject({
      routing: { route: 'D' },
      status: { state: 'submitted' },
    });
    expect(await says(`项目 ${number}`)).toContain('审批路径：一事一议，报请区政府审定（六(一)）');
    await says(`退回 ${number} 请核对情形`, 'office-director');
    await says(`修改 ${number} 重大民生：否 新增：是 职能转变：是 规模较大：是，覆盖全区`);
    expect(await room.project(number)).toMatchObject({
      routing: { route: 'B' },
      status: { state: 'submitted' },
    });
    await says(`受理 ${number}`, 'office-director');
    expect((await room.project(number))?.asked.map(({ unit }) => unit)).toContain('staffing');
  });

  it('changing nothing is said so', async () => {
    const number = await declared(room);
    for (const same of ['数量：4000课时', '情形：职能转变、新增']) {
      expect(await says(`修改 ${number} ${same}`)).toContain('没有要修改的内容，项目保持原样。');
    }
  });

  it('R32 withdrawing needs a reason', async () => {
    const number = await declared(room);
    expect(await alone(`撤回 ${number}`)).toContain('理由：还没有填');
    expect(await says(`撤回 ${number} 需求有变，不再购买`)).toContain(`已撤回：${number}`);
    expect(await says(`项目 ${number}`)).toContain('已撤回：需求有变，不再购买');
  });

  it('returning needs a reason, and what is mended is judged anew', async () => {
    const number = await agreed(room);
    expect(await alone(`退回 ${number}`, 'office-director')).toContain('理由：还没有填');
    expect(await says(`退回 ${number} 请补充测算依据`, 'office-director')).toContain('已退回');
    expect(room.inbox(OFFICER)).toContain('请补充测算依据');
    await says(`修改 ${number} 金额：90万元`);
    await says(`受理 ${number}`, 'office-director');
    expect(await says(`评审 ${number} 通过`, 'office-director')).toContain(
      '还不能作评审结论：财政(地税)局、编委办尚未同意。',
    );
  });

  it('only the purchaser withdraws or changes', async () => {
    const number = await declared(room);
    expect(await says(`撤回 ${number} 不要了`, 'officer-health')).toContain('不在您可以查看的范围内');
    expect(await says(`修改 ${number} 金额：1万元`, 'member-health')).toContain(
      '“修改”由购买主体的经办人、联络员或成员办理，您的职务不能办理。',
    );
  });
});
