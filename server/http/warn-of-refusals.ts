import type { Logger } from "pino";

const MINUTE = 60_000;

/** Says that requests were refused, once a minute at most: whoever floods the service must not flood its log too. */
export function warnOfRefusals(log: Logger): (reason: string) => void {
  let refused = 0;
  let saidAt = -Infinity;
  return (reason) => {
    refused++;
    if (performance.now() - saidAt < MINUTE) return;
    log.warn({ refused, reason }, "requests that HubSpot did not sign for one user of one account were refused");
    saidAt = performance.now();
    refused = 0;
  };
}
