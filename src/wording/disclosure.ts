/** What is said of what must be public. */
export const DISCLOSURE_WORDS = {
  goesAlong: '随公开事项办结一并登记',
  notPosted: '请由公管办发布到柯桥区公共资源交易中心网，再登记链接和日期；我不会替您发布。',
  template: '公开稿模板',
  templateWords: ['公开模板', '公开稿模板'],
  templateDoes: '取公开稿的 Word 模板；公管办可以换成改好的模板',
  templateExample: '公开模板 文件：https://oa.example/template.docx',
  templateFile: '公开稿模板.docx',
  templateNote:
    '改好后由公管办发给我，再发送“公开模板 文件：收到的文件号”；花括号里的字段不要改名（七(二)2）。',
  sendTemplate: '请先把改好的 .docx 发给我，再写上收到时给您的文件号',
  templateKept: (name: string) => `公开稿模板已换成“${name}”`,
  templateNext: '从现在起的公开稿都用这份模板。',
  draftFile: (number: string) => `公开稿-${number}.docx`,
  toPublish: (title: string) => `待公开：${title}`,
} as const;
