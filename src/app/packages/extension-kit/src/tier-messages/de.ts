import type { TierMessages } from "./en.ts";

export const de: TierMessages = {
  timeline: {
    button: "Zeitachse",
    title: "Zeitachse Ihrer Stufe",
    loading: "Zeitachse wird geladen",
    credited: "Zuerkannte Stufe",
    qualified: "Mit den heutigen Zahlen qualifiziert für",
    pending: "Wartet auf das POC-Formular",
    pendingUntil: (tier, date) => `${tier}, bis ${date}`,
    ahead: "Das kommende Jahr",
    aheadNote: "Eine Vorschau sagt, was nach jetzigem Stand geschehen würde. Nichts davon ist entschieden.",
    nothingAhead: "Über das kommende Jahr ist nichts bekannt.",
    past: "Bisher",
    nothingPast: "Es wurde noch nichts festgehalten.",
    noTier: "keine Stufe",
    review: {
      held: {
        promotion: (before, after) => `Neubewertung: Aufstieg von ${before} auf ${after}.`,
        "promotion-pending-poc-form": (_before, after) =>
          `Neubewertung: für ${after} qualifiziert; der Aufstieg wartete auf das POC-Formular.`,
        demotion: (before, after) => `Neubewertung: Herabstufung von ${before} auf ${after}.`,
        unchanged: (before) => `Neubewertung: keine Änderung (${before}).`,
      },
      ahead: {
        promotion: (before, after) => `Neubewertung: voraussichtlich Aufstieg von ${before} auf ${after}.`,
        "promotion-pending-poc-form": (_before, after) =>
          `Neubewertung: voraussichtlich für ${after} qualifiziert; der Aufstieg würde auf das POC-Formular warten.`,
        demotion: (before, after) => `Neubewertung: voraussichtlich Herabstufung von ${before} auf ${after}.`,
        unchanged: (before) => `Neubewertung: voraussichtlich keine Änderung (${before}).`,
      },
    },
    movedUp: {
      held: (before, after) => `Aufstieg von ${before} auf ${after}: Das POC-Formular kam rechtzeitig.`,
      ahead: (before, after) => `Mit dem POC-Formular voraussichtlich Aufstieg von ${before} auf ${after}.`,
    },
    form: {
      awaited: (tier) => `Letzter Tag für das POC-Formular für ${tier}.`,
      wouldBeAwaited: (tier) => `Wäre der letzte Tag für das POC-Formular für ${tier}.`,
      "in-time": (tier) => `Letzter Tag für das POC-Formular für ${tier}: Es kam rechtzeitig.`,
      late: (tier) => `Letzter Tag für das POC-Formular für ${tier}: Es kam nicht rechtzeitig.`,
    },
    duties: {
      "certification-review": (app) => `Überprüfung der App-Zertifizierung von ${app}; bis zu diesem Tag zählt sie.`,
      "quality-review": (app) =>
        app ? `Jährliche Qualitätsüberprüfung von ${app}.` : "Jährliche Qualitätsüberprüfung.",
      "sponsor-meeting": () => "Treffen des Executive Sponsors mit HubSpot, mindestens zweimal im Jahr.",
    },
    tags: {
      held: "Durchgeführt",
      changed: "Geändert",
      forecast: "Vorschau",
      awaited: "Erwartet",
      "in-time": "Rechtzeitig",
      late: "Zu spät",
      due: "Fällig",
      wasDue: "War fällig",
    },
    assumed: "Angenommener Tag: Der Leitfaden nennt den Abstand, nicht den Tag, an dem er beginnt.",
  },

  benefits: {
    button: "Vorteile",
    title: "Vorteile Ihrer Stufe",
    loading: "Vorteile werden geladen",
    adds: (tier) => `Was ${tier} hinzufügt`,
    top: "Darüber gibt es keine Stufe, die etwas hinzufügt.",
    gives: (tier) => `Was ${tier} bietet`,
    none: "Ohne Stufe gibt es keine Vorteile.",
    added: "neu",
    before: (level) => `heute: ${level}`,
    areas: {
      "partner-success": "Partner Success",
      sales: "Verkaufsvorteile",
      marketing: "Marketingvorteile",
      technical: "Technische Vorteile",
    },
    // The guide says "Bevorzugt" for a level of requirement too (C18); "Vorrangig", its other word, is unmistakable.
    designations: { considered: "Möglich", prioritized: "Vorrangig", guaranteed: "Garantiert" },
    meaningTitle: "Was die Wörter bedeuten",
    meanings: {
      considered: "HubSpot kann den Vorteil je nach Eignung, Kapazität oder strategischer Priorität gewähren.",
      prioritized: "Höhere Stufen erhalten den Vorteil eher; die Stufe spielt bei der Auswahl eine Rolle.",
      guaranteed: "Mindestens einmal in einem festgelegten Zeitraum. Manche haben eigene Aufnahmekriterien.",
    },
    frequencies: { "semi-annual": "halbjährlich", quarterly: "vierteljährlich", unlimited: "unbegrenzt" },
    advanced: (baseline, advanced) => `Basis: ${baseline}, Erweitert: ${advanced}`,
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
    details: {
      "council-by-invitation": (shown) =>
        `Etwa ${shown} Partner, nur auf Einladung. Sagen Sie es Ihrem Partner Manager.`,
      "manager-named-on-development-tab": () =>
        "Der Name steht auf der Entwicklerplattform, Registerkarte „Entwickler“.",
      "planning-with-action-plan": () =>
        "Prüft Kennzahlen, Zustand der Partnerschaft und Roadmap; daraus entsteht ein gemeinsamer Aktionsplan.",
      "enablement-baseline-forms": (shown) =>
        `Basis: Füllen Sie ${shown} Formulare aus, den App- & Integrationsleitfaden und das POC-Verzeichnisformular.`,
      "enablement-advanced-trainings": () =>
        "Erweitert: virtuelle Live-Schulungen, On-Demand-Inhalte, ein Platz in GTM-Decks.",
      "mapping-through-crossbeam": () => "Über Crossbeam; Sie pflegen Ihren eigenen Crossbeam-Account.",
      "co-sell-conditions": (shown) =>
        `Das Kernprogramm hat ${shown} Bedingungen: eine gut erreichbare Ansprechperson für Co-Selling, gepflegte Account-Zuordnung, zeitnaher Support für jeden empfohlenen Account.`,
      "co-sell-nominations": (shown) =>
        `Außerhalb des Kernprogramms können Sie ${shown} gemeinsame Accounts im Jahr nominieren.`,
      "co-sell-single-strategic-cases": () =>
        "Außerhalb des Kernprogramms kommen Sie für strategische, einmalige Kooperationen infrage.",
      "visit-with-priority": (shown) => `Vorrang für mindestens ${shown} Besuch im Jahr im Büro in Cambridge.`,
      "visit-by-relevance": () => "Im Büro in Cambridge, je nach strategischer Relevanz und Kategoriepositionierung.",
      "demo-credentials-by-form": () => "Die Anmeldedaten reichen Sie über ein Formular des Programmteams ein.",
      "listing-free-with-leads": () => "Die Listing-Seite ist kostenlos, sammelt Leads und zeigt Intent-Daten.",
      "accelerator-by-application": () =>
        "Auf Bewerbung: eine Kampagne mit einem Solutions Partner, für die Marketing Development Funds infrage kommen.",
      "sponsorship-first-come": () => "Die Rabatte sind begrenzt: Wer zuerst kommt, mahlt zuerst.",
      "badge-and-filter": () => "Stufenabzeichen auf Ihren Listings und ein Filter nach Stufe.",
      "badge-unaltered": () =>
        "Sie dürfen das Abzeichen auf Website, Signatur und im Marketing verwenden, unverändert.",
      "co-marketing-a-year": (shown) => `Mindestens ${shown} Möglichkeit im Jahr; HubSpot bestimmt die Art.`,
      "co-marketing-by-relevance": () => "Nach Relevanz und Eignung; HubSpot bestimmt die Art.",
      "platform-analytics": () => "Installationen, API-Nutzung, Marketplace-Bewertungen, Intent-Daten und Leads.",
      "beta-favours-quality": () =>
        "HubSpot bevorzugt Produktqualität, Reaktionsfähigkeit und die Bereitschaft zur Zusammenarbeit.",
      "consulting-all-year": () => "Beratungstermine mit Solutions Architects das ganze Jahr.",
      "consulting-with-hour-cap": () => "Beratungstermine mit Solutions Architects, mit Stundenbegrenzung pro Zyklus.",
      "influenced-revenue-form": () =>
        "Reichen Sie beeinflussten Umsatz über ein Formular ein, damit er für Ihre Stufe zählt.",
    },
  },

  sponsorship: {
    title: "Rabatt auf Event-Sponsoring",
    price: "Preis des Pakets in US-Dollar",
    priceInvalid: "Geben Sie einen Preis über 0 mit höchstens zwei Nachkommastellen ein.",
    loading: "Rabatt wird berechnet",
    discount: (tier, percent, amount, price) => `${tier}: ${percent} Rabatt auf ${price}, das sind ${amount}.`,
    none: (tier, price) => `${tier}: kein Rabatt auf ${price}.`,
    confirm: "Lassen Sie ihn von Ihrem Partner Manager bestätigen: Der Leitfaden ist bei diesem Preis nicht eindeutig.",
  },

  nominations: {
    title: "Nominierungen für Co-Selling",
    left: (left, perYear, year) => `Noch ${left} von ${perYear} Nominierungen im Jahr ${year}.`,
    nominate: (name) => `${name} nominieren`,
    effect:
      "Die Nominierung wird hier gezählt. Reichen Sie sie bei HubSpot ein, wie mit Ihrem Partner Manager vereinbart.",
    done: (name) => `${name} ist als nominiert vermerkt.`,
    notDone: "Die Nominierung wurde nicht vermerkt",
    refusals: {
      "unknown-record": "Dieses Unternehmen ist noch nicht bekannt. Es erscheint nach dem nächsten Lesen des CRM.",
      unavailable: "Nur Premier kann gemeinsame Accounts nominieren.",
      "capacity-reached": "Alle Nominierungen dieses Jahres sind verbraucht. Die nächsten gibt es ab dem 1. Januar.",
    },
  },
};
