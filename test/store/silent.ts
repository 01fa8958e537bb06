import type { Log } from '../../src/chat/log.ts';

/** For tests that look at what is done, not at what is logged. */
export const silent: Log = { debug() {}, info() {}, warn() {}, error() {} };
