import PizZip from 'pizzip';
import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { readDocx } from '../documents/read-docx.ts';
import { carriedTo } from './filing.ts';
import { approved } from './story.ts';

const PUBLISHER = 'liaison-public-resources';
const OFFICER = 'officer-education-sports';

let room: Room;
let number: string;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  number = await approved(room);
  return () => room.close();
}, 60_000);

const queue = async () => room.says(PUBLISHER, '公开清单');

describe('what must be public', () => {
  it('R90 conditions agreed with finance are one draft, however often they are agreed', async () => {
    await room.says(OFFICER, `条件 ${number} 条件：有3年以上体育培训经验 依据：课程质量要求`);
    expect(await queue()).toContain('公开事项还没有登记。');
    await room.says('liaison-finance', `条件会签 ${number} 同意`);
    expect(await queue()).toContain('公开事项：共1条');
    await room.says(
      OFFICER,
      `条件 ${number} 条件：持证教练不少于10人 依据：课程质量要求 更正原因：原条件偏窄`,
    );
    await room.says('liaison-finance', `条件会签 ${number} 同意`);
    expect(await queue()).toContain('公开事项：共1条');
    expect(await room.says(PUBLISHER, '台账 G2026-01')).toContain('承接主体的具体条件：持证教练不少于10人');
  });

  it('R90 an award is a draft of its own kind, with what a reader needs', async () => {
    await carriedTo(room, number, 'qualification');
    const card = await room.says(PUBLISHER, '台账 G2026-02');
    expect(card).toContain('类别：采购结果');
    for (const fact of [
      '采购方式：公开招标',
      '承接主体：柯桥社工服务中心',
      '成交金额：70万元',
      '参与：社会组织2家、企业1家',
    ])
      expect(card).toContain(fact);
  });

  it('R89 only a link and a day end it, and only by those who publish', async () => {
    const asked = await room.says(PUBLISHER, '公开 G2026-02 完成');
    expect(asked).toContain('链接');
    await room.says(PUBLISHER, '取消');
    const said = '公开 G2026-02 完成 链接：https://www.example.gov/open/12.html 日期：今天';
    expect(await room.says('liaison-health', said)).not.toContain('已公开');
    await room.says('liaison-health', '取消');
    expect(
      await room.says(PUBLISHER, said.replace('https://www.example.gov/open/12.html', '已发布')),
    ).toContain('链接');
    await room.says(PUBLISHER, '取消');
    expect(await room.says(PUBLISHER, said)).toContain('已公开（2026年11月23日）');
    expect(await room.says(PUBLISHER, '待办')).not.toContain('G2026-02');
    // Of one of the five kinds, and what still waits, with whose it is and by when.
    expect(await queue()).toContain('承接主体条件1、采购结果1');
    expect(await room.says(PUBLISHER, '公开清单 采购结果')).toContain(
      '公开事项（采购结果）：共1条\n· G2026-02',
    );
    const waits = await room.says(PUBLISHER, '公开清单 未公开');
    expect(waits).toContain('——公管办、教体局，期限11月30日');
    expect(waits).not.toContain('G2026-02');
  });

  it('R89 the draft is ready as text and as a paper, and says who publishes it', async () => {
    const card = await room.says('liaison-education-sports', '公开稿 G2026-02');
    expect(card).toContain('承接主体：柯桥社工服务中心');
    expect(card).toContain('我不会替您发布');
    const [paper] = room.files('liaison-education-sports', '公开稿-G2026-02.docx');
    expect(readDocx(paper ?? new Uint8Array()).join('\n')).toContain('成交金额：70万元');
  });

  it('R88 the four functions stand in one place, and a policy question is answered by the document or not at all', async () => {
    const help = await room.says(OFFICER, '帮助');
    for (const each of ['政策咨询', '申报审批', '日常监管', '信息服务']) expect(help).toContain(each);
    expect(await room.says(OFFICER, '依据 转包')).toContain('五(二)');
    expect(await room.says(OFFICER, '依据 停车费')).toContain('文件未规定');
  });

  it('R89 what waits is owed by 公管办 and by whoever buys', async () => {
    expect(await room.says(PUBLISHER, '待办')).toContain('G2026-01');
    expect(await room.says('liaison-education-sports', '待办')).toContain('G2026-01');
  });

  it('R92 feedback stands on the project with its source and days until it is answered', async () => {
    expect(
      await room.says(
        'liaison-health',
        `反馈 ${number} 来源：电话 内容：课后体育课与校车冲突 联系方式：13800000000`,
      ),
    ).toContain('F2026-01');
    expect(await room.says('office-director', '公众反馈 未答复')).toContain(
      'F2026-01 课后体育课与校车冲突：待答复——教体局，期限12月7日',
    );
    room.clock.now = new Date('2026-11-26T02:00:00Z');
    expect(await room.says(OFFICER, `项目 ${number}`)).toContain(
      '公众反馈 F2026-01 课后体育课与校车冲突：待答复，已3天',
    );
    // Nobody answers for whoever buys.
    expect(await room.says('liaison-health', '答复反馈 F2026-01 由我们来答')).not.toContain('已答复');
    expect(await room.says(OFFICER, `项目 ${number}`)).toContain('待答复');
    expect(await room.says(OFFICER, '答复反馈 F2026-01 课程提前半小时')).toContain('已答复');
    expect(await room.says(OFFICER, `项目 ${number}`)).toContain('F2026-01 课后体育课与校车冲突：已答复');
  });

  it('R14 a challenge has an owner and a day, and ends in an answer everybody can read', async () => {
    expect(await room.says('liaison-health', `质疑 ${number} 内容：条件“本地注册三年”`)).toContain(
      'U2026-01',
    );
    expect(await room.says('liaison-education-sports', '待办')).toContain('U2026-01');
    const answer = '答复质疑 U2026-01 已清理 说明：改为有固定服务场所即可';
    expect(await room.says('liaison-education-sports', answer)).toContain('链接');
    await room.says('liaison-education-sports', '取消');
    expect(
      await room.says('liaison-education-sports', `${answer} 链接：柯教体〔2026〕9号 日期：今天`),
    ).toContain('请写公开答复的链接');
    await room.says('liaison-education-sports', '取消');
    expect(
      await room.says(
        'liaison-education-sports',
        `${answer} 链接：https://www.example.gov/open/8.html 日期：今天`,
      ),
    ).toContain('已清理，答复已公开');
    expect(await room.says('office-director', '质疑清单 未答复')).toContain('公平竞争质疑里没有未答复的。');
  });

  it('R93 only 公管办 edits the template of what is published, and a broken one is refused with how to mend it', async () => {
    const kept = (bytes: Uint8Array) =>
      room.store.transact(
        room.clock.now,
        async (desk) => (await desk.files.put({ name: '新模板.docx', bytes, by: 'p' })).key,
      );
    await room.says('liaison-audit', '公开模板');
    const [template] = room.files('liaison-audit', '公开稿模板.docx');
    const zip = new PizZip(template ?? new Uint8Array());
    const xml = zip.file('word/document.xml')?.asText() ?? '';
    const edited = (to: string) =>
      Uint8Array.from(zip.file('word/document.xml', to).generate({ type: 'uint8array' }));
    const good = await kept(
      edited(xml.replace('</w:body>', '<w:p><w:r><w:t>公管办监制</w:t></w:r></w:p></w:body>')),
    );
    expect(await room.says('liaison-audit', `公开模板 文件：${good}`)).toContain('不由您的单位登记');
    const broken = await kept(edited(xml.replaceAll('正文', '内文')));
    expect(await room.says(PUBLISHER, `公开模板 文件：${broken}`)).toContain('正文');
    await room.says(PUBLISHER, '取消');
    expect(await room.says(PUBLISHER, `公开模板 文件：${good}`)).toContain('公开稿模板已换成“新模板.docx”');
    await room.says(PUBLISHER, '公开稿 G2026-01');
    const [draft] = room.files(PUBLISHER, '公开稿-G2026-01.docx');
    expect(readDocx(draft ?? new Uint8Array()).join('\n')).toContain('公管办监制');
  });

  it('R91 without its medium or its day nothing is taken as disclosed', async () => {
    const who = 'liaison-civil-affairs';
    const asked = await room.says(who, '媒体披露登记 没有媒体的名单 链接：2版');
    expect(asked).toContain('· 媒体：');
    expect(asked).toContain('· 日期：');
    await room.says(who, '取消');
    const later = '媒体披露登记 还没有登出的名单 媒体：柯桥日报 日期：2027-11-20 链接：2版';
    expect(await room.says(who, later)).toContain('披露日期不能晚于今天。');
    await room.says(who, '取消');
    expect(await room.says(who, '媒体披露')).not.toContain('名单');
  });

  it('R91 a medium and a day are kept of what was disclosed', async () => {
    const said = '媒体披露登记 养老服务承接机构名单 媒体：柯桥日报 日期：2026-11-20 链接：2版';
    expect(await room.says('liaison-civil-affairs', said)).toContain('O2026-01');
    expect(await room.says('liaison-civil-affairs', '台账 O2026-01')).toContain('媒体：柯桥日报');
  });
});
