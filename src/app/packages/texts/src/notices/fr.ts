import type { Gap, RequirementId } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import { fr as names } from "../technology-names/fr.ts";
import type { NoticeTexts } from "./en.ts";

const tier = (held: TechnologyTier | null) => (held === null ? "aucun niveau" : names.tiers[held]);

const REQUIREMENTS: Record<RequirementId, string> = {
  "attributed-mrr": "MRR lié",
  "influenced-revenue": "chiffre d’affaires influencé",
  "marketplace-reviews": "avis sur la marketplace",
  "marketplace-rating": "évaluation sur la marketplace",
  "marketplace-listing": "listing de la marketplace en ligne",
  "app-certification": "certification d’application",
  "technical-contact": "référent technique et produit désigné",
  "partnership-owner": "responsable des partenariats désigné",
  "executive-sponsor": "sponsor exécutif désigné",
  "account-mapping": "partage de données pour le mappage des comptes",
  "good-standing": "conformité",
};

const number = new Intl.NumberFormat("fr", { maximumFractionDigits: 2 });

const AMOUNTS: Record<Gap["unit"], (missing: number) => string> = {
  "usd-per-month": (missing) => ` : il manque ${number.format(missing)} $ par mois`,
  count: (missing) => ` : il manque ${number.format(missing)}`,
  stars: (missing) => ` : il manque ${number.format(missing)} étoile(s)`,
  percent: (missing) => ` : il manque ${number.format(missing)} %`,
  "yes-no": () => " : manquant",
};

const gap = ({ id, missing, unit }: Gap) => `- ${REQUIREMENTS[id]}${AMOUNTS[unit](missing)}`;

export const fr: NoticeTexts = {
  formDue: (to, due) => ({
    subject: `Envoyer le formulaire de point de contact partenaire avant la fin du ${due}`,
    body: `Votre entreprise remplit les exigences du niveau ${tier(to)}. Le niveau commence dès que HubSpot a reçu le formulaire de point de contact partenaire complet. Le dernier jour est le ${due}. Ensuite, il faut attendre la réévaluation suivante.`,
  }),
  formStale: (held) => ({
    subject: "Renvoyer le formulaire de point de contact partenaire",
    body: `Un contact obligatoire pour le niveau ${tier(held)} n’est plus désigné. Désignez-le dans les paramètres. Renvoyez ensuite le formulaire de point de contact partenaire pour informer HubSpot du changement.`,
  }),
  certificationEnds: (app, last) => ({
    subject: `La certification de l’application ${app} compte jusqu’au ${last}`,
    body: `HubSpot contrôle les applications certifiées tous les deux ans. Prévoyez à temps le contrôle de ${app}. Après le ${last}, la certification ne compte plus pour un niveau.`,
  }),
  dropAhead: (from, to, on, gaps) => ({
    subject: `Réévaluation du ${on} : de ${tier(from)} à ${tier(to)} en l’état actuel`,
    body: [`Ces exigences du niveau ${tier(from)} ne sont pas remplies le ${on} :`, ...gaps.map(gap)].join("\n"),
  }),
  tierChanged: (from, to, on) => ({
    subject: `Changement de niveau : ${tier(to)} depuis le ${on}`,
    body: `Selon les règles publiées, votre entreprise est passée de ${tier(from)} à ${tier(to)} le ${on}. Comparez avec l’e-mail de HubSpot. Si HubSpot indique un autre niveau, corrigez-le dans les paramètres.`,
  }),
};
