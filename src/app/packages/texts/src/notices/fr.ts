import type { Gap, RequirementId } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import { pluralIn } from "../formats/plural-in.ts";
import { fr as names } from "../technology-names/fr.ts";
import type { DropText, NoticeTexts } from "./en.ts";

/** Null is no tier: it is lost or reached. */
function moved(from: TechnologyTier | null, to: TechnologyTier | null): string {
  if (from === null) return `a atteint le niveau ${tier(to)}`;
  return to === null ? `a perdu le niveau ${tier(from)}` : `est passée de ${tier(from)} à ${tier(to)}`;
}

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

const plural = pluralIn("fr");
const number = new Intl.NumberFormat("fr", { maximumFractionDigits: 2 });

const AMOUNTS: Record<Gap["unit"], (missing: number) => string> = {
  "usd-per-month": (missing) => ` : il manque ${number.format(missing)} $ par mois`,
  count: (missing) => ` : il manque ${number.format(missing)}`,
  stars: (missing) => ` : il manque ${number.format(missing)} étoile(s)`,
  percent: (missing) => ` : il manque ${number.format(missing)} %`,
  "yes-no": () => " : manquant",
};

const gap = ({ id, missing, unit }: Gap) => `- ${REQUIREMENTS[id]}${AMOUNTS[unit](missing)}`;

const careful = ({ months, isFloor }: NonNullable<DropText["estimate"]>) =>
  isFloor
    ? "Il s’agit d’une estimation prudente : en l’état actuel, le niveau est conservé. Moins de 12 mois de MRR sont connus ; une perte d’au moins 3 % par mois est donc supposée."
    : `Il s’agit d’une estimation prudente : en l’état actuel, le niveau est conservé. Elle suppose que les clients de votre application partent ou paient moins, comme lors des pires des ${months} derniers mois.`;

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
  dropAhead: ({ from, to, on, since, gaps, first, estimate }) => ({
    subject: estimate
      ? `Réévaluation du ${on} : le niveau ${tier(from)} n’est pas assuré`
      : `Réévaluation du ${on} : de ${tier(from)} à ${tier(to)} en l’état actuel`,
    body: [
      ...(estimate ? [careful(estimate)] : []),
      estimate
        ? `Ces exigences du niveau ${tier(from)} ne seraient alors pas remplies le ${on} :`
        : `Ces exigences du niveau ${tier(from)} ne sont pas remplies le ${on} :`,
      ...gaps.map(gap),
      ...(since ? [`Elles ne sont plus remplies à partir du ${since}.`] : []),
      `Pour commencer : ${first}.`,
    ].join("\n"),
  }),
  rollOff: ({ tier: held, on, gap: missing, leaving, first }) => ({
    subject: `À partir du ${on}, le niveau ${tier(held)} n’est plus atteint : ${REQUIREMENTS[missing.id]}`,
    body: [
      `Une partie de ce qui compte aujourd’hui sort de la période glissante de 12 mois le ${on}.`,
      ...leaving.map((name) => `- ${name}`),
      "Cette exigence n’est alors plus remplie :",
      gap(missing),
      `Pour commencer : ${first}.`,
    ].join("\n"),
  }),
  digest: {
    subject: (monday) => `Programmes partenaires : la semaine du ${monday}`,
    changed: (since) => `Changements depuis le ${since} :`,
    ahead: "Expire dans les quatre prochaines semaines :",
    tier: (program, from, to) => `${program} : de ${from} à ${to}`,
    noTier: "aucun niveau",
    figure: (name, now, change) => `${name} : ${now} (${change})`,
    points: (now, change) => `Points au total : ${now} (${change})`,
    due: (date, what) => `${date} : ${what}`,
    leaves: (name, amount, first) =>
      `${first} : une partie sort de la période glissante de 12 mois (${name}${amount === null ? "" : `, ${amount} au total`})`,
    lapses: (shown, count, first) =>
      `${first} : ${plural(count, "un client géré ne compte plus", `le premier de ${shown} clients gérés ne compte plus`)} sans nouvelle activité`,
    registrations: (shown, count, first) =>
      `${first} : ${plural(count, "un enregistrement de lead expire", `le premier de ${shown} enregistrements de leads expire`)}`,
    more: (shown, count) =>
      `et ${plural(count, "un autre point", `${shown} autres points`)} dans la vue d’ensemble de l’application`,
  },
  tierChanged: (from, to, on) => ({
    subject: `Changement de niveau : ${tier(to)} depuis le ${on}`,
    body: `Selon les règles publiées, votre entreprise ${moved(from, to)} le ${on}. Comparez avec l’e-mail de HubSpot. Si HubSpot indique un autre niveau, corrigez-le dans les paramètres.`,
  }),
};
