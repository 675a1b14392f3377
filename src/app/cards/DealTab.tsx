import { hubspot } from "@hubspot/ui-extensions";
import { DealCard } from "./deal/DealCard.tsx";

hubspot.extend<"crm.record.tab">(() => <DealCard layout="full" />);
