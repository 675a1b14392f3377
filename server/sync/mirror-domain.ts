import { registrableDomain } from "../rules/packs/registration/registrable-domain.ts";

/** The registrable domain of what a record holds: null where it holds nothing, '' where it holds no domain. */
export function mirrorDomain(text: string | null | undefined): string | null {
  return text?.trim() ? (registrableDomain(text).domain ?? "") : null;
}
