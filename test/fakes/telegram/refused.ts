/** What the Bot API says no with. */
export class Refused extends Error {
  constructor(
    readonly code: number,
    readonly description: string,
    readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number },
  ) {
    super(`${code}: ${description}`);
  }

  get body(): object {
    const rest = this.parameters ? { parameters: this.parameters } : {};
    return { ok: false, error_code: this.code, description: this.description, ...rest };
  }
}

/** A refusal that only a mistake of the bot can bring about: the world counts it as a violation. */
export class Broken extends Refused {
  constructor(description: string) {
    super(400, `Bad Request: ${description}`);
  }
}
