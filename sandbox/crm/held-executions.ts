/** How an execution ends, as the app tells it. */
export type OutputFields = Record<string, string>;

/** Executions of workflow actions that HubSpot holds until the app tells how they end. */
export function createHeldExecutions() {
  const held = new Map<string, (outputs: OutputFields) => void>();
  return {
    /** @param ended told once of how it ended */
    hold(callbackId: string, ended: (outputs: OutputFields) => void): void {
      held.set(callbackId, ended);
    },
    isHeld: (callbackId: string): boolean => held.has(callbackId),
    end(callbackId: string, outputs: OutputFields): void {
      const ended = held.get(callbackId);
      held.delete(callbackId);
      ended?.(outputs);
    },
  };
}
export type HeldExecutions = ReturnType<typeof createHeldExecutions>;
