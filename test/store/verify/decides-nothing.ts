/**
 * What `verify` does not find when it is changed, by table or by table and column, and why that decides nothing.
 * Everything else of the schema is held against the log.
 */
export const DECIDES_NOTHING: Readonly<Record<string, string>> = {
  Draft: 'nobody has said it yet: what comes of it is shown, and logged as the act of whoever sends it',
  Glance: 'which number "it" means: what is done to it is shown and logged like any other',
  Appointment: 'what a calendar was last told of a meeting; the next change of the meeting tells it anew',
  Usage: 'how often an interface was called, told to whoever looks after it',
  ConsoleMessage: 'the chat page’s copy of what was said; the log has its own',
  ScheduleRun:
    'when something ran: a sweep that did not is made up for by the next, a night without a seal shows',
  'Seen.answer': 'what a repeat is answered; it does nothing',
  'Project.namePieces':
    'what words are found by; the database works it out itself, whatever is written there',
  'Project.needPieces': 'as above',
  'Delivery.id': 'their order on the way',
  'Delivery.chatKind': 'where a delivered message stood; its person and its message are held',
  'Delivery.chatId': 'as above; a group that becomes another takes its messages along',
  'Delivery.thread': 'as above',
  'Delivery.card': 'drawn from the record, which is held; what was shown stands in the reader’s own chat',
  'Delivery.view': 'how the card is drawn the next time, from the record',
  'Delivery.live': 'whether it is drawn again; whoever presses is asked for their right either way',
  'Delivery.answer': 'whether it went before the notices',
  'Delivery.problem': 'why an earlier try failed',
  'Delivery.attempts': 'how often it was tried',
};
