import { hubspot } from "@hubspot/ui-extensions";
import { SolutionsCard } from "./SolutionsCard.tsx";

hubspot.extend<"crm.record.tab">(() => <SolutionsCard />);
