import { createContext, useContext } from "react";
import { LANGUAGES, type Language } from "../preview-model.ts";

/** What the page itself says: in English, German and French, in the order of `LANGUAGES`. */
const WORDS = {
  companies: ["Companies", "Unternehmen", "Entreprises"],
  contacts: ["Contacts", "Kontakte", "Contacts"],
  deals: ["Deals", "Deals", "Transactions"],
  tasks: ["Tasks", "Aufgaben", "Tâches"],
  notes: ["Notes", "Notizen", "Notes"],
  partner_clients: ["Partner clients", "Partnerkunden", "Clients du partenaire"],
  settings: ["App settings", "App-Einstellungen", "Paramètres de l’app"],
  home: ["App home", "App-Startseite", "Accueil de l’app"],
  sample: ["Preview with sample data", "Vorschau mit Beispieldaten", "Aperçu avec des données d’exemple"],
  company: ["Company", "Unternehmen", "Entreprise"],
  contact: ["Contact", "Kontakt", "Contact"],
  deal: ["Deal", "Deal", "Transaction"],
  searchCompanies: ["Search companies", "Unternehmen suchen", "Rechercher une entreprise"],
  searchContacts: ["Search contacts", "Kontakte suchen", "Rechercher un contact"],
  searchDeals: ["Search deals", "Deals suchen", "Rechercher une transaction"],
  list: ["All in a list", "Alle als Liste", "Tout en liste"],
  filter: ["Filter", "Filtern", "Filtrer"],
  chooseAll: ["Select all shown", "Alle angezeigten auswählen", "Tout sélectionner"],
  chosen: [
    (count: number) => `${count} selected`,
    (count: number) => `${count} ausgewählt`,
    (count: number) => `Sélection : ${count}`,
  ],
  noMatch: ["Nothing found", "Nichts gefunden", "Aucun résultat"],
  language: ["Language", "Sprache", "Langue"],
  viewer: ["Viewed by", "Angemeldet als", "Vu par"],
  today: ["Today", "Heute", "Aujourd’hui"],
  resetToday: [
    "Back to the first day; what ran out on the way stays so",
    "Zurück zum ersten Tag; was unterwegs abgelaufen ist, bleibt es",
    "Revenir au premier jour ; ce qui a expiré entre-temps le reste",
  ],
  overview: ["Overview", "Überblick", "Présentation"],
  about: ["Key facts", "Eckdaten", "L’essentiel"],
  preview: ["Preview", "Vorschau", "Aperçu"],
  close: ["Close", "Schließen", "Fermer"],
  crashed: [
    "This card could not be shown",
    "Diese Karte konnte nicht angezeigt werden",
    "Cette carte n’a pas pu s’afficher",
  ],
  crashedHint: [
    "Reload it; if that does not help, the browser's console says why.",
    "Laden Sie sie neu; hilft das nicht, nennt die Konsole des Browsers den Grund.",
    "Rechargez-la ; si cela ne suffit pas, la console du navigateur en donne la raison.",
  ],
  reload: ["Reload card", "Karte neu laden", "Recharger la carte"],
  loading: ["Loading", "Wird geladen", "Chargement"],
  noRecord: [
    "This record does not exist, or was deleted.",
    "Diesen Datensatz gibt es nicht, oder er wurde gelöscht.",
    "Cette fiche n’existe pas ou a été supprimée.",
  ],
  noCards: [
    "No card of the app is placed here yet.",
    "Hier ist noch keine Karte der App platziert.",
    "Aucune carte de l’app n’est placée ici pour l’instant.",
  ],
  noAssociations: [
    "Nothing is associated with this record yet.",
    "Mit diesem Datensatz ist noch nichts verknüpft.",
    "Rien n’est encore associé à cette fiche.",
  ],
  and: ["and", "und", "et"],
  more: ["more", "weitere", "de plus"],
  dismiss: ["Dismiss", "Ausblenden", "Masquer"],
  record: ["Record", "Datensatz", "Fiche"],
  cards: ["Cards of apps", "Karten von Apps", "Cartes des apps"],
  appPage: ["Connected apps", "Verbundene Apps", "Apps connectées"],
  width: ["Width", "Breite", "Largeur"],
  fullWidth: ["Full", "Voll", "Entière"],
  narrowScreen: [
    "The page on a narrow screen",
    "Die Seite auf einem schmalen Bildschirm",
    "La page sur un écran étroit",
  ],
  newTab: ["opens in a new tab", "öffnet sich in einem neuen Tab", "s’ouvre dans un nouvel onglet"],
  actions: ["Actions", "Aktionen", "Actions"],
  remove: ["Remove", "Entfernen", "Retirer"],
  clear: ["Clear", "Leeren", "Effacer"],
  earlier: ["Earlier", "Früher", "Plus tôt"],
  later: ["Later", "Später", "Plus tard"],
  progress: ["Progress", "Fortschritt", "Progression"],
  increase: ["Increase", "Anstieg", "Hausse"],
  decrease: ["Decrease", "Rückgang", "Baisse"],
  pages: ["Pages", "Seiten", "Pages"],
  nextPage: ["Next page", "Nächste Seite", "Page suivante"],
  previousPage: ["Previous page", "Vorherige Seite", "Page précédente"],
  score: [
    (points: number) => `${points} of 100 points`,
    (points: number) => `${points} von 100 Punkten`,
    (points: number) => `${points} points sur 100`,
  ],
  workflows: ["Workflows", "Workflows", "Workflows"],
  agent: ["Agent", "Agent", "Agent"],
  action: ["Action", "Aktion", "Action"],
  enrolKind: ["Kind of records", "Art der Datensätze", "Type de fiches"],
  enrol: ["Records to enrol", "Aufzunehmende Datensätze", "Fiches à inscrire"],
  enrolAndRun: ["Enrol and run", "Aufnehmen und ausführen", "Inscrire et exécuter"],
  history: ["History", "Verlauf", "Historique"],
  noHistory: [
    "Nothing has gone through this workflow yet.",
    "Durch diesen Workflow ist noch nichts gelaufen.",
    "Rien n’est encore passé par ce workflow.",
  ],
  noActions: ["The app brings no actions.", "Die App bringt keine Aktionen mit.", "L’app n’apporte aucune action."],
  running: ["Running", "Läuft", "En cours"],
  waiting: ["Waiting for the app", "Wartet auf die App", "En attente de l’app"],
  succeeded: ["Succeeded", "Ausgeführt", "Réussi"],
  failed: ["Failed, went on", "Fehlgeschlagen, läuft weiter", "Échec, continue"],
  tries: [
    (tries: number) => `${tries} tries`,
    (tries: number) => `${tries} Versuche`,
    (tries: number) => `${tries} essais`,
  ],
  tool: ["Tool", "Werkzeug", "Outil"],
  ask: ["Ask", "Fragen", "Demander"],
  answer: ["What the agent reads", "Was der Agent liest", "Ce que lit l’agent"],
  noAnswer: ["No answer", "Keine Antwort", "Pas de réponse"],
  approve: [
    (name: string) => `The agent would like to: ${name}`,
    (name: string) => `Der Agent möchte: ${name}`,
    (name: string) => `L’agent voudrait : ${name}`,
  ],
  allow: ["Allow", "Erlauben", "Autoriser"],
  decline: ["Decline", "Ablehnen", "Refuser"],
  drawnByCrm: [
    "is drawn by the CRM itself and not part of this preview.",
    "zeichnet das CRM selbst; es gehört nicht zu dieser Vorschau.",
    "est dessiné par le CRM lui-même et ne fait pas partie de cet aperçu.",
  ],
} satisfies Record<string, [en: unknown, de: unknown, fr: unknown]>;

export type Words = { [Name in keyof typeof WORDS]: (typeof WORDS)[Name][number] };
/** The words without a number in them. */
export type TextWord = { [Name in keyof Words]: Words[Name] extends string ? Name : never }[keyof Words];

const wordsIn = (index: number) =>
  Object.fromEntries(Object.entries(WORDS).map(([name, said]) => [name, said[index]])) as Words;

export const PAGE_WORDS = Object.fromEntries(LANGUAGES.map((language, index) => [language, wordsIn(index)])) as Record<
  Language,
  Words
>;

export const PageLanguage = createContext<Language>("en");
export const useWords = (): Words => PAGE_WORDS[useContext(PageLanguage)];
