import type { en } from "./en.ts";

export const de: typeof en = {
  membership: "Teilnahme",
  tiers: { silver: "Silver", gold: "Gold", platinum: "Platinum", diamond: "Diamond", elite: "Elite" },
  packages: { provider: "Solutions Provider", partner: "Solutions Partner" },
  tracks: {
    soldMrr: "MRR aus verkauften Portalen",
    managedMrr: "MRR aus verwalteten Portalen",
    totalPoints: "Punkte insgesamt",
    soldPoints: "Verkaufspunkte",
    sourcedPoints: "Sourced-Punkte",
    managedPoints: "Managed-Punkte",
    grossRetention: "GRR in Prozent",
  },
  hints: {
    currentTier: "Die Stufe, die HubSpot für Sie führt: Ausgangspunkt für die Aktualisierung am nächsten 15.",
    creditedSince: "Eine neu erreichte Stufe ist eine Zeit lang sicher. Ohne diesen Tag gilt sie als nicht geschützt.",
    certifiedUntil: "Der letzte Tag, an dem eine Zertifizierung gilt. Ohne ihn gilt die Zertifizierung als fehlend.",
    joinedOn: "Ein Partner ohne Stufe soll innerhalb von 24 Monaten ab diesem Tag Gold erreichen.",
    ownSubscription: "Ein Provider muss eines verwalten und verwenden. Bis dahin bleibt diese Pflicht offen.",
    membershipUntil:
      "Der letzte Tag, für den die jährliche Mitgliedschaft bezahlt ist. Verlangt seit dem 15. Juli 2026.",
    membershipWaived: "HubSpot erlässt sie bei einem eigenen Abonnement ab 400 $ pro Monat.",
    papersOn: "Ohne sie verfällt die Provision eines Verkaufs nach sechs Monaten.",
    commissionInvoice: "Ob Ihr Land eine verlangt, sagt Ihre Vereinbarung.",
    invoiceSentOn: "Jedes Quartal fällig, am Tag vor dessen Zahltag.",
    thresholds:
      "Punkte, Sourced-Punkte und GRR, wie Ihre Vereinbarung sie nennt. Das Programm veröffentlicht keine lesbaren: Solange eine Stufe hier keine Schwellenwerte hat, wird sie nicht beurteilt.",
    clientSource: "Die Eigenschaften wählen Sie unter „Daten“. Ohne Kunden gibt es keine Punkte.",
    partnerEmployees:
      "E-Mail-Adressen, eine pro Zeile. Aktivität im Account eines Kunden zählt nur von diesen Personen, mit einer Adresse bei einer Ihrer eigenen Domains. Ohne sie zählt nichts als verwaltet.",
    packages: "Die Provision eines Verkaufs folgt aus dem Paket an dessen Tag. Ohne Eintrag ist es immer das jetzige.",
  },
  threshold: (tier, track) => `${tier}: ${track}`,
  thresholdFaults: {
    half: "Geben Sie alle Zahlen der Stufe ein oder keine. Wo die Vereinbarung keine verlangt, schreiben Sie 0.",
    percent: "Geben Sie höchstens 100 Prozent ein.",
    amount: "Geben Sie eine Zahl wie 10000 ein, ohne Zeichen zwischen den Tausendern.",
  },
  commission: "Provision",
  invoices: { none: "Keine", "vat-gst": "Mit Umsatzsteuer (VAT oder GST)" },
  clients: "Kunden",
  sources: {
    companies: "Eigenschaften von Unternehmen",
    partner_clients: "HubSpots eigenes Objekt, Partner-Kunden",
  },
  window: "Tage, in denen ein Benutzer im Account des Kunden aktiv gewesen sein muss",
  windowHint: "Danach richtet sich der MRR aus verwalteten Portalen. Von 1 bis 366.",
  daysFault: "Geben Sie eine ganze Zahl von 1 bis 366 ein.",
  employeeFault: (addresses) => `Keine E-Mail-Adresse: ${addresses}.`,
  package: "Paket",
  packageFrom: (name, date) => `${name} ab ${date}`,
  addPackage: "Paket hinzufügen",
  packageDateFault: "Jedes Paket braucht einen eigenen Tag.",
};
