import { useSettings } from "./settings-context.ts";

/** Today's calendar date in the portal's time zone: the service's, else this clock's. */
export function usePortalToday(): string {
  const { on, connection } = useSettings().page;
  // Sweden writes its dates as calendar dates are written here.
  return on ?? new Intl.DateTimeFormat("sv-SE", { timeZone: connection.timeZone }).format(Date.now());
}
