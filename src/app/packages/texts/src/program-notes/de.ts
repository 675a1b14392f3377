import type { ProgramNotes } from "./en.ts";

export const de: ProgramNotes = {
  nothing: "Dem ist nichts hinzuzufügen.",

  sections: {
    tiers: "Was die Stufen bedeuten",
    measuring: "Wie die Stufe gemessen wird",
    requirements: "Was hinter den Anforderungen steht",
    people: "Kontakte und ihre Aufgaben",
    messages: "Mitteilungen und Hilfe",
    "partner-success": "Partner Success",
    sales: "Verkaufsvorteile",
    marketing: "Marketingvorteile",
    technical: "Technische Vorteile",
    package: "Das Programm und seine Pakete",
    provider: "Das Provider-Paket",
    figures: "Stufen und Zahlen",
    directory: "Anbieterverzeichnis, Logo und Abzeichen",
    events: "Veranstaltungen",
    registering: "Einen Lead registrieren",
    paid: "Was wie bezahlt wird",
  },

  notes: {
    "four-tiers":
      "Es gibt vier Stufen: Partner, Rising, Leading und Premier. Jede baut auf der vorherigen auf und gibt mehr Zugriff, Support und Sichtbarkeit.",
    "tier-partner":
      "Partner: Sie haben eine App gebaut, die sich mit HubSpot verbindet, und Ihr Wachstum im Ökosystem beginnt.",
    "tier-rising":
      "Rising: Ihre App gewinnt an Zugkraft. Mehr Kundschaft nutzt sie, und Sie verbessern, wie gut sie integriert ist.",
    "tier-leading":
      "Leading: Sie sind in Ihrer Kategorie etabliert, gemeinsame Kundschaft hat messbaren Mehrwert, und Sie arbeiten eng mit HubSpot zusammen.",
    "tier-premier":
      "Premier: Sie haben erheblichen Einfluss auf Kundschaft und Ökosystem und sind technisch wie bei der Markteinführung tief mit HubSpot abgestimmt.",
    "three-areas":
      "Objektive Kennzahlen aus drei Bereichen bestimmen die Stufe: Mehrwert für Kundinnen und Kunden, beeinflusster Umsatz sowie Qualität, Bereitschaft und Kundenerlebnis.",
    "area-customer-value":
      "Der zugeordnete MRR steht für den Mehrwert für Kundinnen und Kunden: ob Ihre App angenommen wird und gemeinsamer Kundschaft Ergebnisse bringt.",
    "area-influenced-revenue":
      "Der beeinflusste Umsatz steht dafür, was Ihr Team beiträgt, wenn HubSpot Kunden-Accounts gewinnt, hält oder ausbaut.",
    "area-quality":
      "Das gehört zu Qualität, Bereitschaft und Kundenerlebnis: Höhere Stufen müssen mehr grundlegende Anforderungen erfüllen.",
    "first-listing":
      "Sie treten dem Programm als Partner bei und unterzeichnen seine Vereinbarung, wenn Ihre erste App im Marketplace gelistet wird.",
    "app-quality":
      "Das Unternehmen hat eine Stufe, nicht jede App eine. Listing, Zertifizierung, Sterne und Marketplace-Bewertungen jeder App wirken dennoch auf das Kundenerlebnis und auf Vorteile wie gemeinsames Marketing und Sales Enablement.",
    "account-conversion":
      "Ihre App entstand in einem älteren Entwickler-Portal? Wandeln Sie erst den Account um, um Stufe und Kennzahlen zu sehen: Es dauert Minuten, und nichts muss neu erstellt werden.",
    "tier-notice":
      "HubSpot schickt bei jedem Stufenwechsel eine E-Mail. Für Leading und Premier ist das POC-Formular innerhalb von zwei Wochen fällig.",
    "tier-shown":
      "Ihre aktuelle Stufe und Ihr Fortschritt stehen auf der Registerkarte „Entwickler“ Ihres regulären HubSpot-Accounts.",
    "monthly-report":
      "HubSpot berechnet die Kennzahlen, Sie müssen es nicht. Sie stehen auf der Entwicklerplattform und gehen monatlich per E-Mail an die dort aufgeführten Kontakte.",

    "reviews-expected":
      "Es zählen aktuelle, gute Bewertungen von Kundschaft, die die App nutzt, in ihrer Zahl wie in ihrer Qualität.",
    "listing-kept": "Apps müssen die Listing-Anforderungen dauerhaft erfüllen, um im Marketplace aktiv zu bleiben.",
    "certification-alone":
      "Die Zertifizierung allein eröffnet keine neuen Möglichkeiten bei der Markteinführung. Voraussetzung für die höchste Stufe ist sie dennoch.",
    "certification-gains":
      "Die Zertifizierung ist ein geprüftes Zeichen von Qualität: ein Abzeichen und mehr Sichtbarkeit im Marketplace, und mehr Gewicht bei HubSpot.",
    "benefits-suspended":
      "Wer nicht alle Verpflichtungen erfüllt, dem kann HubSpot Vorteile aussetzen oder streichen und in einigen Fällen die Stufe anpassen oder entziehen. Das liegt in HubSpots Ermessen.",

    "technical-contact-duties":
      "Der Technical/Product Referent erhält Mitteilungen zu Produkt und API, bearbeitet technische Eskalationen und koordiniert Updates. In hohen Stufen wenden sich Solutions Architects und Product Manager wegen Integration und Roadmap an diese Person.",
    "owner-duties":
      "Die verantwortliche Person ist Hauptkontakt, nimmt an der jährlichen gemeinsamen Geschäftsplanung und an Gesprächen zur Roadmap teil und hält die eigenen Teams über HubSpots Programme auf dem Laufenden. Sie sorgt auch dafür, dass Co-Selling und Co-Service unterstützt werden, ohne sie täglich zu leiten.",
    "sales-contact":
      "Benannt wird auch ein Sales & Customer Success POC, dieselbe Person oder eine andere. HubSpots Mitarbeitende leiten alles zu gemeinsamen Deals an diesen Kontakt.",
    "sponsor-duties":
      "Der Executive Sponsor trifft HubSpot mindestens zweimal im Jahr, stimmt Führungskräfte in Planungsgesprächen ab, ist Eskalationspunkt und setzt sich im eigenen Unternehmen für die Partnerschaft ein.",
    "form-resubmitted":
      "Ändert sich einer dieser Kontakte, benachrichtigen Sie HubSpot unverzüglich: Reichen Sie das POC-Formular erneut ein.",
    "mapping-alternative":
      "Wo Crossbeam nicht verfügbar ist, kann HubSpot eine andere Datenfreigabe genehmigen, für eine manuelle Analyse der Überschneidungen.",
    "newsletter-contacts":
      "Nur Kontakte, die auf Ihrer Listing-Seite aktuell sind, erhalten Programmmitteilungen. Wer sich einmal abgemeldet hat, muss das Newsletter-Formular aus dem Partnerressourcencenter einsenden.",
    "program-mails":
      "Die Kontakte auf der Entwicklerplattform erhalten Stufenbenachrichtigungen, Programmaktualisierungen und Erinnerungen, Ankündigungen zu Produkt und API und in Leading und Premier die Onboardingschritte.",
    "whom-to-ask":
      "Fragen zum Programm gehen an technology-partners@hubspot.com, in Leading und Premier an Ihren Partner Manager. Für technische Fragen gibt es Dokumentation und Supporttools der Entwicklerplattform.",

    "council-membership":
      "Sagen Sie Ihrem Partner Manager, dass Sie interessiert sind. Ein Komitee prüft Stufe, strategische Eignung und ob Sie wichtige Anwendungsfälle vertreten; Mitglieder tagen das ganze Jahr und teilen eine Slack-Gruppe.",
    "manager-role":
      "Ihr Partner Manager plant mit Ihnen, koordiniert Ihre Vorteile und bringt Sie mit HubSpots Fachleuten zusammen. Der Name steht auf der Registerkarte „Entwickler“.",
    "planning-topics":
      "Vier Themen: die wichtigsten Kennzahlen, der Zustand der Partnerschaft, die Abstimmung von Roadmap und Markteinführung, ein gemeinsamer Aktionsplan.",
    "champion-role":
      "Eine Führungskraft aus Produkt, Markteinführung oder Vertrieb bringt mit Ihrem Partner Manager Ihre Prioritäten voran, räumt Hindernisse aus und führt Sie mit den richtigen Teams zusammen.",
    "baseline-forms":
      "Zwei Formulare: der einseitige App- & Integrationsleitfaden für HubSpots Vertrieb und das POC-Verzeichnisformular mit Ihren Kontakten für Vertrieb und Customer Success.",
    "mapping-set-up":
      "Crossbeam zeigt, welche Kundschaft, offenen Opportunities und Interessierten beide Seiten gemeinsam haben. Sie pflegen dort einen eigenen Account; Ihr Partner Manager hilft bei der Einrichtung.",
    "nominations-premier":
      "Nur Premier Partner außerhalb des Kernprogramms für Co-Selling und Co-Service nominieren gemeinsame Accounts, bis zu 15 im Jahr, für Ad-hoc-Hilfe. Wann das Jahr beginnt, ist nicht gesagt; hier am 1. Januar.",
    "nominations-leading":
      "Leading Partner außerhalb des Kernprogramms reichen keine Nominierungen ein; für einzelne strategische Fälle kommen sie infrage.",
    "visit-contents":
      "Sie richten in HubSpots Büro in Cambridge ein ungezwungenes Event für Vertrieb und Customer Success aus. Der Termin muss beiden Seiten passen.",
    "demo-account-use":
      "HubSpots Pre-Sales-Teams zeigen Ihre Integration in Live-Demos. Das Formular für die Anmeldedaten teilt das Programmteam mit berechtigten Partnern.",
    "marketplace-visits":
      "Der Marketplace hat mehr als 1 Mio. Besuche im Monat. Calls-to-Action auf Ihrer Seite sammeln Leads, die Sie von der Entwicklerplattform exportieren.",
    "ecosystem-figures": "Der Leitfaden zählt mehr als 2.000 Apps im Marketplace und 3 Mio. aktive Installationen.",
    "accelerator-pairs":
      "Er führt einen Technology und einen Solutions Partner für eine gemeinsame Marketingkampagne zusammen. Auch wo der Platz garantiert ist, gelten die eigenen Aufnahmekriterien des Accelerators.",
    "sponsorship-packages":
      "Jede Stufe, auch Partner, kann Sponsoring-Pakete für UNBOUND, Partner Day und GROW kaufen. Rabatte beginnen mit Rising, sind begrenzt und gehen an die Ersten, die kommen.",
    "sponsorship-early": "Premier hat frühzeitigen Zugriff auf die Sponsoring-Pakete.",
    "sponsorship-news":
      "Zu kommenden Veranstaltungen und Preisen abonnieren Sie den Programm-Newsletter und fragen Sie Ihren Partner Manager.",
    "badge-rules":
      "Jede Stufe, auch Partner, darf ihr Abzeichen auf der Website, in E-Mail-Signaturen und in Marketingmaterial zeigen; im Marketplace hat Partner keines. Das Abzeichen darf nicht verändert und nicht zerlegt werden.",
    "recommendation-factors":
      "Empfehlungen im Marketplace folgen Bewertungen, Installationsraten und wie gut eine App zu den Suchenden passt. Höhere Stufen schneiden dort oft besser ab.",
    "co-marketing-kinds":
      "Das können Inhalte unter beiden Marken, ein gemeinsames Event, ein Angebot im Affiliate-Programm oder ein redaktioneller Beitrag sein. Die Verfügbarkeit ist begrenzt.",
    "revenue-submission":
      "Reichen Sie ihn per Formular auf der Entwicklerplattform ein: einen Deal, den Sie mit abgeschlossen haben, oder einen neuen Account, den Sie empfohlen haben. Dort verfolgen Sie auch, was er zu Ihrer Stufe beiträgt.",
    "beta-through-manager":
      "In Premier zeigt der Partner Manager früh, welche Funktionen zu Ihrer Integration passen, und empfiehlt, wie Sie mitwirken.",
    "beta-selection":
      "HubSpot bevorzugt Qualität, schnelle Reaktion und den Willen, gemeinsam zu entwickeln. Mitwirken kann Ihren Status im Programm beeinflussen.",
    "documentation-for-all": "Jede Stufe hat Zugriff auf Dokumentation, HubSpot Academy und Codebeispiele.",
    "consulting-topics":
      "In Einzelsitzungen helfen Solutions Architects bei Onboarding, größeren Markteinführungen und der Architektur Ihrer Integration. Fragen Sie Ihren Partner Manager.",
    catalyst:
      "Das Catalyst Partner Program ist ein Accelerator von 6 Monaten, nur auf Einladung. HubSpot nominiert intern; eine Bewerbung gibt es nicht.",

    "program-scope":
      "Das Programm ist für kundenorientierte Agenturen, Service-Anbieter und Reseller, die HubSpot an Kunden verkaufen oder für sie einsetzen.",
    "two-packages":
      "Es gibt zwei Pakete: Provider, um eine Partnerschaft kostengünstig zu testen, und Partner, um enger zusammenzuarbeiten und Experte zu werden.",
    "package-price": "Was das Partner-Paket kostet, hängt von Ihrem Bedarf und Ihrer Größe ab.",
    membership:
      "Seit dem 15. Juli 2026 braucht, wer beitreten oder bleiben will, eine bezahlte jährliche Mitgliedschaft; das Provider-Paket gibt es nicht mehr.",
    "certification-course":
      "Die Solutions-Partner-Zertifizierung ist ein Kurs aus 11 Lektionen zu vier Phasen: vermarkten, verkaufen, liefern, wachsen.",
    "partner-benefits":
      "Die FAQ nennt zwei zugewiesene Account-Manager, Vertriebs- und Softwaretraining, Partner-Events und Vorlagen für die eigene Website. Seit Februar 2024 tritt ein Partner Development Manager an die Stelle der beiden.",
    countries: "Service-Anbieter aus 116 Ländern haben am Programm teilgenommen, sagt die FAQ.",
    "tier-perks":
      "Je mehr Sie verkaufen, desto mehr gibt eine Stufe: kostenlose INBOUND-Tickets, bessere Sichtbarkeit, mehr Kapazität für Lead-Registrierungen.",
    "lead-sharing":
      "HubSpot kann Leads an Sie weitergeben, durch interne Empfehlung oder über das Verzeichnis. Ein eigenes Programm dafür gibt es nicht, und garantiert ist nichts.",
    "provider-application":
      "So wird man Provider: sich bewerben, ein HubSpot-Produkt (Starter oder höher) kaufen, falls keines da ist, und einen ersten Lead registrieren, der den Status aktiviert.",
    "provider-service":
      "So bleibt der Status: mindestens ein Produkt im Quartal empfehlen oder weiterverkaufen, ein eigenes Abonnement nutzen und gemeinsamen Kunden erstklassigen Service bieten.",
    "provider-resources": "Manche Ressourcen sind nur für Solutions Partner; Providern sind sie nicht zugänglich.",
    "provider-advertising":
      "Provider dürfen auf ihrer Website, in sozialen Netzwerken und in Verkaufsgesprächen für sich werben und das Provider-Abzeichen auf ihrer Website zeigen.",
    "provider-help":
      "Hilfe beim Verkauf: partnerteam@hubspot.com und das Provider-Ressourcencenter. Hilfe zum eigenen Abonnement: Ihr Customer Success Manager oder customersuccessteam@hubspot.com.",
    "provider-onboarding":
      "Provider können das für manche Produkte erforderliche Onboarding nicht erlassen, aber Hauptkontakt dafür sein. Mit dem Partner-Paket können Sie es erlassen.",
    "app-use":
      "Eine App wird genutzt, wenn jemand mit ihr an der Strategie arbeitet oder die Zielgruppe erreicht: Content veröffentlicht, einen Monitoring-Stream anlegt, eine Smart List ändert.",
    "dashboard-apps": "Das Info-Symbol auf HubSpots Partner-Dashboard zeigt die Apps, die zählen.",
    "dashboard-day":
      "HubSpots Dashboard wird einmal am Tag aktualisiert. Fehlt ein Kunde mehr als 24 Stunden nach der ersten Aktivität, fragen Sie Ihren Channel Account Manager, seit Februar 2024 Ihren Partner Development Manager.",
    "figures-rhythm":
      "MRR aus verkauften Portalen wird monatlich aktualisiert, Aktivität und MRR aus verwalteten täglich. Neue Kunden erscheinen täglich, ihr MRR erst mit dem nächsten Monatsbericht; Stufen folgen zur Monatsmitte.",
    "tier-icon":
      "Partner des Stufenprogramms sind im Anbieterverzeichnis besser sichtbar, und ihr Listing trägt ein Stufensymbol.",
    "inbound-certification":
      "Ein Listing im Anbieterverzeichnis braucht eine gültige Inbound-Zertifizierung; eine Partnerschaft braucht es nicht.",
    "directory-review-badge":
      "Ein Bewertungsabzeichen des Verzeichnisses auf Ihrer Website ermuntert Kunden, Sie zu bewerten, und führt Interessierte zu Ihrem Listing.",
    "promotion-guidelines":
      "Zu Logo und Marken siehe HubSpots Werberichtlinien für Partner, oder fragen Sie partners@hubspot.com.",
    "partner-days":
      "Jedes Jahr gibt es Partner Days in Cambridge, Dublin, Singapur und Sydney für Platinum, Diamond und Elite, und eigene Vorträge für Partner auf der INBOUND in Boston.",
    "user-groups":
      "HubSpot-Benutzergruppen treffen sich jedes Quartal persönlich. Oft sponsern Partner sie, und alle Benutzer dürfen kommen.",

    "lead-claim":
      "Mit der Registrierung eines Leads beanspruchen Sie einen Account, dem Sie HubSpot früher oder später empfehlen oder verkaufen wollen.",
    "lead-marks":
      "Eine Registrierung kennzeichnet den Account als Ihren und hält HubSpots Vertrieb davon ab, sich zu melden. Eine Marketing-E-Mail löst sie nicht aus.",
    "lead-on-request": "HubSpot nimmt nur Kontakt mit dem Lead auf, wenn Sie darum bitten.",
    "lead-early":
      "Registrieren Sie, sobald Sie einen Lead kennen, am besten vor dem ersten Gespräch. HubSpots Website sammelt auch selbst Leads und kann diesen dem eigenen Vertrieb zuweisen.",
    "lead-by-form":
      "Zahlungslinks für einzelne Partner gibt es noch nicht. Bis dahin kann ein Formular Leads automatisch registrieren.",
    "lead-where":
      "Leads werden im eigenen HubSpot-Account oder in den Partner-Tools registriert. Ihr Account Manager bei HubSpot hilft.",
    "lead-paid": "Kauft ein registrierter Lead, wird Provision gezahlt, auch wenn Sie am Kauf nicht beteiligt waren.",
    "servicing-allowed":
      "Mit einem Lead, der schon HubSpot-Kunde ist, dürfen Sie weiter arbeiten und ihm Services anbieten.",
    "lead-before-joining":
      "Für Leads ohne ordnungsgemäße Registrierung, die vor Ihrem Beitritt gekauft haben, gibt es keine Provision. Andere können Sie noch registrieren; gelingt das nicht, schreiben Sie an partnerteam@hubspot.com.",
    "same-commission": "Die Provision ist dieselbe, ob Sie den Kunden nur empfohlen oder aktiv an ihn verkauft haben.",
    "payout-papers":
      "Provision wird vierteljährlich gezahlt, sobald Bank- und Steuerunterlagen im Dokumentencenter Ihres HubSpot-Accounts liegen.",
    "statement-address":
      "Für einen Auszug der Provisionen oder Fragen dazu schreiben Sie an VARcommissions@hubspot.com, sagt die deutsche FAQ; die englische nennt ein Formular.",
  },
};
