import { day, proof, prose } from '../domain/part.ts';
import { type Piece, piece, step } from '../engine/row.ts';

/** The purchaser's own rules of control and where they can be read; owed once the service is completed, before the archive (七(四)1, R71). */
export const CONTROL: Piece = piece({
  key: 'control',
  stage: 'payment',
  duty: 'supervision',
  from: 'evaluation',
  words: ['内控', '内部监督', '内部监督管理制度'],
  title: '内部监督管理制度',
  english: "files the purchaser's own rules of control after completion",
  does: '登记项目完成后的内部监督管理制度',
  example: '内控 2026-001 教体局购买服务内部监督办法 附件：柯教体〔2026〕41号',
  clause: '七(四)1',
  who: 'purchaser',
  aside: true,
  before: 'archive',
  state: '待公开',
  parts: {
    name: prose(['名称', '制度名称', '内容']),
    file: proof(['附件', '制度文件', '文件'], { labelled: true }),
  },
  steps: [
    step({
      key: 'control-publish',
      words: ['内控公开', '公开内控'],
      english: 'says where and when the purchaser published it',
      does: '登记内部监督管理制度和购买服务信息的公开链接和日期',
      example: '内控公开 2026-001 https://www.example.gov/open/41.html 日期：2026-11-20',
      clause: '七(四)1',
      duty: 'disclosure',
      who: 'purchaser',
      owed: true,
      lacks: '购买服务信息的公开链接和日期',
      parts: {
        link: proof(['链接', '公开链接', '网址']),
        on: day(['日期', '公开日期'], { labelled: true }),
      },
      checks: [
        ({ link }) =>
          /^https?:\/\//.test(link.name) ? undefined : { part: 'link', says: '请写公开网页的链接。' },
        ({ on }, { today }) => (on > today ? { part: 'on', says: '公开日期不能晚于今天。' } : undefined),
      ],
      state: '已公开',
    }),
  ],
});
