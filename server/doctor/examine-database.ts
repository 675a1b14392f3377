import { isClockRight } from "../process/is-clock-right.ts";
import type { DatabaseState } from "../store/engine/database-state.ts";
import { note, right, wrong, type Finding } from "./finding.ts";

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
