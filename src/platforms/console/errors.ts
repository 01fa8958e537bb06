import { DeliveryFailed, type DeliveryProblem } from '../../chat/platform.ts';

/** Milliseconds until the chat's store is tried again. */
const TRY_AGAIN_MS = 2_000;

/** The console's only far side is the store of its chats: whatever fails there passes. */
export function problemOf(error: unknown): DeliveryProblem {
  if (error instanceof DeliveryFailed) return error.problem;
  return {
    kind: 'later',
    afterMs: TRY_AGAIN_MS,
    why: error instanceof Error ? error.message : String(error),
  };
}

/** Why a press could not even be handed over; the page never asks for these, a script may. */
export type PressProblem =
  | { readonly kind: 'no-message' }
  | { readonly kind: 'no-button'; readonly button: string; readonly labels: readonly string[] }
  | { readonly kind: 'no-field'; readonly field: string; readonly labels: readonly string[] };

export class PressRefused extends Error {
  constructor(readonly problem: PressProblem) {
    super(`the press was refused: ${problem.kind}`);
    this.name = 'PressRefused';
  }
}

/** The console is not receiving: it has not started, or is stopping. */
export class ConsoleClosed extends Error {
  constructor() {
    super('the console is not receiving');
    this.name = 'ConsoleClosed';
  }
}
