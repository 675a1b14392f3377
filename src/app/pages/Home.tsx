import { hubspot } from "@hubspot/ui-extensions";
import { HomePage } from "./frame/HomePage.tsx";

hubspot.extend<"pages">(() => <HomePage />);
