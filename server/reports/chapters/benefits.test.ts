import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { expect, test } from "vitest";
import { deliveriesOf } from "../../benefits/deliveries.ts";
import { createTeller } from "../teller.ts";
import { benefitsChapter } from "./benefits.ts";

const ON = "2026-11-22";
const day = (on: string) => ({ on, with: "Sam Lee" });

function linesOf(settings: object) {
  const deliveries = deliveriesOf(PortalSettingsSchema.parse(settings), ON);
  const benefits = { on: ON, credited: null, next: null, lower: null, nominations: null, deliveries };
  return benefitsChapter(benefits, createTeller("en", "Europe/Berlin", ON)).lines.filter(
    ({ text }) => !/tier/.test(text),
  );
}

test("the report says what is guaranteed and has still to come this year, with how much of it came", () => {
  const lasting = { B02: [day("2026-01-05")], B05: [day("2026-01-05")], B10: [day("2024-01-05")], B12: [day(ON)] };
  const said = { currentTier: "leading", benefitsReceived: { ...lasting, B15: [day(ON)], B18: [day("2026-05-12")] } };
  expect(linesOf(said)).toEqual([
    {
      title: "Guaranteed and still open in 2026",
      text: "App certification eligibility, Technical and product consulting (1 of 4).",
      tone: "plain",
    },
  ]);
});

test("and that everything came, where it did", () => {
  const benefitsReceived = Object.fromEntries(["B05", "B10", "B15", "B16"].map((id) => [id, [day(ON)]]));
  expect(linesOf({ currentTier: "partner", benefitsReceived })).toEqual([
    { title: "", text: "Everything guaranteed for 2026 was received.", tone: "good" },
  ]);
});
