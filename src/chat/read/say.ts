/** What a button says: `submit:2026-014:x@7` is the command, its arguments and the version of the card it stood on. */
export interface SayRead {
  readonly name: string;
  readonly args: readonly string[];
  readonly version?: number;
}

/** Takes a button's words apart. Only a final `@` with digits is a version; an empty argument stays in its place. */
export function readSay(say: string): SayRead {
  const { words = say, version } = /^(?<words>.*?)(?:@(?<version>\d{1,15}))?$/su.exec(say)?.groups ?? {};
  const [name = '', ...args] = words.split(':');
  return version === undefined ? { name, args } : { name, args, version: Number(version) };
}
