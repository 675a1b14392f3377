import type { RulePack } from "@partner-standing/contract/programs/programs";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { Reading } from "@partner-standing/contract/standing/standing";
import type { Parameter } from "../define-parameter.ts";

/** What an account entered from its own agreement, to be shown beside what the program prints. */
export type AgreedValue = Pick<Parameter<unknown>, "key" | "title" | "unit"> & { value: unknown };

/** A pack as the directory of rules shows it. */
export interface PackRules {
  pack: RulePack;
  /** Null where the pack has no editions. */
  edition: Parameter<string> | null;
  parameters: readonly Parameter<unknown>[];
  readings: readonly Reading[];
  /** The account's own entries; none where it entered nothing. */
  agreed: (settings: PortalSettings) => AgreedValue[];
}
