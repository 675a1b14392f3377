import type { ReadingMessage } from "./en.ts";

export const de: Record<string, ReadingMessage> = {
  C01: {
    chosen: "Genau 3,5 oder 4,0 Sterne erfüllen die Anforderung.",
    instead: "Der Wert muss darüber liegen.",
    because:
      "Nur eine deutsche Zeile sagt „über“; die FAQ in beiden Sprachen und die französische Tabelle schließen genau diesen Wert ein.",
  },
  C02: {
    chosen:
      "Schrittweise eingeführte Anforderungen sind ab dem 1. Januar 2027 erforderlich; 2026 ist Übergangszeitraum.",
    instead: "Der Rest von 2025 war Übergangszeitraum.",
    because: "2025 steht in einer einzigen französischen Zeile und widerspricht allen anderen.",
  },
  C04: {
    chosen: "Gemeinsame Datennutzung für die Accountzuordnung ist für Leading bevorzugt und verhindert die Stufe nie.",
    instead: "Auch Leading muss Daten teilen.",
    because: "Die Tabelle der Anforderungen entscheidet, und das FAQ-Beispiel für Leading nennt sie nicht.",
  },
  C05: {
    chosen: "Nur Premier verlangt die App-Zertifizierung.",
    instead: "Die höchsten Stufen verlangen sie, also auch Leading.",
    because: "Tabelle und Übergangsregeln nennen nur Premier.",
  },
  C07: {
    chosen:
      "Die Premier-Ausnahme hebt die Anforderungen an den zugeordneten MRR und an den MRR aus App-Installationen in den ersten 90 Tagen auf.",
    instead: "Sie hebt nur die Anforderung an den zugeordneten MRR auf.",
    because: "Das Ergebnis ist gleich: So viel MRR aus beeinflussten Deals erfüllt die andere Schwelle ohnehin.",
  },
  C08: {
    chosen: "Die 100.000 $ der Premier-Ausnahme sind MRR aus beeinflussten Deals.",
    instead: "Jeder MRR von 100.000 $ zählt.",
    because: "So sagen es drei von vier Stellen.",
  },
  C09: {
    chosen: "Mit „Premium“ ist Premier gemeint.",
    instead: "Es gibt eine weitere Stufe namens Premium.",
    because: "Der Name steht nur an einer Stelle und ist ein Druckfehler.",
  },
  C10: {
    chosen: "Herabgestuft wird am 15. Januar und 15. Juli, zum ersten Mal am 15. Januar 2027.",
    instead: "Am 15. irgendeines Monats im ersten und dritten Quartal.",
    because: "Die Entwicklerdokumentation von HubSpot nennt die Monate.",
  },
  C13: {
    chosen: "Ein Executive Sponsor ist VP oder höher.",
    instead: "Jemand aus Vorstand oder Geschäftsleitung.",
    because: "Ein Titel lässt sich prüfen.",
  },
  C17: {
    chosen: "Marketplace-Bewertungen aller gelisteten Apps zählen zusammen.",
    instead: "Jede App muss Anzahl und Durchschnitt selbst erreichen.",
    because: "Das Programm vergibt eine Stufe pro Unternehmen und sagt, dass es die Werte zusammenfasst.",
  },
  C21: {
    chosen: "Die 14 Tage für das POC-Formular beginnen mit der Nachricht, angenommen am Tag der Neubewertung.",
    instead: "Das Formular ist in einer nicht genannten Frist fällig.",
    because: "Zwei Wochen sind die einzige gedruckte Zahl.",
  },
};
