export interface SeenShelf {
  /**
   * Claims the event; false when it was claimed before, then `answer` tells what was answered.
   * Waits while another transaction holds the same claim.
   */
  claim(key: string): Promise<{ readonly fresh: true } | { readonly fresh: false; readonly answer: unknown }>;
  answer(key: string, answer: unknown): Promise<void>;
}
