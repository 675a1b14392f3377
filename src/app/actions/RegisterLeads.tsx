import { hubspot } from "@hubspot/ui-extensions";
import { RegisterLeadsPanel } from "./RegisterLeadsPanel.tsx";

hubspot.extend<"crm.bulkActions">(() => <RegisterLeadsPanel />);
