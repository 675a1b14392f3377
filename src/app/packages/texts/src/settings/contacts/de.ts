import { de as roles } from "../../role-names/de.ts";
import type { en } from "./en.ts";

export const de: typeof en = {
  parts: {
    technical: {
      name: roles.technical,
      why: "Erhält Mitteilungen zu Produkt und API und bearbeitet technische Eskalationen.",
    },
    partnershipOwner: {
      name: roles.partnershipOwner,
      why: "Hauptkontakt, nimmt an der Planung teil.",
    },
    coSell: { name: roles.coSell, why: "Arbeitet mit HubSpots Teams an gemeinsamen Kunden." },
    executiveSponsor: {
      name: roles.executiveSponsor,
      why: "Führungskraft, mindestens VP, die HubSpot wenigstens zweimal im Jahr trifft.",
    },
    accountMapping: {
      name: "Gemeinsame Datennutzung für die Accountzuordnung",
      why: "Zeigt HubSpot auf sichere Weise, welche Kunden und Interessenten Sie gemeinsam haben.",
    },
  },
  needs: {
    required: (tiers) => `Erforderlich für ${tiers}.`,
    phasedIn: (tiers) => `Erforderlich für ${tiers}, sobald die Übergangsfrist endet.`,
    preferred: (tiers) => `Bevorzugt für ${tiers}.`,
    nobody: "Keine Stufe verlangt es.",
  },
  faults: {
    missing: "Fehlt",
    "name-missing": "Der Name fehlt",
    "email-missing": "Die E-Mail-Adresse fehlt",
    "mailbox-domain-missing": "Die E-Mail-Adresse hat keine Domain, die E-Mails empfangen kann",
    deactivated: "Kein aktiver Benutzer des Accounts mehr",
    "title-missing": "Die Positionsbezeichnung fehlt",
    "seniority-unconfirmed": "Nicht als VP oder höher bestätigt",
    "approval-missing": "Der Tag der Genehmigung durch HubSpot fehlt",
  },
  complete: "Vollständig",
  notYetChecked: "Wird beim Speichern geprüft",

  person: {
    name: "Name",
    email: "E-Mail-Adresse",
    title: "Positionsbezeichnung",
    vicePresident: "VP oder höher",
    pick: "Person auswählen …",
    pickFor: (role) => `Auswählen: ${role}`,
    search: "Name oder E-Mail-Adresse",
    searchButton: "Suchen",
    searchHint: "Benutzer und Zuständige stehen sofort da; Kontakte, sobald Sie nach zwei Buchstaben oder mehr suchen.",
    none: "Niemand gefunden.",
    choose: (name) => `${name} wählen`,
    kinds: { user: "Benutzer", owner: "Zuständig", contact: "Kontakt" },
    clear: "Leeren",
  },
  mapping: {
    way: "Wie Sie die Daten teilen",
    none: "Gar nicht",
    crossbeam: "Crossbeam",
    other: "Auf anderem Weg, den HubSpot genehmigt hat",
    provider: "Name des anderen Wegs",
    approvedOn: "Von HubSpot genehmigt am",
  },
  tierNoticeHint: "Die 14 Tage für das POC-Formular beginnen am Tag von HubSpots E-Mail über die neue Stufe.",
  makesStale: "Mit dem Speichern ändert sich, was das eingereichte Formular sagt: Reichen Sie es danach erneut ein.",

  form: {
    for: (tier) => `Für ${tier}`,
    noTier: "Die Stufe in Reichweite verlangt kein Formular.",
    complete: "Es fehlt nichts",
    missingTitle: "Es fehlt noch etwas",
    missing: (part, fault) => `${part}: ${fault}`,
    due: (date, inDays) => `Fällig am ${date}, ${inDays}`,
    overdue: (date) => `War am ${date} fällig`,
    dueAssumed: "Ab dem Tag der Neubewertung gezählt, weil der Tag von HubSpots Mitteilung nicht bekannt ist.",
    dueNoticed: "14 Tage nach HubSpots Mitteilung.",
    stale:
      "Seit dem Einreichen des Formulars hat sich eine Ansprechperson geändert. Es zählt erst wieder, wenn Sie es erneut einreichen.",
    filedOn: (date) => `Eingereicht am ${date}.`,
    neverFiled: "Noch nicht eingereicht.",
    says: "Inhalt des Formulars",
    nobody: "Niemand benannt",
    copy: "Text kopieren",
    copied: "Kopiert. Fügen Sie ihn in HubSpots Formular ein.",
    copyFailed: "Der Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn von Hand.",
    file: "Als eingereicht vermerken",
    fileHint: "Schicken Sie HubSpots Formular ab und vermerken Sie es dann hier: Die Neubewertung richtet sich danach.",
    unsavedContacts:
      "Ihre Eingaben unter „Ansprechpersonen“ sind nicht gespeichert; das Formular sagt, was gespeichert ist.",
    history: "Bisher eingereicht",
    entry: (date, name) => `${date}, von ${name}`,
    user: (id) => `Benutzer ${id}`,
    nothingFiled: "Jedes eingereichte Formular bleibt hier mit seinem Inhalt erhalten.",
  },
};
