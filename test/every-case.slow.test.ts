// The properties as they stand beside what they are about, with all their cases.
import "../server/commission/quarter-csv.test.ts";
import "../server/facts/facts.test.ts";
import "../server/process/log.test.ts";
import "../server/rules/packs/commission/properties.test.ts";
import "../server/rules/packs/registration/registrable-domain.test.ts";
import "../server/rules/packs/solutions/properties.test.ts";
import "../server/standing/metrics.test.ts";
import "../server/standing/solutions-measures.test.ts";
import "../server/store/repeated-keys.test.ts";
