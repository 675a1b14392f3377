import { COMMISSION_PACK } from "./commission/commission-pack.ts";
import type { PackRules } from "./pack-rules.ts";
import { REGISTRATION_PACK } from "./registration/registration-pack.ts";
import { SOLUTIONS_PACK } from "./solutions/solutions-pack.ts";
import { TECHNOLOGY_PACK } from "./technology/technology-pack.ts";

/** The packs that the service judges by, in the order in which they are shown. */
export const ALL_PACKS: readonly PackRules[] = [TECHNOLOGY_PACK, REGISTRATION_PACK, SOLUTIONS_PACK, COMMISSION_PACK];
