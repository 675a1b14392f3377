import type { ReadingMessage } from "../readings/en.ts";
import { readings } from "../solutions-readings/de.ts";

export const contestedWordings: Record<string, ReadingMessage> = {
  ...readings,
  C38: {
    chosen: "HubSpot schreibt Leads in der EU und in der Schweiz zum Datenschutz an.",
    instead: "HubSpot kontaktiert registrierte Leads nie.",
    because:
      "Die deutsche Seite zur Lead-Registrierung nennt beide Nachrichten; die Fragen und Antworten meinen den Vertrieb.",
  },
  C44: {
    chosen: "Eine Registrierung gehört zu einer Domain und allen ihren Kontakten.",
    instead: "Sie gehört zu einem Kontakt.",
    because: "Über die Provision entscheidet die Domain.",
  },
  C30: {
    chosen: "Jede Ausgabe hat eigene Stufen: Silver bis Diamond bis 2020, seither Gold bis Elite.",
    instead: "Eine Liste der Stufen gilt für alle Zeit.",
    because: "Jedes Dokument nennt die Stufen seiner Zeit.",
  },
  C33: {
    chosen:
      "Für einen Bestandskunden gilt die Regel vom Tag des Verkaufs: zuerst nur für das Upgrade von Sales Hub auf Marketing Hub, ab 2020 auch für Cross-Selling, ab dem 17. November 2025 für Verkäufe mit geteiltem Deal.",
    instead: "Die deutsche Fassung galt neben der englischen weiter, und Cross-Selling brachte nichts.",
    because: "Die englischen Fragen und Antworten und die öffentlichen Seiten sind neuer.",
  },
  C34: {
    chosen: "Das deutsche Beispiel mit einem Upgrade nach einem halben Jahr ergibt 487,20 Euro.",
    instead: "Es ergibt die abgedruckten 504 Euro.",
    because: "20 % von sechs Monaten zu 46 und sechs zu 360 sind 487,20.",
  },
  C35: {
    chosen: "Zwölf volle Monate zahlen; ein unvollständiger erster Monat zahlt nichts und verbraucht keinen davon.",
    instead: "Die ersten zwölf Monate zahlen vom Tag des Kaufs an.",
    because: "Der englische Text spricht von vollen Monaten.",
  },
  C37: {
    chosen:
      "Ein Best-Partner-Wins-Anspruch, dem stattgegeben wurde, zahlt ohne eigene Registrierung und bei jeder Domain.",
    instead: "Die Domain des Kaufs muss ausnahmslos registriert sein.",
    because: "Der Anspruch ist für Kunden da, die ein anderer Partner registriert hat.",
  },
  C39: {
    chosen: "Die Appnutzung wird über Marketing, Sales und Service Hub zusammen gezählt.",
    instead: "Sie wird über alle Hubs gezählt.",
    because: "Der englische Text nennt diese drei.",
  },
  S01: {
    chosen: "Eine Ausgabe gilt vom Tag des ersten Dokuments, das sie nennt, bis zu dem des nächsten.",
    instead: "Sie begann an einem früheren Tag, den kein Dokument nennt.",
    because: "Bekannt sind nur die Tage der Dokumente.",
  },
  S02: {
    chosen: "Zwischen der ersten und der letzten bekannten Aktivität zählt ein Kunde an jedem Tag als verwaltet.",
    instead: "In einer Pause, die länger als die Frist ist, zählt er nicht.",
    because: "Das CRM nennt keine Aktivität zwischen den beiden.",
  },
  S03: {
    chosen: "Auch die Ausgabe von 2016 verlangt die Zertifizierung.",
    instead: "Sie verlangt keine.",
    because: "Was von ihrer Seite erhalten ist, sagt es nicht, und die Ausgabe von 2018 verlangt sie.",
  },
  S04: {
    chosen: "Eine App, die eine spätere Liste anders nennt, ist dieselbe App: Ads add-on ist Ads.",
    instead: "Jeder Name ist eine eigene App.",
    because: "Keine Liste nennt beide Namen.",
  },
  S05: {
    chosen: "Der Medianwert geht über alle in 12 Monaten verkauften oder jetzt verwalteten Kunden, auch die ohne MRR.",
    instead: "Nur Kunden, deren MRR angerechnet wird, zählen.",
    because: "Der Text spricht von Accounts, nicht davon, was sie zahlen.",
  },
  S06: {
    chosen: "Bei einer geraden Zahl von Kunden ist der Medianwert das Mittel der beiden mittleren.",
    instead: "Er ist einer der beiden mittleren.",
    because: "So wird ein Medianwert üblicherweise gebildet; der Text sagt nichts darüber.",
  },
  S07: {
    chosen:
      "Eine höhere Stufe verlangt nie weniger: Wer eine Stufe verfehlt, hat keine höhere erreicht, deren Zahlen nicht bekannt sind.",
    instead: "Jede Stufe ohne bekannte Zahlen könnte erreicht sein.",
    because: "Jede abgedruckte Tabelle steigt von Stufe zu Stufe.",
  },
  S08: {
    chosen: "Wer am Tag einer Neubewertung nicht zertifiziert ist, verliert die Stufe.",
    instead: "Die Stufe sinkt auf die beste des Rückblicks.",
    because: "Jede Stufe verlangt die Zertifizierung.",
  },
  S09: {
    chosen: "Eine neue Stufe ist bei Neubewertungen vor demselben Tag sechs Monate später sicher.",
    instead: "Auch an diesem Tag ist sie noch sicher.",
    because: "An diesem Tag sind sechs Monate vorüber.",
  },
  S10: {
    chosen: "Der ganze MRR eines verwalteten Kunden zählt.",
    instead: "Er wird gleichmäßig unter den Partnern geteilt, die den Kunden verwalten.",
    because: "Das CRM kennt die anderen Partner nicht.",
  },
  S11: {
    chosen: "Ein Provider, der nach der Aktivierung ein ganzes Quartal lang nichts verkauft, hat es verfehlt.",
    instead: "Auch das Quartal der Aktivierung verlangt ein Produkt.",
    because: "Dieses Quartal ist kein ganzes.",
  },
  S13: {
    chosen: "Der Medianwert der Appnutzung ist bis zum 14. Juli 2025 gefordert.",
    instead: "Er ist es noch, oder endete mit den Punkten von 2022.",
    because: "Die letzte Seite, die ihn nennt, ist älter als die Stufen vom Juli 2025.",
  },
  S14: {
    chosen: "Bis Februar 2024 brachte verkaufter MRR drei Punkte je 100 $.",
    instead: "Er brachte eine andere Zahl, die keine lesbare Seite nennt.",
    because: "Die Seite von 2024 sagt, dass Upsells bei drei bleiben.",
  },
  S18: {
    chosen:
      "Von Februar 2024 bis Juli 2025 zählen Sourced- und Assisted-Punkte zusammen für das Minimum der Verkaufspunkte.",
    instead: "Nur Sourced-Punkte zählen, wie seit Juli 2025.",
    because: "Die Seiten von 2025 kündigen das als Änderung an.",
  },
  S19: {
    chosen: "Die Mitgliedschaft kostet 400 $ pro Monat.",
    instead: "Sie kostet 4.800 Yen pro Monat, wie die japanische Seite druckt.",
    because: "Beides passt nicht zusammen, und der Dollarbetrag steht neben dem Erlass.",
  },
  S20: {
    chosen: "MRR in anderer Währung zählt nach der Umrechnungstabelle des Programms, etwa 88 Euro für 100 $.",
    instead: "Die Tabelle veranschaulicht nur einen Kurs, den niemand veröffentlicht.",
    because: "Punkte richten sich nach einem festen Kurs, und kein anderer ist abgedruckt.",
  },
  K01: {
    chosen: "Was der Kunde am ersten Tag eines Monats zahlt, zählt für den ganzen Monat.",
    instead: "Eine Änderung zählt von ihrem Tag an.",
    because: "Die abgedruckten Beispiele rechnen in ganzen Monaten.",
  },
  K02: {
    chosen: "Eine Registrierung vom Tag des Kaufs kam zu spät, und eine, die an diesem Tag abläuft, zählt nicht mehr.",
    instead: "Eine Registrierung am Tag des Kaufs ist früh genug.",
    because: "Der Text verlangt eine Registrierung vor dem Kauf.",
  },
  K03: {
    chosen: "Das Paket am Tag des Verkaufs bestimmt die Dauer.",
    instead: "Ein Provider, der Partner wird, verdient an früheren Verkäufen über deren erstes Jahr hinaus.",
    because: "Der Text bindet die Dauer an den Verkauf.",
  },
  K04: {
    chosen:
      "Die Dauer läuft nach dem Kalender: Ein Kunde, der geht, verbraucht Monate und zahlt für die übrigen wieder, wenn er zurückkommt.",
    instead: "Ein Kunde, der geht, beendet die Dauer oder hält sie an.",
    because: "Die Quellen zählen Monate vom Verkauf an und nennen keine Pause.",
  },
  K05: {
    chosen:
      "Die Prüfung fragt am ersten Tag des Quartals und entscheidet über seine drei Monate; eine wiedererlangte Anrechnung zahlt wieder.",
    instead: "Wer die Anrechnung einmal verliert, verliert die Provision für immer.",
    because: "Die öffentliche Seite spricht von einer Prüfung in jedem Quartal.",
  },
  K06: {
    chosen:
      "Die Provision jedes Monats wird kaufmännisch auf den Cent gerundet; eine Rückbuchung steht im Quartal, in dem sie gebucht wurde.",
    instead: "Nur die Summe eines Quartals wird gerundet, und eine Erstattung ändert das Quartal ihres Monats.",
    because: "So ergeben die Monate ihr Quartal, und eine bezahlte Abrechnung bleibt, wie sie war.",
  },
  K07: {
    chosen: "Ein Bestandskunde zahlt Provision auf das, was er mehr zahlt als am Tag vor dem Verkauf.",
    instead: "Vor dem 17. November 2025 zahlte er sie auf alles.",
    because: "Was er vorher zahlte, haben nicht Sie verkauft.",
  },
  K08: {
    chosen:
      "Wer ab 2023 vom Partner zum Provider wird, verdient an einem Verkauf noch zwölf volle Monate; die Rückkehr belebt nichts.",
    instead: "Die übrigen Monate warten, bis der Partner zurückkehrt.",
    because: "Die öffentliche Seite kürzt die Dauer und nennt keine Rückkehr.",
  },
  K09: {
    chosen: "Ab dem 17. November 2025 bringen Cross-Selling und Upgrades ohne geteilten Deal nichts.",
    instead: "Der Bestätigungslink für Cross-Selling genügt weiterhin.",
    because: "Die neuere öffentliche Seite verlangt den geteilten Deal.",
  },
  K10: {
    chosen:
      "Eine Prognose umfasst die vollen Quartale der nächsten zwölf Monate, mit dem heutigen MRR und der heutigen Anrechnung.",
    instead: "Die Provision ist nur für diesen Monat zu schätzen.",
    because: "Von den kommenden Monaten ist nichts anderes bekannt.",
  },
  K11: {
    chosen: "Der erste bekannte MRR eines Kunden reicht bis zum Verkauf zurück.",
    instead: "Monate vor dem ersten bekannten MRR bringen nichts.",
    because: "Der MRR kommt mit dem nächsten Monatsbericht von HubSpot.",
  },
  K12: {
    chosen:
      "Was der Kunde eines Providers später kauft, zahlt bis zum Ende des Jahres, das mit dem ersten Kauf beginnt, und nicht länger.",
    instead: "Ein späterer Verkauf eines Providers zahlt eigene zwölf Monate.",
    because: "Die deutsche Fassung zählt den Rest des Jahres ab dem ersten Kauf.",
  },
  K13: {
    chosen:
      "Jeder Verkauf eines Partners hat seine eigene Laufzeit: Was der Kunde mehr zahlt als vor einem späteren Verkauf, gehört zum späteren, und der frühere läuft mit dem weiter, was er hatte. Ein späterer Kauf ohne eigene Laufzeit zahlt innerhalb der laufenden, ab dem 17. November 2025 niemandem.",
    instead: "Der erste Verkauf zahlt auf alles, was der Kunde zahlt.",
    because: "Die Laufzeit richtet sich nach dem Tag des Abschlusses, und kein Betrag kann zweimal zahlen.",
  },
  K14: {
    chosen:
      "Ab dem 17. November 2025 gehört ein Kauf, den niemand verkauft hat, in den zwölf Monaten ab dem ersten Verkauf zum neuesten geteilten Deal und zahlt so lange wie dieser, sonst niemandem.",
    instead: "Er gehört zum Verkauf, dessen Laufzeit gerade läuft.",
    because: "So steht es auf der neueren öffentlichen Seite.",
  },
  K15: {
    chosen:
      "Was ein Kunde mit mehreren Verkäufen nicht gezahlt hat, geht zuerst vom neuesten Verkauf ab, der Provision bringt.",
    instead: "Jeder Verkauf trägt seinen Anteil.",
    because: "Auch sinkender MRR geht zuerst vom neuesten Verkauf ab, und keine Seite sagt es anders.",
  },
  K16: {
    chosen:
      "Die Provision eines Kunden, der in einer anderen Währung zahlt, wird Zeile für Zeile zum Kurs des letzten Tages ihres Monats umgerechnet.",
    instead: "Sie wird zum Kurs des letzten Tages des Quartals oder des Tages vor der Auszahlung umgerechnet.",
    because: "Die öffentliche Seite nennt den Kurs am Monatsende, und eine Zeile gehört zu einem Monat.",
  },
  K17: {
    chosen:
      "Ein offener Deal wird so beurteilt, als wäre er an seinem Abschlussdatum unter der registrierten Domain gewonnen, und nirgends mitgezählt.",
    instead: "Er zählt mit der Wahrscheinlichkeit seiner Phase.",
    because: "Eine Wahrscheinlichkeit ist keine Provision: Die Summe zahlt so niemand aus.",
  },
  K20: {
    chosen: "Die sechs Monate für Bank- und Steuerunterlagen laufen ab jedem Verkauf, der Provision bringt.",
    instead: "Sie laufen einmal, ab dem Tag des Beitritts.",
    because: "Die Programmrichtlinien zählen ab der Transaktion; die FAQ nennen keine Frist.",
  },
  K21: {
    chosen: "Die Rechnung eines Quartals ist am Tag vor dessen Zahltag fällig.",
    instead: "Auch eine spätere Rechnung wird bezahlt, nur später.",
    because: "Die Richtlinien verlangen sie jedes Quartal und nennen keinen Tag.",
  },
};
