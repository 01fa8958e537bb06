/** How the chat speaks of the office's pages. */
export const PASS_WORDS = {
  title: '您的办公网页',
  link: '链接',
  open: '打开网页',
  until: '有效',
  onceUntil: (moment: string) => `只能用一次，${moment}前打开`,
  alone: '链接只给您本人，请不要转发；打开后的权限与聊天里相同，12小时后须重新进入。',
  local: '这是本机地址，要在别处打开，请先设置 PUBLIC_URL。',
  left: (count: number) => `已退出办公网页（${count}处）。`,
  nowhere: '您没有在任何地方打开办公网页。',
  again: '再次进入请发送“网页”。',
} as const;
