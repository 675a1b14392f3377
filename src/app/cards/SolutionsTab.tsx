import { hubspot } from "@hubspot/ui-extensions";
import { SolutionsCard } from "./solutions/SolutionsCard.tsx";

hubspot.extend<"crm.record.tab">(() => <SolutionsCard />);
