/** Where the bytes of files go that people send and the bot sends; keys are opaque. */
export interface ConsoleFiles {
  keep(file: { readonly name: string; readonly bytes: Uint8Array; readonly by?: string }): Promise<string>;
  get(key: string): Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined>;
}
