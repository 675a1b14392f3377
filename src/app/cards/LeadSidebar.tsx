import { hubspot } from "@hubspot/ui-extensions";
import { LeadCard } from "./lead/LeadCard.tsx";

hubspot.extend<"crm.record.sidebar">(() => <LeadCard />);
