/** The few sentences the adapter itself shows. The wording room supplies them; without it signs do. */
export interface TelegramWords {
  /** The answer to a press whose effect takes longer than the person should wait. */
  readonly working: string;
  /** The last line of a message whose whole text follows as a file. */
  readonly shortened: string;
  /** The name of that file. */
  readonly wholeTextName: string;
}

export const SIGNS: TelegramWords = { working: '⏳', shortened: '… 📎', wholeTextName: 'full-text.txt' };
