import { type AccountExamined, examineAccount } from "../doctor/examine-account.ts";
import { examineDatabase, examineDoor } from "../doctor/examine-service.ts";
import { type Finding, right, whenAsked, wrong } from "../doctor/finding.ts";
import { signatureOf } from "../http/authentication/signature.ts";
import { createGateway } from "../hubspot/gateway.ts";
import { createOAuthClient } from "../hubspot/oauth-client.ts";
import { createTokens } from "../install/tokens.ts";
import { type Config, readConfig } from "../process/config.ts";
import { databaseState } from "../store/engine/database-state.ts";
import type { Database } from "../store/engine/database.ts";
import { openDatabase } from "../store/engine/open-database.ts";
import { keptPortals } from "../store/portals/erase-portal.ts";
import { findPortal } from "../store/portals/portals.ts";

/** More accounts than this say nothing new about the configuration. */
const ACCOUNTS = 5;
/** Whose card the signed request asks for where no account is known; HubSpot gives no such number. */
const NO_ACCOUNT = 1;
const MARKS = { right: "right ", wrong: "WRONG ", note: "note  " };

async function examineOne(config: Config, accessToken: string, whose: string): Promise<AccountExamined> {
  const gateway = createGateway({ accessToken, apiUrl: config.apiUrl });
  return examineAccount(gateway, whose).finally(() => gateway.close());
}

/** The client's credentials by a token that is none, then the accounts that have installed the app. */
async function examineMany(config: Config, database: Database | null, portalIds: number[]): Promise<Finding[]> {
  if (!config.oauth) return [];
  const { clientId, encryptionKeys: keys } = config.oauth;
  const oauth = createOAuthClient({ apiUrl: config.apiUrl, clientId, clientSecrets: config.clientSecrets });
  const findings = await whenAsked(
    oauth.introspect("no-token"),
    () => [right("HubSpot takes HUBSPOT_CLIENT_ID and HUBSPOT_CLIENT_SECRET.")],
    (error) => [wrong(`HubSpot does not take HUBSPOT_CLIENT_ID or HUBSPOT_CLIENT_SECRET: ${error.message}.`)],
  );
  if (!database) return findings;
  const tokens = createTokens({ database, keys, oauth });
  for (const portalId of portalIds) {
    const token = await tokens.tokenOf(portalId).catch((error: unknown) => error as Error);
    if (token instanceof Error) findings.push(wrong(`Account ${portalId} cannot be called: ${token.message}.`));
    else findings.push(...(await examineOne(config, token, `The token of account ${portalId}`)).findings);
  }
  await tokens.stop();
  return findings;
}

/** Null where the embedded database belongs to the service that runs. */
function open(config: Config): Promise<Database | null> {
  return openDatabase(config.database, () => undefined).catch((error: unknown) => {
    if ((error as Error).name === "DirectoryInUseError") return null;
    throw error;
  });
}

async function examineStored(database: Database, portalIds: number[]): Promise<Finding[]> {
  const portals = await Promise.all(portalIds.map((portalId) => findPortal(database, portalId)));
  return examineDatabase(
    await databaseState(database),
    portals.flatMap((portal) => portal ?? []).map((portal) => ({ ...portal, lastEventAt: portal.liveReadAt })),
  );
}

function doorOf(config: Config, baseUrl: string) {
  const sign = (url: string) => {
    const timestamp = String(Date.now());
    const signature = signatureOf({ method: "GET", url, body: Buffer.alloc(0), timestamp }, config.clientSecrets[0]);
    return {
      "x-hubspot-request-timestamp": timestamp,
      "x-hubspot-signature-v3": signature.toString("base64"),
    };
  };
  return { baseUrl, appId: config.appId, sign };
}

async function examineAll(config: Config): Promise<Finding[]> {
  const database = await open(config);
  try {
    const portalIds = database ? (await keptPortals(database)).map(({ portalId }) => portalId).slice(0, ACCOUNTS) : [];
    const { portalId, findings } =
      config.accessToken === undefined
        ? { portalId: portalIds[0] ?? null, findings: await examineMany(config, database, portalIds) }
        : await examineOne(config, config.accessToken, "HUBSPOT_ACCESS_TOKEN");
    const inUse: Finding[] = [
      { verdict: "note", sentence: "The embedded database belongs to the service that runs: see its /readyz." },
    ];
    const stored = database ? await examineStored(database, portalIds) : inUse;
    const doors = [];
    for (const baseUrl of config.publicBaseUrls)
      doors.push(...(await examineDoor(doorOf(config, baseUrl), portalId ?? NO_ACCOUNT)));
    return [...findings, ...stored, ...doors];
  } finally {
    await database?.close();
  }
}

/**
 * `npm run doctor`: tests the service's configuration against HubSpot, the database and the service's own public address, and
 * says what is wrong and what to do. It changes nothing in the account. Ends with 1 where something is wrong.
 */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  console.log(`${MARKS.right} The environment is complete and well-formed.`);
  const findings = await examineAll(config);
  for (const { verdict, sentence } of findings) console.log(`${MARKS[verdict]} ${sentence}`);
  process.exitCode = findings.some(({ verdict }) => verdict === "wrong") ? 1 : 0;
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
