export interface RegulationShelf {
  /** The exact words of a clause, once the document is imported. */
  text(ruleSet: string, clause: string): Promise<string | undefined>;
}
