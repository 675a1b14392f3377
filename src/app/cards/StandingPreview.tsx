import { hubspot } from "@hubspot/ui-extensions";
import { StandingCard } from "./standing/StandingCard.tsx";

hubspot.extend<"crm.preview">(() => <StandingCard layout="full" />);
