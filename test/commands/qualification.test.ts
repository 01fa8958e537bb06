import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { awarded } from './awarded.ts';

let room: Room;
let social: string;
let enterprise: string;
let institution: string;

const OFFICER = 'officer-education-sports';
const VOICE = 'liaison-education-sports';
const CIVIL = 'liaison-civil-affairs';
const MARKET = 'liaison-market-supervision';

const registered = async (says: string): Promise<string> => {
  const answer = await room.says(CIVIL, `承接主体登记 ${says}`);
  const [number] = /S\d{4}-\d+/.exec(answer) ?? [];
  if (!number) throw new Error(answer);
  return number;
};

beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  social = await registered('社工甲 类型：社会组织 登记机关：民政局 登记号：SG1');
  enterprise = await registered('社工乙 类型：企业 登记机关：市场监管局 登记号：QY1');
  institution = await registered('区体育馆 类型：事业单位 登记机关：编委办 登记号：SY1 主管：教体局');
  return () => room.close();
}, 120_000);

const FIRST = '民事责任、设施人员、内部治理 合格 依据：现场核查表〔2026〕1号';
/** Five of the six, by the purchaser; the sixth where asked. */
async function checked(number: string, sixth = true, by = OFFICER): Promise<void> {
  await room.says(by, `资质 ${number} ${FIRST}`);
  await room.says(by, `资质 ${number} 4、5 合格 依据：信用报告〔2026〕2号`);
  if (sixth) await room.says(by, `资质 ${number} 其他条件 无其他条件`);
}

