import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { expect, test } from "vitest";
import { leadContext } from "./lead-context.ts";

const PORTAL = { portalId: 1, timeZone: "Europe/Berlin", companyCurrency: "EUR", uiDomain: "app-eu1.hubspot.com" };

test.each([
  [null, 50],
  ["silver", 500],
  ["gold", 500],
  ["platinum", 500],
  ["diamond", 1_000],
  ["elite", 1_000],
] as const)(
  "a partner of tier %s may register as many domains as were published for it, as long as no other number is agreed",
  (currentTier, limit) => {
    const agreed = (registrationCapacity: number | null) =>
      leadContext(
        PORTAL,
        PortalSettingsSchema.parse({ solutions: { currentTier }, registrationCapacity }),
        "2026-11-28",
      );
    expect(agreed(null)).toMatchObject({ capacityLimit: limit, isLimitPublished: true });
    expect(agreed(120)).toMatchObject({ capacityLimit: 120, isLimitPublished: false });
  },
);
