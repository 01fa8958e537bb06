/** Projects that go with another reform (七(三)). */
export const REFORM_WORDS = {
  title: (count: number) =>
    count > 0 ? `与改革衔接的项目：${count}个，见附件` : '还没有标明改革衔接的项目。',
  next: '项目批复后，购买主体可发送“改革衔接 项目编号 …”标明。',
  count: (name: string, count: number) => `${name}：${count}个`,
  sheet: '改革衔接',
  file: (day: string) => `改革衔接项目（${day}）.xlsx`,
  headings: ['编号', '名称', '购买主体', '金额（元）', '状态', '改革'],
} as const;
