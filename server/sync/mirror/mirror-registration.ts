import type { CrmObject } from "../../hubspot/crm-object.ts";
import type { RegistrationText } from "../../store/mirror/registration-text.ts";

type Names = Record<keyof RegistrationText, string>;

/** The properties that the service writes, and those that the account may have besides. */
const OWN: Names = {
  status: "pp_registration_status",
  domain: "pp_registered_domain",
  registeredOn: "pp_registered_on",
  expiresOn: "pp_registration_expires_on",
};
const NATIVE: Names = {
  status: "native_registration_status",
  domain: "native_registered_domain",
  registeredOn: "native_registered_on",
  expiresOn: "native_registration_expires_on",
};

function read({ properties }: CrmObject, names: Names): RegistrationText | null {
  const status = properties[names.status] || null;
  const domain = properties[names.domain] || null;
  const registeredOn = properties[names.registeredOn] || null;
  const expiresOn = properties[names.expiresOn] || null;
  return status || domain || registeredOn || expiresOn ? { status, domain, registeredOn, expiresOn } : null;
}

/** What a record says of its registration: null where it says nothing. */
export function mirrorRegistration(record: CrmObject) {
  return { registration: read(record, OWN), nativeRegistration: read(record, NATIVE) };
}
