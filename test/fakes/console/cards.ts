import type { Card } from '../../../src/cards/card.ts';

/** A card with every kind of block, for looking at and for tests. */
export const EVERY_BLOCK: Card = {
  tone: 'waiting',
  title: '2026-014 社区青少年体育公益课：等待召集人批准',
  body: [
    { kind: 'text', text: '各部门意见已经齐全，一致同意。' },
    {
      kind: 'steps',
      steps: [
        { label: '项目申报', progress: 'done' },
        { label: '项目评审', progress: 'now' },
        { label: '组织采购', progress: 'ahead' },
        { label: '资质审查', progress: 'ahead' },
        { label: '合同签订', progress: 'ahead' },
        { label: '项目监管', progress: 'ahead' },
        { label: '绩效评估', progress: 'ahead' },
        { label: '经费兑付', progress: 'ahead' },
      ],
    },
    {
      kind: 'facts',
      facts: [
        { label: '购买主体', value: '教体局' },
        { label: '金额', value: '386,000.00 元' },
        { label: '服务期限', value: '2027-03-01 至 2027-12-31' },
        { label: '程序', value: '甲：区政府审批' },
      ],
    },
    { kind: 'list', items: ['新增项目，须报区政府审批（六(一)）', '不涉及机构编制（二(三)4）'] },
    { kind: 'quote', who: '财政局', text: '同意立项。\n金额按 386,000 元核定。' },
    { kind: 'note', text: '批准后由办公室报区政府审定。（六(一)）' },
  ],
  buttons: [
    { label: '同意', say: 'approve:2026-014@7', kind: 'primary', confirm: '批准 2026-014 上报区政府？' },
    { label: '履历', say: 'history:2026-014', kind: 'plain' },
    { label: '退回', say: 'return:2026-014@7', kind: 'danger' },
  ],
};

/** A card whose form has every kind of field. */
export const FORM: Card = {
  tone: 'plain',
  title: '申报：请补齐下面的内容',
  body: [{ kind: 'text', text: '带“必填”的都要填，其余可以以后补。' }],
  buttons: [{ label: '放弃', say: 'drop:draft-1', kind: 'danger' }],
  form: {
    say: 'submit:draft-1',
    submit: '提交申报',
    fields: [
      { name: 'name', label: '项目名称', kind: 'text', required: true, value: '社区青少年体育公益课' },
      { name: 'amount', label: '金额', kind: 'text', required: true, hint: '元，例如 386000 或 38.6万' },
      {
        name: 'fresh',
        label: '新增项目',
        kind: 'choice',
        required: true,
        options: [
          { value: 'yes', label: '是' },
          { value: 'no', label: '否' },
        ],
      },
      { name: 'until', label: '期限至', kind: 'date', required: false },
      {
        name: 'need',
        label: '实际需求',
        kind: 'paragraph',
        required: true,
        hint: '说明服务对象、数量和理由（五(一)）',
      },
    ],
  },
};
