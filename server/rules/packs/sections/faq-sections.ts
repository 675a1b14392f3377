import type { Section } from "./section.ts";
import { FAQ_DE, FAQ_EN, TOOLS_FAQ } from "../solutions/cite.ts";

/** A question may be answered in one edition alone. */
const section = (german: number | null, english: number | null, title: Section["title"]): Section => ({
  title,
  from: { ...(german !== null && { [FAQ_DE]: german }), ...(english !== null && { [FAQ_EN]: english }) },
});
const ofTools = (line: number, title: Section["title"]): Section => ({ title, from: { [TOOLS_FAQ]: line } });

/** The questions about the Solutions program and the partner tools, with the first lines of their answers. */
export const FAQ_SECTIONS: readonly Section[] = [
  section(96, null, {
    en: "Solutions Partner Program",
    de: "Solutions Partner Program",
    fr: "Solutions Partner Program",
  }),
  section(98, 52, {
    en: "What is the HubSpot Solutions Partner Program?",
    de: "Was ist das HubSpot Solutions Partner Program?",
    fr: "Qu’est-ce que le Solutions Partner Program de HubSpot ?",
  }),
  section(104, 53, {
    en: "What is HubSpot solutions provider and partner? What’s the difference?",
    de: "Was ist der Unterschied zwischen einem HubSpot Solutions Provider und einem HubSpot Solutions Partner?",
    fr: "Quelle est la différence entre un Solutions Provider et un Solutions Partner ?",
  }),
  section(110, 54, {
    en: "How do I become a HubSpot solutions partner?",
    de: "Wie werde ich zu einem HubSpot Solutions Partner?",
    fr: "Comment devenir Solutions Partner de HubSpot ?",
  }),
  section(116, 55, {
    en: "How much does it cost to become a HubSpot solutions partner?",
    de: "Wie viel kostet es, HubSpot Solutions Partner zu werden?",
    fr: "Combien coûte le statut de Solutions Partner ?",
  }),
  section(122, 56, {
    en: "How can the HubSpot software help my business?",
    de: "Wie kann die Software von HubSpot mein Unternehmen unterstützen?",
    fr: "Comment le logiciel HubSpot peut-il aider mon entreprise ?",
  }),
  section(128, 57, {
    en: "What is the Solutions Partner Certification?",
    de: "Was ist die Solutions-Partner-Zertifizierung?",
    fr: "Qu’est-ce que la certification Solutions Partner ?",
  }),
  section(134, 58, {
    en: "What are the benefits of becoming a HubSpot solutions partner?",
    de: "Welche Vorteile hat es, ein HubSpot Solutions Partner zu werden?",
    fr: "Quels sont les avantages du statut de Solutions Partner ?",
  }),
  section(140, 59, {
    en: "Is the HubSpot Solutions Partner Program global?",
    de: "Handelt es sich beim HubSpot Solutions Partner Program um ein globales Programm?",
    fr: "Le Solutions Partner Program est-il mondial ?",
  }),
  section(148, 60, {
    en: "What do I need to do to be a solutions provider?",
    de: "Was muss ich tun, um ein Solutions Provider zu werden?",
    fr: "Que faut-il faire pour devenir Solutions Provider ?",
  }),
  section(164, 62, {
    en: "How much commission do I make if I refer or re-sell HubSpot?",
    de: "Wie hoch ist mein Provisionsanteil, wenn ich in meiner Funktion als Solutions Provider HubSpot empfehle oder weiterverkaufe?",
    fr: "Quelle commission est versée pour une recommandation ou une revente de HubSpot ?",
  }),
  section(176, 66, {
    en: "How do I get credit for referring or reselling HubSpot?",
    de: "Wie lasse ich es mir anrechnen, dass ich Produkte von HubSpot empfohlen oder weiterverkauft habe?",
    fr: "Comment une recommandation ou une revente m’est-elle créditée ?",
  }),
  section(null, 69, {
    en: "I referred or sold someone HubSpot before joining the program -- can I get credit now?",
    de: "Ich habe HubSpot vor dem Beitritt empfohlen oder verkauft. Wird mir das jetzt angerechnet?",
    fr: "J’ai recommandé ou vendu HubSpot avant d’adhérer au programme. Puis-je être crédité maintenant ?",
  }),
  section(190, 70, {
    en: "I am a solutions provider and it won’t let me access a partner resource - what do I do?",
    de: "Ich habe keinen Zugriff auf eine Partner-Ressource, obwohl ich Solutions Provider bin. Was kann ich unternehmen?",
    fr: "Solutions Provider, je n’ai pas accès à une ressource de partenaire. Que faire ?",
  }),
  section(198, 72, {
    en: "How can I advertise the fact that I am a HubSpot solutions provider?",
    de: "Wie kann ich als HubSpot Solutions Provider Werbung für mich machen?",
    fr: "Comment faire savoir que je suis Solutions Provider ?",
  }),
  section(204, null, {
    en: "How do I get help as a solutions provider?",
    de: "Wie erhalte ich als Solutions Provider Hilfe?",
    fr: "Comment obtenir de l’aide en tant que Solutions Provider ?",
  }),
  section(213, 73, {
    en: "How does HubSpot measure my success as a solutions provider?",
    de: "Wie misst HubSpot, wie erfolgreich ich als Solutions Provider bin?",
    fr: "Comment HubSpot mesure-t-il mes résultats de Solutions Provider ?",
  }),
  section(219, 74, {
    en: "How do I get more benefits as a solutions provider?",
    de: "Wie erhalte ich als Solutions Provider noch weitere Vorteile?",
    fr: "Comment obtenir davantage d’avantages en tant que Solutions Provider ?",
  }),
  section(225, 75, {
    en: "Will HubSpot send me leads?",
    de: "Leitet HubSpot Leads an mich weiter?",
    fr: "HubSpot me transmet-il des leads ?",
  }),
  section(null, 78, {
    en: "My client wants to buy a product that has required onboarding. Since I am helping them with HubSpot, can I waive it?",
    de: "Kann ich meinem Kunden ein erforderliches Onboarding ersparen?",
    fr: "Puis-je dispenser mon client d’un onboarding obligatoire ?",
  }),
  section(243, 80, {
    en: "As a solutions provider, can I join the solutions partner package?",
    de: "Kann ich als Solutions Provider auch am Solutions Partner Program teilnehmen?",
    fr: "Un Solutions Provider peut-il passer à la formule Solutions Partner ?",
  }),
  section(253, 83, {
    en: "How are HubSpot solutions partner tiers calculated?",
    de: "Wie werden die Stufen für HubSpot Solutions Partner ermittelt?",
    fr: "Comment les niveaux des Solutions Partners sont-ils calculés ?",
  }),
  section(259, 84, {
    en: "What is the benefit of being a tiered partner?",
    de: "Welche Vorteile bringt es mir, einer Stufe zugeordnet zu sein?",
    fr: "Quel est l’avantage d’avoir un niveau ?",
  }),
  section(267, 85, {
    en: "How can I find a tiered partner?",
    de: "Wie finde ich Partner im Stufenprogramm?",
    fr: "Comment trouver un partenaire qui a un niveau ?",
  }),
  section(271, 86, {
    en: "Do I need to be the partner that originally sold a client HubSpot software in order to get managed MRR credit?",
    de: "Muss ich der Partner sein, der die Software von HubSpot ursprünglich verkauft hat, damit mir MRR aus verwalteten Portalen angerechnet wird?",
    fr: "Faut-il avoir vendu HubSpot au client pour que le MRR géré soit crédité ?",
  }),
  section(279, 87, {
    en: "Why is a client I manage not appearing in my dashboard?",
    de: "Warum sehe ich einen Kunden, den ich verwalte, nicht auf meinem Dashboard?",
    fr: "Pourquoi un client que je gère n’apparaît-il pas dans mon tableau de bord ?",
  }),
  section(285, 88, {
    en: "How often are tiers updated?",
    de: "Wie oft werden Stufen aktualisiert?",
    fr: "À quelle fréquence les niveaux sont-ils mis à jour ?",
  }),
  section(291, 89, {
    en: "What is the median app usage metric?",
    de: "Was versteht man unter dem Medianwert für die Appnutzung?",
    fr: "Qu’est-ce que la médiane d’utilisation des applications ?",
  }),
  section(297, 90, {
    en: "How many apps do we have in the product for the app adoption metric? What are they?",
    de: "Wie viele Apps, die zur Errechnung der Kennzahl für die Appnutzung berücksichtigt werden, enthält das Produkt? Welche sind es genau?",
    fr: "Combien d’applications comptent pour l’utilisation des applications, et lesquelles ?",
  }),
  section(317, 109, {
    en: "How do I receive partner commissions?",
    de: "Wie erhalte ich Partnerprovisionen?",
    fr: "Comment recevoir les commissions de partenaire ?",
  }),
  section(321, 110, { en: "Partner events", de: "Partner-Events", fr: "Événements pour partenaires" }),
  section(333, 111, { en: "Partner resources", de: "Partner-Ressourcen", fr: "Ressources pour partenaires" }),
  section(341, 112, {
    en: "How does Partner lead registration work?",
    de: "Wie funktioniert die Partner-Lead-Registrierung?",
    fr: "Comment fonctionne l’enregistrement des leads ?",
  }),
  section(347, 113, {
    en: "How can I tell if a contact is expired?",
    de: "Woher weiß ich, ob Kontakte abgelaufen sind?",
    fr: "Comment savoir qu’un contact a expiré ?",
  }),
  section(353, 114, {
    en: "Can I re-register an expired contact?",
    de: "Kann ich abgelaufene Kontakte erneut registrieren?",
    fr: "Puis-je enregistrer de nouveau un contact expiré ?",
  }),
  section(359, 115, {
    en: "Where do I log into my Partner Portal?",
    de: "Wo kann ich mich in mein Partnerportal einloggen?",
    fr: "Où se connecter au portail partenaire ?",
  }),
  section(363, 116, { en: "Solutions Directory", de: "Solutions-Anbieterverzeichnis", fr: "Annuaire des solutions" }),
  section(383, 119, {
    en: "What does it mean to register a lead?",
    de: "Was bedeutet es, Leads zu registrieren?",
    fr: "Que signifie enregistrer un lead ?",
  }),
  section(395, 121, {
    en: "What does it mean if a lead is unavailable?",
    de: "Was hat es zu bedeuten, wenn mein Lead als „nicht verfügbar“ gekennzeichnet ist?",
    fr: "Que signifie un lead « non disponible » ?",
  }),
  section(406, 122, {
    en: "How does “Best Partner Wins” work?",
    de: "Was versteht man unter dem Prinzip „Best Partner Wins“?",
    fr: "Comment fonctionne « Best Partner Wins » ?",
  }),
  section(415, 123, {
    en: "If a lead is unavailable, does that mean that it is impossible for me to win commission?",
    de: "Ist es völlig ausgeschlossen, dass ich eine Provision erhalte, wenn ein Lead nicht verfügbar ist?",
    fr: "Un lead non disponible exclut-il toute commission ?",
  }),
  section(429, 125, {
    en: "Will HubSpot reach out to my leads when they are registered?",
    de: "Kontaktiert HubSpot meine Leads, sobald sie registriert sind?",
    fr: "HubSpot contacte-t-il mes leads une fois enregistrés ?",
  }),
  section(null, 128, {
    en: "When is the best time to register a lead? Should I register a lead after I set them up with a free account?",
    de: "Wann registriert man einen Lead am besten?",
    fr: "Quel est le meilleur moment pour enregistrer un lead ?",
  }),
  section(453, 131, {
    en: "Does HubSpot offer unique partner payment links (referral link technology)?",
    de: "Bietet HubSpot für jeden Partner individuelle Zahlungslinks (Affiliate-Links) an?",
    fr: "HubSpot propose-t-il des liens de paiement propres à chaque partenaire ?",
  }),
  section(461, 133, {
    en: "Can I earn commission on an existing HubSpot customer I did not sell originally?",
    de: "Kann ich eine Provision an bestehenden HubSpot-Kunden verdienen, die nicht durch mich zu HubSpot gefunden haben?",
    fr: "Puis-je toucher une commission sur un client existant que je n’ai pas apporté ?",
  }),
  section(469, 134, {
    en: "Does my commission rate differ depending on if I refer or sell the client myself?",
    de: "Unterscheidet sich die Höhe der Provision, je nachdem, ob ich Kunden ein Produkt von HubSpot empfohlen oder es selbst an sie verkauft habe?",
    fr: "La commission diffère-t-elle entre une recommandation et une vente ?",
  }),
  section(475, 135, {
    en: "My client purchased HubSpot under a different domain than the domain that I registered -- can I still receive commission?",
    de: "Mein Kunde hat HubSpot nicht über die Domain erworben, die ich registriert habe. Erhalte ich dennoch die Provision?",
    fr: "Mon client a acheté HubSpot sous un autre domaine. La commission est-elle due ?",
  }),
  ofTools(1, {
    en: "About the questions and answers",
    de: "Über die Fragen und Antworten",
    fr: "À propos des questions et réponses",
  }),
  ofTools(12, {
    en: "What are the partner tiers?",
    de: "Was sind die unterschiedlichen Partnerstufen?",
    fr: "Quels sont les niveaux de partenariat ?",
  }),
  ofTools(28, {
    en: "Which features count toward median app usage?",
    de: "Welche HubSpot-Features werden zur Ermittlung des Medianwerts der App-Nutzung herangezogen?",
    fr: "Quelles fonctionnalités comptent pour la médiane d’utilisation des applications ?",
  }),
  ofTools(51, {
    en: "How is sold MRR calculated?",
    de: "Wie wird der MRR aus verkauften Portalen berechnet?",
    fr: "Comment le MRR vendu est-il calculé ?",
  }),
  ofTools(55, {
    en: "How is managed MRR calculated?",
    de: "Wie wird der MRR aus verwalteten Portalen berechnet?",
    fr: "Comment le MRR géré est-il calculé ?",
  }),
  ofTools(62, {
    en: "How often are the partner variables updated?",
    de: "Wie häufig werden die verschiedenen Partnervariablen aktualisiert?",
    fr: "À quelle fréquence les variables sont-elles mises à jour ?",
  }),
];
