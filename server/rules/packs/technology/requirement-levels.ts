import type { Level, RequirementId } from "@partner-standing/contract/programs/scorecard";
import { defineParameter } from "../../define-parameter.ts";
import { cite } from "./cite.ts";

/** A cell of the guide's matrix; null is a dash, and only the facts can make a requirement exempt. */
type Cell = Exclude<Level, "exempt"> | null;
type Row = readonly [partner: Cell, rising: Cell, leading: Cell, premier: Cell];

type LevelMatrix = Readonly<Record<RequirementId, Row>>;

const NONE = null;
const PREFERRED = "preferred";
const PHASED_IN = "phased-in";
const REQUIRED = "required";

/** Which requirement a tier asks for, and how strictly: the matrix of the guide, and good standing for everyone. */
export const REQUIREMENT_LEVELS = defineParameter<LevelMatrix>({
  key: "technology.requirement-levels",
  title: "requirement matrix",
  unit: "level",
  values: [
    {
      from: "2026-01-01",
      // prettier-ignore
      value: {
        //                      partner    rising     leading    premier
        "attributed-mrr":      [NONE,      REQUIRED,  REQUIRED,  REQUIRED],
        "influenced-revenue":  [NONE,      REQUIRED,  REQUIRED,  REQUIRED],
        "marketplace-reviews": [NONE,      PHASED_IN, PHASED_IN, PHASED_IN],
        "marketplace-rating":  [NONE,      PHASED_IN, PHASED_IN, PHASED_IN],
        "marketplace-listing": [REQUIRED,  REQUIRED,  REQUIRED,  REQUIRED],
        "app-certification":   [NONE,      NONE,      PREFERRED, PHASED_IN],
        "technical-contact":   [PREFERRED, PREFERRED, REQUIRED,  REQUIRED],
        "partnership-owner":   [NONE,      NONE,      REQUIRED,  REQUIRED],
        "executive-sponsor":   [NONE,      NONE,      PREFERRED, REQUIRED],
        "account-mapping":     [NONE,      NONE,      PREFERRED, REQUIRED],
        "good-standing":       [REQUIRED,  REQUIRED,  REQUIRED,  REQUIRED],
      },
      citations: cite("209, 211-228", "216, 218-235"),
    },
  ],
  readings: ["C04", "C05", "C13"],
  confirmedOn: "2026-11-22",
});

/** The matrix once the transition period is over: what was phased in is required. */
export function onceRequired(levels: LevelMatrix): Record<string, Cell[]> {
  const rows = Object.entries(levels);
  return Object.fromEntries(rows.map(([id, row]) => [id, row.map((cell) => (cell === PHASED_IN ? REQUIRED : cell))]));
}
