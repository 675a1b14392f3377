import type { Questions } from "../hubspot/gateway.ts";
import { note, right, whenAsked, wrong, type Finding } from "./finding.ts";

const MISSING_SCOPE = 403;
const statusOf = (error: Error) => (error as { status?: number }).status ?? 0;

/** What the account does not let the app do, by the scope that it takes. */
function withoutScope(scope: string, error: Error): Finding {
  if (statusOf(error) === MISSING_SCOPE)
    return wrong(
      `HubSpot refuses what ${scope} is for. It must be in app-hsmeta.json, uploaded, and accepted on the Auth tab or by installing again.`,
    );
  return wrong(`What ${scope} is for could not be asked: ${error.message}.`);
}

/** Asking for these takes one scope each. */
const SCOPED: [scope: string, ask: (account: Questions) => Promise<unknown>][] = [
  ["crm.objects.companies.read", (account) => account.countRecords("companies")],
  ["crm.objects.contacts.read", (account) => account.countRecords("contacts")],
  ["crm.objects.deals.read", (account) => account.countRecords("deals")],
  ["crm.objects.owners.read", (account) => account.readOwners(false)],
];

async function examineScopes(account: Questions): Promise<Finding[]> {
  const found = await Promise.all(
    SCOPED.map(([scope, ask]) =>
      whenAsked(
        ask(account),
        () => [],
        (error) => withoutScope(scope, error),
      ),
    ),
  );
  const refused = found.flat();
  return refused.length > 0 ? refused : [right("Companies, contacts, deals and owners can be read.")];
}

function examineUsers(account: Questions): Promise<Finding[]> {
  return whenAsked(
    account.readUsers(),
    (users) => {
      const admins = users.filter(({ superAdmin }) => superAdmin).length;
      if (admins > 0)
        return right(`The users API answers: ${users.length} users, ${admins} of them may change the settings.`);
      return wrong(
        "The users API names no super admin: nobody may change the settings. Name users in SETTINGS_EDITORS.",
      );
    },
    (error) => {
      if (statusOf(error) !== MISSING_SCOPE) return wrong(`The users API could not be asked: ${error.message}.`);
      return wrong(
        "HubSpot hides the account's users from the app. Name who may change the settings in SETTINGS_EDITORS.",
      );
    },
  );
}

/** @param missing names of the app's properties that the account lacks */
function propertyFinding(missing: string[], room: number): Finding {
  if (missing.length === 0) return right("All properties of the app are there.");
  const what = `${missing.length} properties of the app are missing (${missing.slice(0, 3).join(", ")} …)`;
  return room < missing.length
    ? wrong(`${what}, and the account has room for ${room}. Delete some that nobody uses.`)
    : note(`${what}. They are made at the next complete reading; there is room for them.`);
}

function examineProperties(account: Questions): Promise<Finding[]> {
  return whenAsked(
    Promise.all([account.missingProperties(), account.readPropertyRoom()]),
    ([missing, room]) => propertyFinding(missing, room.overall),
    (error) => withoutScope("crm.schemas.companies.read, .contacts.read and .deals.read", error),
  );
}

/** What an account says of itself: whose it is, where that could be asked, and what is right and wrong with it. */
export interface AccountExamined {
  portalId: number | null;
  findings: Finding[];
}

/** Asks an account everything that the service depends on, and changes nothing in it. */
export async function examineAccount(account: Questions, whose: string): Promise<AccountExamined> {
  const known = await account.readAccount().catch((error: unknown) => error as Error);
  if (known instanceof Error) {
    const finding =
      statusOf(known) === MISSING_SCOPE
        ? withoutScope("oauth", known)
        : wrong(
            `${whose} is not taken: ${known.message}. Copy it from the app's Auth tab; a static app must be installed first.`,
          );
    return { portalId: null, findings: [finding] };
  }
  const { portalId, timeZone, companyCurrency } = known;
  const more = await Promise.all([examineScopes(account), examineUsers(account), examineProperties(account)]);
  const taken = right(`${whose} is taken: account ${portalId}, ${timeZone}, ${companyCurrency}.`);
  return { portalId, findings: [taken, ...more.flat()] };
}
