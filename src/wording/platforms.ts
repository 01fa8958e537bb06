/** The few sentences that adapters themselves must say. */
export const PLATFORM_WORDS = {
  /** How a mention of the whole group reads. */
  everyone: '所有人',
  /** Between the values of a choice of several. */
  and: '、',
  tooFast: '发得太快了，请过一分钟再发。',
  /** Of a connection that is there again. */
  dropped: (times: number) => `启动以来断开过${times}次，都已自动接上`,
  calls: (count: number) => `本月调用接口${count}次`,
  stillWorking: '已收到，正在办理，结果稍后送到。',
  notStored: '没有办成：系统暂时无法保存。请过一会儿再按一次。',
  notFromUs: '这个按钮已经不能用了。请重新查询，按新卡片上的按钮。',
  cutShort: '内容较长，全文见随后的文件。',
  fullText: '全文.txt',
} as const;
