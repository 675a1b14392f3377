import type { Gateway } from "./create-gateway.ts";

/** A gateway a portal, made when it is first needed: each has its account's tokens and its own pace. */
export function keepGateways(create: (portalId: number) => Gateway) {
  const gateways = new Map<number, Gateway>();
  return {
    of(portalId: number): Gateway {
      const known = gateways.get(portalId);
      if (known) return known;
      const gateway = create(portalId);
      gateways.set(portalId, gateway);
      return gateway;
    },
    /** The account is gone. */
    async drop(portalId: number): Promise<void> {
      const gateway = gateways.get(portalId);
      gateways.delete(portalId);
      await gateway?.close();
    },
    /** Drops what still waits for its turn, in all of them. */
    close: () => Promise.all([...gateways.values()].map((gateway) => gateway.close())),
  };
}
export type Gateways = ReturnType<typeof keepGateways>;
