import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { plainText } from '../../src/cards/plain.ts';
import { readCard } from '../../src/cards/read-card.ts';
import { EVERY_BLOCK, FORM } from '../fakes/console/cards.ts';

describe('a card in plain words', () => {
  it('says everything it shows, buttons last', () => {
    expect(plainText(EVERY_BLOCK)).toMatchInlineSnapshot(`
      "2026-014 社区青少年体育公益课：等待召集人批准
      各部门意见已经齐全，一致同意。
      ✓ 项目申报 → ● 项目评审 → ○ 组织采购 → ○ 资质审查 → ○ 合同签订 → ○ 项目监管 → ○ 绩效评估 → ○ 经费兑付
      购买主体：教体局
      金额：386,000.00 元
      服务期限：2027-03-01 至 2027-12-31
      程序：甲：区政府审批
      · 新增项目，须报区政府审批（六(一)）
      · 不涉及机构编制（二(三)4）
      财政局：“同意立项。
      金额按 386,000 元核定。”
      ※ 批准后由办公室报区政府审定。（六(一)）
      【同意】 【履历】 【退回】"
    `);
  });

  it('lists the fields of its form with hints, choices and what is filled in', () => {
    expect(plainText(FORM)).toMatchInlineSnapshot(`
      "申报：请补齐下面的内容
      带“必填”的都要填，其余可以以后补。
      「项目名称」 现为 社区青少年体育公益课
      「金额」 元，例如 386000 或 38.6万
      「新增项目」 可选 是、否
      「期限至」（可不填）
      「实际需求」 说明服务对象、数量和理由（五(一)）
      【提交申报】 【放弃】"
    `);
  });

  it('is only its title when there is nothing else', () => {
    expect(plainText({ tone: 'good', title: '已办结', body: [], buttons: [] })).toBe('已办结');
  });

  it('names the files that go with it', () => {
    const card: Card = { ...EVERY_BLOCK, body: [], buttons: [], files: [{ key: 'k', name: '纪要.docx' }] };
    expect(plainText(card)).toBe(`${EVERY_BLOCK.title}\n附件：纪要.docx`);
  });
});

describe('a card that was kept', () => {
  it.each([EVERY_BLOCK, FORM])('reads back as it was', (card) => {
    expect(readCard(JSON.parse(JSON.stringify(card)))).toEqual(card);
  });

  it('is refused when it is no card', () => {
    expect(() => readCard({ title: '缺了别的' })).toThrow();
  });
});
