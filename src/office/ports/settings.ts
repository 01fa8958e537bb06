export interface SettingShelf {
  get(key: string): Promise<Setting | undefined>;
  all(): Promise<readonly Setting[]>;
  put(setting: Setting): Promise<void>;
}

/** A local number or choice the document does not give (Z01–Z07): who set it, when and why. */
export interface Setting {
  readonly key: string;
  readonly value: unknown;
  readonly setBy: string;
  readonly setAt: Date;
  readonly reason: string;
}
