/** Said where nothing was understood, or nothing can be done here; each ends in what can be done next. */
export const FALLBACK_WORDS = {
  notUnderstood: '这句话我没有读懂，什么也没有办。',
  notUnderstoodNext: '可以换个说法，例如“查询 教体局 今年”“2026-001 同意”“待办”；发送“帮助”看全部写法。',
  thanks: '不客气。',
  hello: '您好，我是联席会议助手。',
  who: '我是政府购买服务工作联席会议的助手“联席”。',
  helloNext: '可以帮您申报和查询项目、表态和审批、开会和确认纪要，也可以查文件条款。',
  odd: {
    sticker: '表情收到了。要办事请直接写字，例如“待办”。',
    forwarded: '转发的聊天记录我读不了。请把要办的事写成一句话发给我。',
    location: '位置信息我用不上。要办事请直接写字，例如“待办”。',
    voice: '语音我听不了。请写成文字发给我。',
    contact: '名片我用不上。要办事请直接写字，例如“待办”。',
    other: '这种消息我读不了。请写成文字发给我。',
  } as Readonly<Record<string, string>>,
  declines: {
    export: {
      title: '表格可以导出，但要说明是哪一张。',
      next: '例如“导出 项目 今年”“导出 台账 教体局”“导出 支付 今年”，文件会直接发给您。',
    },
    deputy: {
      title: '代理人由联席会议办公室设定，我不能替您指定。',
      next: '请告诉办公室：由谁、从哪天到哪天代理您的职务。设好后，代理人办理时会注明“代”。会议另有安排的，可用“委派 会议编号 姓名”。',
    },
    files: {
      title: '文件直接发给我就行。',
      next: '正在填的表要附件时，发来的文件会自动放进去；也可以把文件作为对那张卡片的回复发送，或写文号、链接。',
    },
    human: {
      title: '我转不了人工，请直接联系联席会议办公室（设在区财政局）。',
      next: '发送“名单 财政局”看办公室的人员；也可以把要办的事写给我。',
    },
  } as Readonly<Record<string, { readonly title: string; readonly next: string }>>,
} as const;
