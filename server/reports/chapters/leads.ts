import type { Lead } from "@partner-standing/contract/leads/lead";
import type { Chapter } from "@partner-standing/contract/reports/report";
import type { Tone } from "@partner-standing/contract/reports/tone";
import { parameterAt } from "../../rules/define-parameter.ts";
import { registrationCapacity } from "../../rules/packs/registration/registration-capacity.ts";
import { type Teller, numbers } from "../teller.ts";

type Capacity = Lead["capacity"];

const TONES: Record<Capacity["level"], Tone> = { free: "good", near: "warning", reached: "bad" };

/** How many domains are registered, and for how many more there is room. */
export function leadsChapter({ used, limit, published, level }: Capacity, teller: Teller): Chapter {
  const { text, reader } = teller;
  const { columns, chapters, tables, capacityPublished } = text;
  const { citations } = parameterAt(registrationCapacity, teller.on);
  const cells = [used, limit, Math.max(0, limit - used)].map(reader.count);
  return {
    id: "leads",
    title: chapters.leads,
    tier: null,
    lines: [],
    chart: null,
    tables: [
      {
        id: "capacity",
        title: tables.capacity,
        note: published ? capacityPublished : null,
        columns: [numbers(columns.used), numbers(columns.limit), numbers(columns.free)],
        rows: [teller.row(cells, { tone: TONES[level], citations })],
      },
    ],
  };
}
