import { line, proof, prose } from '../domain/part.ts';
import { register, step } from '../engine/row.ts';

/** What a basic public service must come up to, by field; an evaluation may cite it (附件2 8, R82). */
export const STANDARDS = register({
  key: 'standards',
  letter: 'J',
  words: ['服务标准', '基本公共服务标准'],
  title: '基本公共服务标准',
  english: 'the standards of basic public services',
  does: '登记一条基本公共服务标准',
  example: '服务标准登记 居家养老服务标准 领域：社会服务 内容：每月上门不少于4次 文件：柯发改〔2026〕5号',
  clause: '附件2 8',
  who: { units: ['development-reform'] },
  naming: 'name',
  unique: ['name'],
  state: '有效',
  parts: {
    name: line(['名称', '标准名称']),
    field: line(['领域', '服务领域'], { labelled: true, substance: true }),
    content: prose(['内容', '要求'], { labelled: true, substance: true }),
    basis: proof(['文件', '依据'], { labelled: true }),
  },
  steps: [
    step({
      key: 'standards-end',
      words: ['服务标准废止'],
      english: 'ends a standard of basic public services',
      does: '废止一条基本公共服务标准',
      example: '服务标准废止 J2026-01 依据：柯发改〔2027〕2号',
      clause: '附件2 8',
      who: { units: ['development-reform'] },
      parts: { basis: proof(['依据', '文件'], { labelled: true }) },
      state: '已废止',
      voids: () => true,
    }),
  ],
});
