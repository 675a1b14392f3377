import { readStanding } from "@partner-standing/contract/operations/standing";
import { isClockRight } from "../process/clock.ts";
import type { DatabaseState } from "../store/engine/database-state.ts";
import { type Finding, note, right, whenAsked, wrong } from "./finding.ts";

function examineClock({ clockOffset }: DatabaseState): Finding {
  const seconds = Math.round(Math.abs(clockOffset));
  if (isClockRight(clockOffset)) return right(`The clocks of this machine and the database agree (${seconds} s).`);
  return wrong(`The clocks of this machine and the database differ by ${seconds} s. Keep both by NTP.`);
}

/** @param lastEventAt when the last webhook of an account was read; null where none has come */
function examineWebhooks(portalId: number, lastEventAt: string | null): Finding {
  if (lastEventAt !== null) return right(`The last webhook of account ${portalId} was applied at ${lastEventAt}.`);
  return note(
    `No webhook of account ${portalId} has come yet. Change a company's name in HubSpot and look again: if none comes, the target address of the uploaded profile or the proxy is wrong.`,
  );
}

/** What the database says of itself and of the accounts in it. */
export function examineDatabase(
  state: DatabaseState,
  portals: { portalId: number; lastEventAt: string | null }[],
): Finding[] {
  return [
    state.isWritable ? right("The database answers and can be written to.") : wrong("The database can only be read."),
    examineClock(state),
    ...(portals.length === 0 ? [note("No account is connected yet.")] : []),
    ...portals.map(({ portalId, lastEventAt }) => examineWebhooks(portalId, lastEventAt)),
  ];
}

/** Longer than any answer of the service takes. */
const PATIENCE_MS = 15_000;

export interface Door {
  /** Where HubSpot calls, without a trailing slash. */
  baseUrl: string;
  appId: string | null;
  /** Headers with which HubSpot would sign a GET of this address. */
  sign: (url: string) => Record<string, string>;
}

interface Said {
  status: number;
  code: string | undefined;
  date: string | null;
}

async function ask(url: string, headers: Record<string, string> = {}): Promise<Said> {
  const answer = await fetch(url, { headers, redirect: "manual", signal: AbortSignal.timeout(PATIENCE_MS) });
  const body = (await answer.json().catch(() => null)) as { error?: { code?: string } } | null;
  return { status: answer.status, code: body?.error?.code, date: answer.headers.get("date") };
}

/** The address of a card, with an escape in it as HubSpot's always have. @param portalId whose card */
function cardAddress({ baseUrl, appId }: Door, portalId: number): string {
  return `${baseUrl}${readStanding.path}?userId=1&portalId=${portalId}&userEmail=doctor%40example.com&appId=${appId ?? 1}`;
}

function readSaid({ status, code }: Said, { baseUrl }: Door): Finding {
  if (code === "invalid-signature")
    return wrong(
      `${baseUrl} answers, and does not believe a request that was signed for it: the running service has another HUBSPOT_CLIENT_SECRET, PUBLIC_BASE_URL or HUBSPOT_APP_ID, its clock is more than five minutes off, or the proxy changes path or query.`,
    );
  if (code === "not-connected") return note(`${baseUrl} believes signed requests, and does not know the account yet.`);
  if (status >= 300 && code === undefined)
    return wrong(`${baseUrl} is answered with ${status} by something else than the service. Look at the proxy.`);
  return right(`${baseUrl} answers, and believes a request that is signed as HubSpot signs.`);
}

/** Figures and readiness are the operator's. */
async function examineInside({ baseUrl }: Door): Promise<Finding[]> {
  return whenAsked(
    ask(`${baseUrl}/metrics`),
    ({ status }) =>
      status === 200
        ? [note(`${baseUrl}/metrics can be read by everybody. Keep it inside, as the Caddyfile does.`)]
        : [],
    () => [],
  );
}

/** Calls the service from outside, as HubSpot does, with a request that this process has signed. */
export async function examineDoor(door: Door, portalId: number): Promise<Finding[]> {
  const address = cardAddress(door, portalId);
  const signed = await whenAsked(
    ask(address, door.sign(address)),
    (said) => readSaid(said, door),
    (error) =>
      wrong(
        `${door.baseUrl} cannot be reached from here: ${(error.cause as Error | undefined)?.message ?? error.message}. Look at the name, the certificate and the proxy; is the service running?`,
      ),
  );
  return signed.some(({ verdict }) => verdict === "wrong") ? signed : [...signed, ...(await examineInside(door))];
}
