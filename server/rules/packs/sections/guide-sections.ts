import type { Section } from "./section.ts";
import { GUIDE_DE, GUIDE_FR } from "../technology/cite.ts";

const section = (german: number, french: number, title: Section["title"]): Section => ({
  title,
  from: { [GUIDE_DE]: german, [GUIDE_FR]: french },
});

/** The headings and questions of the guide, with their first lines in both editions. */
export const GUIDE_SECTIONS: readonly Section[] = [
  section(4, 4, { en: "About the guide", de: "Über den Leitfaden", fr: "À propos du guide" }),
  section(50, 50, { en: "About the program", de: "Über das Programm", fr: "À propos du programme" }),
  section(72, 72, { en: "The tiers", de: "Unsere Stufenstruktur", fr: "La structure de niveaux" }),
  section(105, 114, {
    en: "Moving forward in the program",
    de: "Fortschritte im Programm",
    fr: "Progresser dans le programme",
  }),
  section(131, 140, {
    en: "Reassessment and change of tier",
    de: "Neubewertung und Stufenwechsel",
    fr: "Réévaluation et changement de niveau",
  }),
  section(154, 161, {
    en: "Notification and activation",
    de: "Benachrichtigung und Aktivierung",
    fr: "Notification et activation",
  }),
  section(169, 176, {
    en: "Build and grow with the developer platform",
    de: "Mit der Entwicklerplattform erstellen und wachsen",
    fr: "Créer et se développer avec la plateforme pour les développeurs",
  }),
  section(205, 212, {
    en: "Requirements by tier",
    de: "Die Anforderungen der einzelnen Stufen im Überblick",
    fr: "Vue d’ensemble des conditions par niveau",
  }),
  section(236, 241, { en: "Premier exception", de: "Premier-Ausnahme", fr: "Exception du niveau Premier" }),
  section(242, 247, { en: "Transition period 2026", de: "Übergangsfrist 2026", fr: "Période de transition 2026" }),
  section(251, 256, {
    en: "Requirement: good standing",
    de: "Anforderung: Erfüllung aller Verpflichtungen",
    fr: "Condition relative à la conformité",
  }),
  section(257, 262, {
    en: "Tier thresholds in detail",
    de: "Schwellenwerte für Stufen im Detail",
    fr: "Explication des seuils de niveau",
  }),
  section(261, 266, {
    en: "Thresholds in detail: attributed MRR",
    de: "Schwellenwerte im Detail: zugeordneter MRR",
    fr: "Explication des seuils : MRR lié",
  }),
  section(267, 269, {
    en: "Thresholds in detail: influenced-deal MRR",
    de: "Schwellenwerte im Detail: MRR aus beeinflussten Deals",
    fr: "Explication des seuils : MRR des transactions influencées",
  }),
  section(273, 272, {
    en: "Thresholds in detail: MRR from app installs in the first 90 days",
    de: "Schwellenwerte im Detail: MRR aus App-Installationen in den ersten 90 Tagen",
    fr: "Explication des seuils : MRR des applications installées sous 90 jours",
  }),
  section(279, 275, {
    en: "Thresholds in detail: Marketplace ratings and reviews",
    de: "Schwellenwerte im Detail: Marketplace-Bewertungen und -Rezensionen",
    fr: "Explication des seuils : évaluations et avis sur la marketplace",
  }),
  section(287, 281, {
    en: "Basic program requirements in detail",
    de: "Grundlegende Programmanforderungen im Detail",
    fr: "Explication des conditions de base du programme",
  }),
  section(293, 287, {
    en: "Basic requirements in detail: live Marketplace listing",
    de: "Grundlegende Anforderungen im Detail: Marketplace-Listing in Echtzeit",
    fr: "Conditions de base : listing de la marketplace en ligne",
  }),
  section(299, 293, {
    en: "Basic requirements in detail: app certification",
    de: "Grundlegende Anforderungen im Detail: App-Zertifizierung",
    fr: "Conditions de base : certification d’application",
  }),
  section(307, 301, {
    en: "Partner success requirements in detail",
    de: "Erfolgsanforderungen an Partner im Detail",
    fr: "Explication des critères de réussite des partenaires",
  }),
  section(323, 317, {
    en: "Success requirements: named technical/product contact",
    de: "Erfolgsanforderungen: benannter Technical/Product Referent",
    fr: "Critères de réussite : référent technique et produit désigné",
  }),
  section(331, 325, {
    en: "Success requirements: named partnership owner",
    de: "Erfolgsanforderungen: benannte verantwortliche Person für die Partnerschaft",
    fr: "Critères de réussite : responsable des partenariats désigné",
  }),
  section(351, 345, {
    en: "Success requirements: named executive sponsor",
    de: "Erfolgsanforderungen: benannter Executive Sponsor",
    fr: "Critères de réussite : sponsor exécutif désigné",
  }),
  section(362, 356, {
    en: "Success requirements: data sharing for account mapping",
    de: "Erfolgsanforderungen: gemeinsame Datennutzung für die Accountzuordnung",
    fr: "Critères de réussite : partage de données pour le mappage des comptes",
  }),
  section(373, 368, {
    en: "The benefits at a glance",
    de: "Die Vorteile des Programms im Überblick",
    fr: "Vue d’ensemble des avantages du programme",
  }),
  section(417, 410, {
    en: "The benefits in detail",
    de: "Die Vorteile des Programms im Detail",
    fr: "Explication des avantages du programme",
  }),
  section(689, 684, { en: "Joining the program", de: "Nehmen Sie am Programm teil", fr: "Rejoindre le programme" }),
  section(699, 696, { en: "Showing your tier", de: "Seien Sie stolz auf Ihre Stufe", fr: "Afficher votre niveau" }),
  section(709, 707, {
    en: "Staying informed as a partner",
    de: "Wie Sie als Partner auf dem Laufenden bleiben",
    fr: "S’informer et suivre les actualités du partenariat",
  }),
  section(733, 731, {
    en: "Resources for enablement",
    de: "Wo finde ich Ressourcen für das Enablement?",
    fr: "Les ressources d’aide à la vente",
  }),
  section(745, 743, {
    en: "How to get support",
    de: "So erhalten Sie Unterstützung",
    fr: "Comment obtenir de l’assistance",
  }),
  section(759, 757, { en: "Program resources", de: "Programmressourcen", fr: "Ressources du programme" }),
  section(811, 801, {
    en: "FAQ: What is the HubSpot Technology Partner Program?",
    de: "FAQ: Was ist das HubSpot Technology Partner Program?",
    fr: "FAQ : Qu’est-ce que le Technology Partner Program de HubSpot ?",
  }),
  section(815, 805, {
    en: "FAQ: How does it differ from the app partner program?",
    de: "FAQ: Wie unterscheidet sich dieses vom App-Partnerprogramm?",
    fr: "FAQ : En quoi ce programme est-il différent du programme Partenaires d’applications ?",
  }),
  section(819, 809, {
    en: "FAQ: I would like to join. What are the next steps?",
    de: "FAQ: Ich möchte mitmachen. Was sind die nächsten Schritte?",
    fr: "FAQ : Je souhaite m’inscrire. Quelles sont les prochaines étapes ?",
  }),
  section(827, 817, {
    en: "FAQ: I am already a partner. How can I move up?",
    de: "FAQ: Ich bin bereits Partner. Wie kann ich aufsteigen?",
    fr: "FAQ : Je suis déjà partenaire. Comment passer au niveau supérieur ?",
  }),
  section(842, 830, {
    en: "FAQ: How does the Catalyst Partner Program relate to the Technology Partner Program?",
    de: "FAQ: Wie hängt das Catalyst Partner Program mit dem Technology Partner Program zusammen?",
    fr: "FAQ : Quel est le lien entre le Catalyst Partner Program et le Technology Partner Program ?",
  }),
  section(848, 836, {
    en: "FAQ: How do I submit influenced revenue?",
    de: "FAQ: Wie reiche ich beeinflussten Umsatz ein?",
    fr: "FAQ : Comment soumettre le chiffre d’affaires influencé ?",
  }),
  section(854, 842, {
    en: "FAQ: How often are partner tiers reassessed?",
    de: "FAQ: Wie oft werden die Partnerstufen neu bewertet?",
    fr: "FAQ : À quelle fréquence les niveaux sont-ils réévalués ?",
  }),
  section(871, 856, {
    en: "FAQ: What do attributed MRR, influenced-deal MRR and first-90-day install MRR mean?",
    de: "FAQ: Was bedeuten „zugeordneter MRR“, „MRR aus beeinflussten Deals“ und „MRR aus der Installation der App in den ersten 90 Tagen“?",
    fr: "FAQ : Que signifient « MRR lié », « MRR des transactions influencées » et « MRR des applications installées sous 90 jours » ?",
  }),
  section(882, 868, {
    en: "FAQ: What are the requirements for Marketplace ratings and reviews?",
    de: "FAQ: Welche Anforderungen gelten für Marketplace-Bewertungen und -Reviews?",
    fr: "FAQ : Quelles sont les conditions en matière d’évaluations et d’avis sur la marketplace ?",
  }),
  section(892, 878, {
    en: "FAQ: Do all of these metrics have to be met, or is one enough?",
    de: "FAQ: Handelt es sich bei diesen Stufenmetriken um UND- oder ODER-Anforderungen?",
    fr: "FAQ : Ces indicateurs de niveau sont-ils des conditions cumulatives (ET) ou alternatives (OU) ?",
  }),
  section(912, 896, {
    en: "FAQ: What is the Premier exception?",
    de: "FAQ: Was gilt als Ausnahme bei der Premier-Stufe?",
    fr: "FAQ : Qu’est-ce que l’exception du niveau Premier ?",
  }),
  section(920, 904, {
    en: "FAQ: I have several apps. How is my tier calculated?",
    de: "FAQ: Ich habe mehrere Apps. Wie wird meine Stufe berechnet?",
    fr: "FAQ : J’ai plusieurs applications. Comment mon niveau est-il calculé ?",
  }),
  section(930, 914, {
    en: "FAQ: What is good standing, and why does it matter?",
    de: "FAQ: Was bedeutet „Erfüllung aller Verpflichtungen“ und warum ist das wichtig?",
    fr: "FAQ : Qu’est-ce que la « conformité » et pourquoi est-ce important ?",
  }),
  section(934, 918, {
    en: "FAQ: What happens if I do not complete the Partner POC form?",
    de: "FAQ: Was passiert, wenn ich das erforderliche Partner-POC-Formular nicht ausfülle?",
    fr: "FAQ : Quelles sont les conséquences en cas de formulaire de contact partenaire non rempli ?",
  }),
  section(942, 924, {
    en: "FAQ: Where can I see my tier, my metrics and the program's information?",
    de: "FAQ: Wo kann ich meine Stufe, Kennzahlen und Programminformationen einsehen?",
    fr: "FAQ : Où consulter le niveau, les indicateurs et les informations du programme ?",
  }),
  section(961, 943, {
    en: "FAQ: What is the HubSpot developer platform?",
    de: "FAQ: Was ist die HubSpot-Entwicklerplattform?",
    fr: "FAQ : Qu’est-ce que la plateforme pour les développeurs de HubSpot ?",
  }),
  section(965, 947, {
    en: "FAQ: I created my app in an older developer portal. Do I have to migrate?",
    de: "FAQ: Ich habe meine App in einem älteren Entwickler-Portal erstellt. Muss ich migrieren?",
    fr: "FAQ : Faut-il migrer les applications créées sur l’ancien portail développeur ?",
  }),
  section(969, 951, {
    en: "FAQ: What if I cannot get into my developer account?",
    de: "FAQ: Was ist, wenn ich nicht auf meinen Entwickler-Account zugreifen kann?",
    fr: "FAQ : Que faire si l’accès au compte développeur est impossible ?",
  }),
  section(979, 959, {
    en: "FAQ: Which benefits do I get in each tier?",
    de: "FAQ: Welche Vorteile erhalte ich auf den jeweiligen Stufen?",
    fr: "FAQ : Quels sont les avantages dont je bénéficie à chaque niveau ?",
  }),
  section(983, 963, {
    en: "FAQ: What is the difference between being eligible, considered and prioritized for a benefit?",
    de: "FAQ: Welcher Unterschied besteht zwischen „berechtigt“, „möglich“ und „bevorzugt“?",
    fr: "FAQ : Quelle est la différence entre être « éligible », « considéré » ou « priorisé » pour un avantage ?",
  }),
  section(995, 975, {
    en: "FAQ: Will customers see my tier in the HubSpot Marketplace?",
    de: "FAQ: Wird meine Stufe für Kundschaft im HubSpot Marketplace sichtbar sein?",
    fr: "FAQ : Le niveau sera-t-il visible pour les clients sur la marketplace de HubSpot ?",
  }),
  section(999, 979, {
    en: "FAQ: How can I use my partner badge?",
    de: "FAQ: Wie kann ich mein Partnerabzeichen verwenden?",
    fr: "FAQ : Comment utiliser le badge partenaire ?",
  }),
  section(1011, 989, {
    en: "FAQ: Where do I find program updates and resources?",
    de: "FAQ: Wo finde ich Programmupdates und Ressourcen?",
    fr: "FAQ : Où trouver les mises à jour et les ressources du programme ?",
  }),
  section(1018, 996, {
    en: "FAQ: Whom do I contact with questions or for support?",
    de: "FAQ: An wen wende ich mich bei Fragen oder Unterstützung?",
    fr: "FAQ : Qui contacter pour toute question ou demande d’assistance ?",
  }),
  section(1027, 1005, {
    en: "FAQ: Where can I give feedback on the program?",
    de: "FAQ: Wo kann ich Feedback zum Programm geben?",
    fr: "FAQ : Où donner son avis sur le programme ?",
  }),
  section(1036, 1013, { en: "Keep in touch", de: "Keep in Touch", fr: "Restons en contact" }),
];
