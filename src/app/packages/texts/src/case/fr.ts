import { pluralIn } from "../formats/plural-in.ts";
import type { CaseMessages } from "./en.ts";

const plural = pluralIn("fr");

export const fr: CaseMessages = {
  subject: (metric, month) => `${metric} pour ${month} : votre chiffre et le nôtre`,
  greeting: "Bonjour,",
  nothing: "rien",
  figures: (metric, month, date, official) =>
    `Pour ${month}, votre rapport (état au ${date}) indique : ${metric} ${official}.`,
  ours: (amount) => `D’après notre CRM, ce jour-là : ${amount}.`,
  short: (difference) => `Votre chiffre est inférieur de ${difference}.`,
  long: (difference) => `Votre chiffre est supérieur de ${difference}.`,
  rule: "Nous comptons selon ces passages du guide du programme :",
  behind: (shown, count) =>
    `${plural(count, "Cette fiche explique", `Ces ${shown} fiches expliquent`)} notre chiffre, la plus importante d’abord :`,
  record: (name, amount, date) => `${name} : ${amount}, depuis le ${date}`,
  doubted: (line, doubts) => `${line} (${doubts})`,
  more: (shown, _count) => `et ${shown} de plus`,
  lacking: "Il manque peut-être à votre chiffre :",
  doubts: {
    unsubmitted: "pas encore soumis à cette date",
    late: "arrivé tard dans le mois",
    "other-currency": "dans une autre devise que le dollar américain",
  },
  pleaseCorrect:
    "Merci de vérifier lesquelles de ces fiches vous comptez et de corriger le chiffre, ou de nous dire pourquoi elles ne comptent pas.",
  pleaseExplain: "Merci de nous dire quelles autres fiches vous comptez, afin que nous complétions notre CRM.",
  regards: "Cordialement",
  columns: {
    record: "Fiche",
    address: "Adresse",
    amount: "Apporte",
    since: "Depuis",
    doubts: "Pourquoi HubSpot ne la compterait pas",
  },
};
