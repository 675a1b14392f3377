import type { BenefitNames } from "./en.ts";

export const de: BenefitNames = {
  designations: { considered: "Möglich", prioritized: "Vorrangig", guaranteed: "Garantiert" },
  frequencies: { "semi-annual": "halbjährlich", quarterly: "vierteljährlich", unlimited: "unbegrenzt" },
  deliveries: {
    openIn: (year) => `Garantiert und ${year} noch offen`,
    allIn: (year) => `Alles für ${year} Garantierte ist erhalten`,
    ofYear: (shown, all) => `${shown} von ${all}`,
    withCount: (name, count) => `${name} (${count})`,
    receivedOn: (date, who) => (who ? `${date}, mit ${who}` : date),
  },
  names: {
    B01: "Berechtigung für das Partner Advisory Council",
    B02: "Persönlicher Partner Manager",
    B03: "Gemeinsame Geschäftsplanung",
    B04: "Benannter HubSpot Champion",
    B05: "Mitarbeiter-Enablement mit HubSpot",
    B06: "Account-Zuordnung",
    B07: "Co-Selling- und Co-Service-Berechtigung",
    B08: "Vor-Ort-Besuche mit HubSpot-Team",
    B09: "Demo-Account für HubSpot Pre-Sales",
    B10: "Marketplace-Listing mit Lead- und Intent-Daten",
    B11: "Berechtigung für den Partner Growth Accelerator",
    B12: "Rabatte für Event-Sponsoring",
    B13: "Verbesserte Auffindbarkeit im Marketplace",
    B14: "Gemeinsames Marketing",
    B15: "Entwicklerplattform mit Analytics",
    B16: "Berechtigung zur App-Zertifizierung",
    B17: "Priorisierter Beta-Zugriff auf neue Funktionen",
    B18: "Technische und Produktberatung",
  },
};
