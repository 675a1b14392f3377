import { pluralIn } from "../formats/plural-in.ts";
import { de as names } from "../benefit-names/de.ts";
import type { TierMessages } from "./en.ts";

const plural = pluralIn("de");

export const de: TierMessages = {
  timeline: {
    button: "Zeitachse",
    title: "Zeitachse Ihrer Stufe",
    loading: "Zeitachse wird geladen",
    credited: "Zuerkannte Stufe",
    qualified: "Die heutigen Zahlen reichen für",
    pending: "Wartet auf das POC-Formular",
    pendingUntil: (tier, date) => `${tier}, bis ${date}`,
    ahead: "Das kommende Jahr",
    aheadNote: "Prognose nach heutigem Stand; nichts davon ist entschieden.",
    nothingAhead: "Über das kommende Jahr ist nichts bekannt.",
    past: "Verlauf",
    nothingPast: "Seit der Installation der App wurde keine Neubewertung festgehalten.",
    noTier: "keine Stufe",
    noneSince: (date) => `seit ${date}`,
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
        unchanged: (before) => `Neubewertung: voraussichtlich weiter ${before}.`,
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
      forecast: "Prognose",
      awaited: "Erwartet",
      "in-time": "Rechtzeitig",
      late: "Zu spät",
      due: "Fällig",
      wasDue: "War fällig",
    },
    assumed: "Angenommener Tag: Der Leitfaden nennt den Abstand, nicht den Tag, an dem er beginnt.",
  },

  outlook: {
    button: "Ausblick",
    loading: "Der Ausblick wird berechnet",
    estimated: (from) =>
      `„Erwartet“ ist eine Schätzung aus dem, was dieser Account seit ${from} gewonnen und verloren hat.`,
    own: "Was von diesem Datensatz herausfällt",
    next: "Was als Nächstes herausfällt",
    nothingLeaves: "Nichts fällt an einem bekannten Tag aus seinem Zeitraum.",
    figure: (name, amount) => `${name}: ${amount}`,
    breaks: (names) => `Dann nicht mehr erfüllt: ${names}`,
    noWay: "Es ist nichts bekannt, was bis zu einer der nächsten Neubewertungen alle Lücken schließen würde.",
    page: "Ausblick-Seite öffnen",
  },

  benefits: {
    ...names,
    button: "Vorteile",
    title: "Vorteile Ihrer Stufe",
    loading: "Vorteile werden geladen",
    adds: (tier) => `Was ${tier} hinzufügt`,
    top: "Darüber gibt es keine Stufe, die etwas hinzufügt.",
    gives: (tier) => `Was ${tier} bietet`,
    none: "Ohne Stufe gibt es keine Vorteile.",
    added: "Neu",
    before: (level) => `Heute: ${level}`,
    differs: "Was sich unterscheidet",
    benefit: "Vorteil",
    today: (tier) => `Heute: ${tier}`,
    then: (tier) => `Mit ${tier}`,
    after: (tier, date) => `Ab ${date}: ${tier}`,
    afterDrop: (tier) => `Nach einem Abstieg: ${tier}`,
    notGiven: "–",
    alike: (shown, count) => `${shown} ${plural(count, "bleibt", "bleiben")} gleich`,
    received: {
      title: (year) => `Ihnen ${year} garantiert`,
      open: "Offen",
      done: "Erhalten",
      settled: (shown) => `${shown} erhalten`,
      enter: "Vermerken Sie Erhaltenes in den Einstellungen der App unter „Programme“.",
      copy: "Für den Partner Manager kopieren",
      copied: "Kopiert.",
      copyFailed:
        "Der Browser hat das Kopieren nicht erlaubt. Erlauben Sie es für diese Seite und versuchen Sie es erneut.",
    },
    printed: (name, lines) => `${name}: ${lines}`,
    areas: {
      "partner-success": "Partner Success",
      sales: "Verkaufsvorteile",
      marketing: "Marketingvorteile",
      technical: "Technische Vorteile",
    },
    // The guide says "Bevorzugt" for a level of requirement too (C18); "Vorrangig", its other word, is unmistakable.
    meaningTitle: "Was die Wörter bedeuten",
    meanings: {
      considered: "Möglich: HubSpot kann den Vorteil je nach Eignung, Kapazität oder strategischer Priorität gewähren.",
      prioritized: "Vorrangig: Höhere Stufen erhalten den Vorteil eher; die Stufe spielt bei der Auswahl eine Rolle.",
      guaranteed:
        "Garantiert: Mindestens einmal in einem festgelegten Zeitraum. Manche haben eigene Aufnahmekriterien.",
    },
    advanced: (baseline, advanced) => `Basis: ${baseline}, Erweitert: ${advanced}`,
    details: {
      "council-by-invitation": (shown) => `Etwa ${shown} Partner, nur auf Einladung.`,
      "planning-with-action-plan": () => "Mit gemeinsamem Aktionsplan.",
      "enablement-baseline-forms": (shown) => `Basis: Füllen Sie ${shown} Formulare aus.`,
      "enablement-advanced-trainings": () => "Erweitert: Schulungen, On-Demand-Inhalte, GTM-Decks.",
      "mapping-through-crossbeam": () => "Über Ihren eigenen Crossbeam-Account.",
      "co-sell-conditions": (shown) =>
        `Kernprogramm, ${shown} Bedingungen: erreichbare Ansprechperson, Account-Zuordnung, zeitnaher Support.`,
      "co-sell-nominations": (shown) => `Außerhalb des Kernprogramms: bis zu ${shown} Nominierungen im Jahr.`,
      "co-sell-single-strategic-cases": () => "Außerhalb des Kernprogramms: strategische Einzelfälle.",
      "visit-with-priority": (shown) => `Vorrang für mindestens ${shown} Besuch im Jahr, in Cambridge.`,
      "visit-by-relevance": () => "Nach strategischer Relevanz, in Cambridge.",
      "listing-free-with-leads": () => "Kostenlos, sammelt Leads, zeigt Intent-Daten.",
      "accelerator-by-application": () => "Auf Bewerbung; für Kampagnen kommen Marketing Development Funds infrage.",
      "sponsorship-first-come": () => "Begrenzt: Wer zuerst kommt, mahlt zuerst.",
      "badge-and-filter": () => "Stufenabzeichen und Filter nach Stufe.",
      "co-marketing-a-year": (shown) => `Mindestens ${shown} Möglichkeit im Jahr; HubSpot bestimmt die Art.`,
      "co-marketing-by-relevance": () => "Nach Relevanz; HubSpot bestimmt die Art.",
      "platform-analytics": () => "Installationen, API-Nutzung, Bewertungen, Intent und Leads.",
      "consulting-all-year": () => "Das ganze Jahr.",
      "consulting-with-hour-cap": () => "Mit Stundenbegrenzung pro Zyklus.",
    },
  },

  sponsorship: {
    title: "Rabatt auf Event-Sponsoring",
    price: "Preis des Pakets in US-Dollar",
    priceHint: "Verlassen Sie dieses Feld, um den Rabatt zu sehen.",
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
