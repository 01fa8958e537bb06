import { expect } from 'vitest';
import { validOcds } from '../../web/ocds.ts';
import { quiet } from '../ledger.ts';
import type { Scene } from '../told.ts';
import { SECOND } from './contract.ts';

const OFFICER = 'officer-education-sports';
const PURCHASER = 'liaison-education-sports';
const PUBLISHER = 'liaison-public-resources';
const OTHER = 'liaison-health';
const AWARD = '校园科普：采购结果';
const RESULT = '校园科普：绩效评价结果';
const PHONE = '13800000000';
const page = (name: string) => `https://www.example.gov/open/${name}.html`;
const LATE =
  '2027-003 校园科普——请登记评估结果公布的链接和日期，3月9日（周二）到期，已超期1个工作日（七(二)5）';

/** The number under which it waits to be published. */
const draftOf = (title: string, list: string): string =>
  new RegExp(`(G2027-\\d\\d) ${title}`).exec(list)?.[1] ?? '';

/** W8: what must be public of it, until it is; what the public says; what nobody else reads (R79 too). */
export const DISCLOSURE: readonly Scene[] = [
  [
    'R90 R89 an award is one draft of its kind, though its event came twice, and only a link and a day end it',
    async ({ says, fails }) => {
      const awards = await says(PUBLISHER, '公开清单 采购结果', AWARD);
      expect(awards.split(AWARD)).toHaveLength(2);
      const draft = draftOf(AWARD, awards);
      await says(PUBLISHER, `台账 ${draft}`, '成交金额：50万元', '参与：社会组织2家、企业1家');
      await fails(PUBLISHER, `公开 ${draft} 完成`, '链接：还没有填', '日期：还没有填');
      const done = `公开 ${draft} 完成 链接：${page('award')} 日期：今天`;
      await fails(OTHER, done, '由公管办、教体局办理，不由您的单位办理');
      await says(PUBLISHER, done, '已公开（2027年2月23日）');
      expect(await says(PUBLISHER, '公开清单 未公开', RESULT)).not.toContain(AWARD);
    },
  ],
  [
    'R79 a work day after its last day the result is late at 公管办 and at the purchaser, until its link and day are told',
    async ({ on, scheduled, hears, says, fails }) => {
      await says(OFFICER, '缺 2027-003', '评估结果向社会公布——教体局、公管办');
      on('2027-03-10');
      await scheduled('sweep-reminders');
      for (const who of [PUBLISHER, SECOND]) await hears(who, '该办了', LATE);
      await fails(PUBLISHER, '公布 2027-003 公示栏〔2027〕1号 今天', '请写公布的链接');
      await says(PUBLISHER, `公布 2027-003 ${page('result')} 今天`, '评估结果向社会公布已登记，已公布');
      await says(PUBLISHER, '公开清单 绩效评价结果', RESULT, '已公开（2027年3月10日）');
      expect(await says(OFFICER, '缺 2027-003', '经费兑付')).not.toContain('向社会公布');
    },
  ],
  [
    'R92 R14 what the public says is answered by whoever buys, a challenge where everybody can read it',
    async ({ on, says, fails }) => {
      await says(
        OTHER,
        `反馈 2027-003 来源：电话 内容：课时与校车冲突 联系方式：${PHONE}`,
        'F2027-01 课时与校车冲突',
      );
      await says(OTHER, '质疑 2027-003 条件“本地注册三年”', 'U2027-01');
      await says(
        'office-director',
        '质疑清单 未答复',
        'U2027-01 条件“本地注册三年”：待答复——教体局，期限3月24日',
      );
      on('2027-03-12');
      await says(OFFICER, '项目 2027-003', '公众反馈 F2027-01 课时与校车冲突：待答复，已2天');
      await fails(OTHER, '答复反馈 F2027-01 由我们来答', '由教体局办理');
      await says(OFFICER, '答复反馈 F2027-01 课程提前半小时', '已答复');
      const answer = '答复质疑 U2027-01 已清理 说明：改为有固定服务场所即可';
      await fails(PURCHASER, answer, '链接：还没有填');
      await says(PURCHASER, `${answer} 链接：${page('answer')} 日期：今天`, '已清理，答复已公开');
      await says('office-director', '质疑清单 未答复', '没有未答复的');
    },
  ],
  [
    'R94 what is not public stands in no card of a group',
    async ({ office, world, voice, says }) => {
      await says(OFFICER, '项目 2027-003', '账号：尾号6789');
      const me = await voice(OFFICER);
      const group = world.group('购买服务群', me.account);
      await me.asks('项目 2027-003', { in: group });
      await me.receivesIn(group, '2027-003', '社会监督');
      await quiet(office);
      const shown = me.sees(group).map(({ text }) => text);
      expect(shown.join('\n')).toContain('国库〔2027〕83号');
      for (const secret of ['6789', PHONE]) expect(shown.join('\n')).not.toContain(secret);
    },
  ],
  [
    'R88 a question of policy is answered by the document, or it says nothing of it',
    async ({ says }) => {
      await says(OTHER, '依据 转包', '相关条款：五(二)');
      await says(OTHER, '50万以下能自己买吗', '相关条款：五(二)');
      await says(OTHER, '依据 评估期限', '文件未规定');
    },
  ],
  [
    'R93 R94 everybody reads what was published and nothing else, as a page and as OCDS 1.1',
    async ({ office }) => {
      const get = async (path: string) => (await fetch(`${office.env.PUBLIC_URL}/open${path}`)).text();
      const shown = await get('/projects/2027-003');
      for (const told of ['校园科普', '社工甲', page('award'), page('result')]) expect(shown).toContain(told);
      const releases = await get('/ocds/releases.json');
      expect(await validOcds(JSON.parse(releases), 'release-package-schema')).toEqual([]);
      expect(releases).toContain('2027-003');
      for (const secret of ['6789', PHONE]) expect(shown + releases).not.toContain(secret);
    },
  ],
];
