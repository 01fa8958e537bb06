/** Taking the last act back. */
export const UNDO_WORDS = {
  what: (verb: string, number: string) => `“${verb} ${number}”`,
  none: '没有可以撤回的操作。',
  noneNext: '只能撤回您在这个聊天里刚办的、之后没有人再办过的那一步。',
  cannot: (what: string) => `${what}不能撤回。`,
  movedOn: '您办理之后，已经有人接着办了。请与联席会议办公室联系。',
  notAllowed: (number: string) =>
    `这一步办理即生效。如需改正，请看“项目 ${number}”能办什么，或与联席会议办公室联系。`,
  ask: (what: string) => `要撤回刚才的${what}吗？`,
  askNote: '撤回后恢复到办理之前，履历中会留下这一步和撤回。',
  yes: '撤回这一步',
} as const;
