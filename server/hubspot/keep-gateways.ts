import type { Gateway } from "./create-gateway.ts";

/** A gateway a portal, made when it is first needed: each has its account's tokens and its own pace. */
export function keepGateways(create: (portalId: number) => Gateway) {
  const gateways = new Map<number, Gateway>();
  let isClosed = false;
  return {
    of(portalId: number): Gateway {
      const known = gateways.get(portalId);
      if (known) return known;
      const gateway = create(portalId);
      gateways.set(portalId, gateway);
      // Whoever is still at work while the service stops would begin anew with it.
      if (isClosed) void gateway.close();
      return gateway;
    },
    /** The account is gone. */
    async drop(portalId: number): Promise<void> {
      const gateway = gateways.get(portalId);
      gateways.delete(portalId);
      await gateway?.close();
    },
    /** Drops what still waits for its turn, in all of them; from now on nothing is called. */
    async close(): Promise<void> {
      isClosed = true;
      await Promise.all([...gateways.values()].map((gateway) => gateway.close()));
    },
  };
}
export type Gateways = ReturnType<typeof keepGateways>;
