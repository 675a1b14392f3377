import type { Claim, ClaimField, ClaimInput } from "@partner-standing/contract/leads/claim";
import { EmailSchema } from "@partner-standing/contract/values/email";
import type { LeadMessages } from "@partner-standing/texts/leads/en";
import type { Reader } from "@partner-standing/texts/standing/reader";

/** The form as it is typed. */
export interface ClaimDraft {
  proofOfServices: string;
  paymentLink: boolean;
  productsOfInterest: string;
  hubId: string;
  buyerEmail: string;
  /** Empty until HubSpot grants it. */
  grantedOn: string;
}

export interface ClaimViewModel {
  domain: string;
  button: string;
  state: { text: string; isReady: boolean } | null;
  /** One sentence for each of the two conditions. */
  conditions: string[];
  draft: ClaimDraft;
  /** The text for the partner team, once both conditions are met. */
  message: string | null;
}

const EMPTY: ClaimDraft = {
  proofOfServices: "",
  paymentLink: false,
  productsOfInterest: "",
  hubId: "",
  buyerEmail: "",
  grantedOn: "",
};

function draftOf(claim: Claim): ClaimDraft {
  const { proofOfServices, paymentLink, productsOfInterest, hubId, buyerEmail } = claim;
  return {
    proofOfServices: typeof proofOfServices === "string" ? proofOfServices : "",
    paymentLink: paymentLink !== false && paymentLink !== "",
    productsOfInterest: productsOfInterest.join(", "),
    hubId,
    buyerEmail,
    grantedOn: claim.grantedOn ?? "",
  };
}

/** What the form says, as the service takes it. */
export function claimInput(domain: string, draft: ClaimDraft): ClaimInput {
  const products = draft.productsOfInterest.split(",").map((product) => product.trim());
  return {
    ...draft,
    domain,
    proofOfServices: draft.proofOfServices.trim(),
    productsOfInterest: products.filter(Boolean),
    hubId: draft.hubId.trim(),
    buyerEmail: draft.buyerEmail.trim(),
    grantedOn: draft.grantedOn || null,
  };
}

/** The fields that the service would refuse as they are typed now. */
export function invalidFields({ hubId, buyerEmail }: ClaimDraft): { hubId: boolean; buyerEmail: boolean } {
  return {
    hubId: !/^\d{0,15}$/.test(hubId.trim()),
    buyerEmail: buyerEmail.trim() !== "" && !EmailSchema.safeParse(buyerEmail).success,
  };
}

function messageOf(claim: Claim, text: LeadMessages["claim"]): string {
  const { paymentLink: _link, grantedOn: _day, ...said } = draftOf(claim);
  const lines = Object.entries(said).map(([field, value]) => `${text.fields[field as ClaimField]}: ${value}`);
  return text.message(claim.domain, lines.join("\n"));
}

/** The claim on a domain that another partner registered, or an empty form for one. */
export function claimViewModel(
  domain: string,
  claim: Claim | null,
  { claim: text }: LeadMessages,
  reader: Reader,
): ClaimViewModel {
  if (!claim) return { domain, button: text.open, state: null, conditions: [], draft: EMPTY, message: null };
  const isReady = claim.state === "ready";
  return {
    domain,
    button: text.change,
    state: { text: text.states[claim.state], isReady },
    conditions: claim.conditions.map(({ id, met, missing }) => {
      const lacks = text.missing(reader.list(missing.map((field) => text.fields[field])));
      return `${text.conditions[id]}: ${met ? text.met : lacks}`;
    }),
    draft: draftOf(claim),
    message: isReady ? messageOf(claim, text) : null,
  };
}
