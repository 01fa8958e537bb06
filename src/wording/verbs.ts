/** What a verb is called that has no command of its own name. */
export const RECORD_VERB_WORDS: Readonly<Record<string, string>> = {
  register: '登记签到',
  strike: '删去议定事项',
  mend: '更正议定事项',
  adopt: '会议通过',
  open: '登记',
  undo: '撤回上一步',
};
/** Said of a verb nobody has a word for. */
export const ACT_WORD = '办理';