describe('the joint review of the awarded provider', () => {
  it('R11 each of the six is answered with its evidence; what lacks is named, and 无其他条件 answers the sixth alone', async () => {
    const number = await awarded(room, social);
    expect(await room.says(OFFICER, `缺 ${number}`)).toContain('资质审查——教体局（七(二)5）');
    expect(await room.says(OFFICER, `资质审查 ${number}`)).toContain(
      '社工甲（社会组织），由教体局会同民政局审查',
    );
    expect(room.buttons(CIVIL).map(({ label }) => label)).not.toContain('同意');
    await checked(number, false);
    const lacking = '还没有核查“登记管理部门依法认定的其他条件”';
    expect(await room.says(OFFICER, `缺 ${number}`)).toContain(
      `六项条件：${lacking}——教体局、民政局（三(二)）`,
    );
    const early = await room.says(VOICE, `资质会签 ${number} 同意`);
    expect(early).toContain(`资质审查还不能会签：${lacking}。`);
    expect(early).toContain('（三(二)）');
    expect(await room.says(OFFICER, `资质 ${number} 1 无其他条件`)).toContain('只有“其他条件”可以写');
    await room.says(OFFICER, '取消');
    expect(await room.says(OFFICER, `资质 ${number} 6 合格`)).toContain('请写核查的依据');
    await room.says(OFFICER, '取消');
    expect(await room.says(OFFICER, `资质 ${number} 6 合格 依据：无`)).toContain('不能写“无”');
    await room.says(OFFICER, '取消');
    expect(await room.says(OFFICER, `资质 ${number} 6 无其他条件`)).toContain('六项条件均已核查，待会签');
  }, 120_000);

  it('R11 a condition that failed keeps it from passing until it is answered anew', async () => {
    const number = await awarded(room, social);
    await room.says(OFFICER, `资质审查 ${number}`);
    await checked(number);
    expect(await room.says(OFFICER, `资质 ${number} 信誉 不合格 依据：信用报告〔2026〕3号`)).toContain(
      '请写明哪里不合格',
    );
    await room.says(OFFICER, '说明：有一条失信记录');
    expect(await room.says(VOICE, `资质会签 ${number} 同意`)).toContain('“良好的社会和商业信誉”不合格');
    await room.says(OFFICER, `资质 ${number} 信誉 合格 依据：信用修复决定〔2026〕4号`);
    expect(await room.says(VOICE, `资质会签 ${number} 同意`)).not.toContain('不合格');
  }, 120_000);

  it('R56 R57 one signature does not pass it, nor does that of a department that does not register such a provider', async () => {
    const number = await awarded(room, social);
    await room.says(OFFICER, `资质审查 ${number}`);
    await checked(number);
    expect(await room.says(MARKET, `资质会签 ${number} 同意`)).toContain(
      '由教体局、民政局办理，不由您的单位办理',
    );
    await room.says(VOICE, `资质会签 ${number} 同意`);
    expect(await room.says(OFFICER, `缺 ${number}`)).toContain('资质审查的会签——民政局（七(四)4）');
    expect(await room.says(VOICE, `资质会签 ${number} 同意`)).toContain('不由您的单位办理');
    expect(await room.says(OFFICER, `完工 ${number} 2026-11-20`)).toContain('还缺');
    expect(await room.says(CIVIL, `会签 ${number} 同意`)).toContain('会签完毕，审查通过');
    expect(await room.says(OFFICER, `缺 ${number}`)).not.toContain('资质审查');
  }, 120_000);

  it('R57 an enterprise is checked by 市场监管, an institution by the department that registered it', async () => {
    const ofEnterprise = await awarded(room, enterprise);
    expect(await room.says(OFFICER, `资质审查 ${ofEnterprise}`)).toContain('由教体局会同市场监督局审查');
    const ofInstitution = await awarded(room, institution);
    expect(await room.says(OFFICER, `资质审查 ${ofInstitution}`)).toContain('由教体局会同编委办审查');
  }, 120_000);

  it('R56 whoever buys and would check alone names another unit', async () => {
    const number = await awarded(room, social, { 名称: '居家养老服务' }, { by: 'civil-affairs' });
    const officer = 'officer-civil-affairs';
    expect(await room.says(officer, `资质审查 ${number}`)).toContain(
      '民政局自己是购买主体，不能一家既购买又审查',
    );
    expect(await room.says(officer, '会同：卫计局')).toContain('由民政局会同');
    await checked(number, true, officer);
    await room.says(CIVIL, `资质会签 ${number} 同意`);
    expect(await room.says(officer, `缺 ${number}`)).toMatch(/资质审查的会签——卫/);
  }, 120_000);

  it('R56 two signatures at the same moment both count, and two of one unit are one', async () => {
    const number = await awarded(room, social, { 名称: '同时会签' });
    await room.says(OFFICER, `资质审查 ${number}`);
    await checked(number);
    const sign = `资质会签 ${number} 同意`;
    await Promise.all([VOICE, 'member-education-sports', CIVIL].map((who) => room.says(who, sign)));
    const { filed = [] } = (await room.project(number)) ?? {};
    const signed = filed
      .filter(({ row }) => row === 'qualification')
      .flatMap(({ steps }) => steps)
      .filter(({ key }) => key === 'qualification-sign');
    expect(signed.map(({ by }) => by.unit).sort()).toEqual(['civil-affairs', 'education-sports']);
    expect(await room.says(OFFICER, `缺 ${number}`)).not.toContain('资质审查的会签');
  }, 120_000);

  it('R13 the tie of an institution to the purchaser stands before whoever reviews it', async () => {
    const number = await awarded(room, institution);
    await room.says(OFFICER, `资质审查 ${number}`);
    expect(room.sees('liaison-staffing')).toContain('注意：承接主体的主管部门就是购买主体');
    expect(await room.says(OFFICER, `项目 ${number}`)).toContain('注意：承接主体的主管部门就是购买主体');
  }, 120_000);

  it('R11 refused, it goes back to procurement with the reason, and the award is void', async () => {
    const number = await awarded(room, institution);
    await room.says(OFFICER, `资质审查 ${number}`);
    expect(await room.says('liaison-staffing', `资质会签 ${number} 不同意`)).toContain('请写明不同意的理由');
    expect(await room.says('liaison-staffing', '理由：法人证书已过期')).toContain('审查不通过，回到组织采购');
    const award = (await room.project(number))?.filed?.find(({ row }) => row === 'award');
    expect(award?.superseded?.reason).toBe('法人证书已过期');
    expect(await room.says(OFFICER, `资质审查 ${number}`)).not.toContain('资质审查已登记');
  }, 120_000);
});

describe('the publicity of an enterprise that was awarded', () => {
  it('R60 is 市场监管局’s task from the award on, and closed by a link and a day alone', async () => {
    const number = await awarded(room, enterprise);
    expect(await room.says(OFFICER, `缺 ${number}`)).toContain(
      '承接企业的信用信息公示——市场监督局（附件2 19）',
    );
    expect(await room.says(CIVIL, `企业公示 ${number} https://www.gsxt.gov.cn/1 2026-11-20`)).toContain(
      '不由您的单位',
    );
    expect(await room.says(MARKET, `企业公示 ${number} 已公示 2026-11-20`)).toContain('请写公示页面的链接');
    await room.says(MARKET, '取消');
    expect(await room.says(MARKET, `企业公示 ${number} https://www.gsxt.gov.cn/1`)).toContain('日期');
    expect(await room.says(MARKET, '2026-11-20')).toContain('已公示');
    expect(await room.says(OFFICER, `缺 ${number}`)).not.toContain('公示');
  }, 120_000);

  it('R60 is not asked for a social organisation', async () => {
    const number = await awarded(room, social);
    expect(await room.says(OFFICER, `缺 ${number}`)).not.toContain('公示');
    expect(await room.says(MARKET, `企业公示 ${number} https://www.gsxt.gov.cn/1 2026-11-20`)).toContain(
      '没有中标的企业',
    );
  }, 120_000);
});
