import type { ReadingMessage } from "../readings/en.ts";

export const readings: Record<string, ReadingMessage> = {
  C31: {
    chosen: "Jede App der abgedruckten Liste zählt: 27.",
    instead: "Nur die 25, die der Text ankündigt, zählen.",
    because: "Die Zeilen sind einzeln abgedruckt, und der Medianwert 3 liegt weit unter beiden Zahlen.",
  },
  C32: {
    chosen: "Einer Ihrer Partnermitarbeiter muss in den letzten 60 Tagen aktiv gewesen sein.",
    instead: "Irgendein Benutzer des Kundenaccounts, in den letzten 90 Tagen.",
    because:
      "Der englische Text ist strenger und sagt, wer aktiv sein muss; in den Einstellungen lässt sich die Frist verlängern.",
  },
  C36: {
    chosen: "36 Monate für Deals, die ab dem 1. April 2023 abgeschlossen wurden; vorher, solange der Kunde bleibt.",
    instead: "Solange der Kunde bleibt, wann immer der Deal abgeschlossen wurde.",
    because: "Die Programmrichtlinien sind neuer als die deutschen Fragen und Antworten.",
  },
  C40: {
    chosen: "Aufstiege gibt es am 15. jedes Monats; nur der 15. Januar und der 15. Juli können eine Stufe aberkennen.",
    instead: "Auf- und Abstiege gibt es am 15. jedes Monats.",
    because: "Der neuere öffentliche Text unterscheidet aktuelle Stufenleistung und zuerkannte Stufe.",
  },
  C41: {
    chosen:
      "Bis 2022 müssen beide Summen, MRR aus verkauften und aus verwalteten Portalen, ihren Schwellenwert erreichen; seitdem werden Punkte aller Arten zusammengezählt.",
    instead: "Schon vorher genügte eine Verbindung beider Summen.",
    because: "Die einzige abgedruckte Tabelle verlangt beide.",
  },
  C43: {
    chosen: "Die aktive Person ist als Partnermitarbeiter benannt und hat eine E-Mail-Adresse Ihrer Domain.",
    instead: "Der Kunde muss dieser Person außerdem zugewiesen sein.",
    because: "Das CRM sagt nicht, wem ein Kunde zugewiesen ist.",
  },
  S12: {
    chosen: "Punkte werden auf den Bruchteil gezählt: 150 $ ergeben bei fünf Punkten je 100 $ 7,5.",
    instead: "Nur volle hundert Dollar zählen.",
    because: "Die Seiten nennen einen Satz, und keine spricht vom Runden.",
  },
  S15: {
    chosen:
      "Was Kunden von vor einem Jahr noch zahlen, höchstens so viel wie damals, geteilt durch das, was sie damals zahlten.",
    instead: "HubSpot zählt andere Kunden oder andere Tage.",
    because: "Es ist keine Formel veröffentlicht, die Zahl ist also eine Schätzung.",
  },
  S16: {
    chosen: "Ein Verkauf, von dem niemand sagt, ob er Sourced oder Assisted war, bringt keine Punkte.",
    instead: "Er zählt als Assisted.",
    because: "Es wird nichts geraten: Der Verkauf steht in der Liste zum Ergänzen.",
  },
  S17: {
    chosen: "Ein Kunde ist in einem Wachstumsmarkt, wo Ihr Account es sagt.",
    instead: "Das Land des Unternehmens entscheidet.",
    because: "Keine lesbare Seite zählt die Länder auf.",
  },
};
