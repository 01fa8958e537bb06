import type { PlatformHealth } from '../chat/platform.ts';

/** What `/healthz` answers: each part by name (`database`, `jobs`, `feishu` …), without secrets. */
export interface HealthReport {
  readonly usable: boolean;
  readonly parts: Readonly<Record<string, PlatformHealth>>;
}
