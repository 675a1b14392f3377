import { hubspot } from "@hubspot/ui-extensions";
import { HomePage } from "./HomePage.tsx";

hubspot.extend<"pages">(() => <HomePage />);
