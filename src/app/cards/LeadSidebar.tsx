import { hubspot } from "@hubspot/ui-extensions";
import { LeadCard } from "./LeadCard.tsx";

hubspot.extend<"crm.record.sidebar">(() => <LeadCard />);
