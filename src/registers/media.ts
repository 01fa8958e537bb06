import { day, line, optional, project } from '../domain/part.ts';
import { register } from '../engine/row.ts';
import { projectThere } from './feedback.ts';
import { writtenDay } from './written-day.ts';

/** What departments disclosed in public media: which medium, which day (七(四)4, R91). */
export const MEDIA = register({
  key: 'media',
  letter: 'O',
  words: ['媒体披露', '公共媒体披露'],
  title: '公共媒体披露',
  english: 'what was disclosed in public media',
  does: '登记一条在公共媒体披露的信息',
  example:
    '媒体披露登记 养老服务承接机构名单 媒体：柯桥日报 日期：2026-11-20 链接：https://www.example.cn/a/1',
  clause: '七(四)4',
  who: 'unit',
  dutyOf: ['civil-affairs', 'market-supervision'],
  yearly: (records, { year, look }) => {
    const own = records.filter(({ entry }) => String(entry.values.on).startsWith(`${year}-`));
    const told = own.map(({ title, entry: { values, by } }) => {
      const whose = by.unit ? `，${look.unit(by.unit)}` : '';
      return `${title}：${values.medium}，${writtenDay(String(values.on))}${whose}`;
    });
    return [`共${own.length}条`, ...told];
  },
  naming: 'title',
  about: 'project',
  state: '已登记',
  parts: {
    title: line(['内容', '标题', '名称'], { substance: true }),
    medium: line(['媒体', '媒体名称'], { labelled: true, substance: true }),
    on: day(['日期', '披露日期'], { labelled: true }),
    where: line(['链接', '版面', '期号'], { labelled: true, hint: '链接，或版面、期号', substance: true }),
    project: optional(project(['项目', '项目编号'], { labelled: true })),
  },
  checks: [
    projectThere as never,
    ({ on }, { today }) => (on > today ? { part: 'on', says: '披露日期不能晚于今天。' } : undefined),
  ],
});
