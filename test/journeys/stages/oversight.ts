import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Scene } from '../told.ts';
import { until } from '../until.ts';

const OFFICER = 'officer-education-sports';
const FINANCE = 'liaison-finance';
const AUDIT = 'liaison-audit';
const SUPERVISION = 'supervision';
const DIRECTOR = 'office-director';

/** W11 on a project of one year: who looks at it from outside, and what the year says of it. */
export const OVERSIGHT: readonly Scene[] = [
  [
    'R74 监察 reads it, which is noted, opens a case for its own eyes, and changes nothing',
    async ({ says, fails }) => {
      await says(SUPERVISION, '项目 2027-003', '2027-003 校园科普', '现状：已归档');
      await says(SUPERVISION, '立案 2027-003 反映：串通报价 来源：来信〔2027〕2号', 'JC2027-01');
      await fails(SUPERVISION, '修改 2027-003 金额：40万元', '您的岗位不能办理');
      await says(SUPERVISION, '访问记录', '2027-003：监察');
      await fails(DIRECTOR, '台账 JC2027-01', '监察案件 JC2027-01 不在您可以查看的范围内');
      expect(await says(OFFICER, '监察案件', '不在您可以查看的范围内')).not.toContain('JC2027-01');
    },
  ],
  [
    'R75 审计 takes it along in one file that proves itself, and what it found is put right',
    async ({ office, says, fails, scheduled, voice }) => {
      await scheduled('nightly-seal');
      await says(AUDIT, '审计包 2027-003', '2027-003 审计包', '封存编号：');
      // Some platforms bring the file by a message of its own, behind the words.
      const auditor = await voice(AUDIT);
      const files = () => auditor.sees().flatMap((message) => message.files);
      const isPackage = ({ name }: { readonly name: string }) => name.startsWith('审计包-2027-003');
      const zip = await until('the package came', () => files().findLast(isPackage)?.bytes);
      expect(await verified(zip, office.admin)).toContain('没有发现问题。');
      const changed = Uint8Array.from(zip);
      const at = Math.floor(changed.length / 2);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(verified(changed, office.admin)).rejects.toThrow();

      const finding = '审计发现登记 2027-003 合法性 内容：支付早于验收 依据：审计取证单〔2027〕4号';
      await fails(FINANCE, finding, '不由您的单位登记');
      await says(AUDIT, finding, 'SF2027-01');
      await says(OFFICER, '审计整改 SF2027-01 已补办 依据：验收单〔2027〕9号', '待销号');
      await fails(OFFICER, '审计销号 SF2027-01 依据：复核〔2027〕2号', '由审计局办理');
      await says(AUDIT, '审计销号 SF2027-01 依据：复核〔2027〕2号', '已销号');
    },
  ],
  [
    'R73 R133 财政局 sees by number what is out of the way; 区委办 urges whoever owes, and agrees for nobody',
    async ({ says, fails, hears }) => {
      await says(FINANCE, '财政监管', '采购活动监管：1个项目', '2027-005 三班社工——', '疑似拆分采购');
      await says('officer-party-office', '催促 2027-002 请本月完成比选', 'CB2027-01');
      await hears('liaison-education-sports', '催办：2027-002 二班社工', '请本月完成比选');
      await fails('liaison-party-office', '条件会签 2027-002 同意', '由财政(地税)局办理，不由您的单位办理');
    },
  ],
  [
    'R109 the year adds up with its projects',
    async ({ says }) => {
      await says(DIRECTOR, '年度 2027 报告', '5个项目，申报1,600,000.01元', '合同50万元，已支付50万元');
      await says(DIRECTOR, '年度履职 2027', '合法性1件，已销号1件', '催办1次');
    },
  ],
];

async function verified(zip: Uint8Array, admin: (...typed: string[]) => Promise<string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lianxi-audit-'));
  try {
    const file = join(folder, 'package.zip');
    await writeFile(file, zip);
    return await admin('verify', file);
  } finally {
    await rm(folder, { recursive: true });
  }
}
