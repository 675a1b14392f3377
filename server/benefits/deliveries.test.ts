import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { expect, test } from "vitest";
import { deliveriesOf } from "./deliveries.ts";

const ON = "2026-11-22";
const said = (settings: object) => deliveriesOf(PortalSettingsSchema.parse(settings), ON);
const open = (settings: object) => said(settings).flatMap(({ id, open: left }) => (left > 0 ? [`${id} ${left}`] : []));

test("of each tier what it guarantees is open, as often as the guide says", () => {
  const everywhere = ["B10 1", "B15 1", "B16 1"];
  expect(open({ currentTier: "partner" })).toEqual(["B05 1", ...everywhere]);
  expect(open({ currentTier: "rising" })).toEqual(["B05 1", "B10 1", "B12 1", "B15 1", "B16 1"]);
  expect(open({ currentTier: "leading" })).toEqual(["B02 1", "B05 1", "B10 1", "B12 1", "B15 1", "B16 1", "B18 4"]);
  expect(open({ currentTier: "premier" })).toEqual([
    ...["B02 1", "B03 4", "B04 1", "B05 1", "B06 1", "B07 1", "B08 1", "B10 1", "B11 1", "B12 1", "B13 1", "B14 1"],
    ...["B15 1", "B16 1", "B18 1"],
  ]);
});

test("nothing is owed without a tier, or outside of the program", () => {
  expect(said({})).toEqual([]);
  expect(said({ currentTier: "premier", programs: ["solutions"] })).toEqual([]);
});

test("what is yearly counts in its year, what lasts in any; neither before it came", () => {
  const received = [
    { on: "2025-12-31", with: "Sam Lee" },
    { on: "2026-01-01", with: "" },
    { on: "2026-11-22", with: "Kim Roe" },
    { on: "2026-11-23", with: "" },
  ];
  const deliveries = said({ currentTier: "premier", benefitsReceived: { B02: received, B03: received } });
  const of = (id: string) => deliveries.find((delivery) => delivery.id === id);
  expect(of("B03")).toEqual({ id: "B03", perYear: 4, received: [received[2], received[1]], open: 2 });
  expect(of("B02")).toEqual({ id: "B02", perYear: null, received: received.slice(0, 3).toReversed(), open: 0 });
});
