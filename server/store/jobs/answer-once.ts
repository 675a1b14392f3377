import { createHash } from "node:crypto";
import { KeyReusedError } from "../../errors/account-errors.ts";
import { type Database, type Queryable, sql } from "../engine/database.ts";
import { lockFacts } from "../portals/portals.ts";

/** Everything that people have done under an idempotency key. */
export type Write =
  | "register-lead"
  | "import-leads"
  | "release-lead"
  | "claim-lead"
  | "mark-rules-seen"
  | "nominate"
  | "plan-step"
  | "plan-action"
  | "plan-repair"
  | "plan-due"
  | "reverse-commission"
  | "enter-payment"
  | "save-settings"
  | "file-poc-form"
  | "enter-figures"
  | "mark-influence"
  | "use-in-list"
  | "sync-now";

/** Who asks, and the key under which asking again answers the same. */
export interface Asked {
  /** HubSpot's id of the user. */
  actor: string;
  idempotencyKey: string;
}

/** A request: what is to be done, by whom, and the checked body without the key. */
interface Request extends Asked {
  write: Write;
  body: object;
}

/** JSON that is the same for the same content: names in order, what is undefined left out. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Tells requests apart and says nothing of their content. */
function fingerprintOf({ write, actor, body }: Request): string {
  return createHash("sha256")
    .update(canonical([write, actor, body]))
    .digest("hex");
}

/**
 * @returns the answer that was given to this request under its key; null for a new key
 * @throws KeyReusedError
 */
async function answerGiven(
  transaction: Queryable,
  portalId: number,
  { key, fingerprint }: { key: string; fingerprint: string },
): Promise<{ answer: unknown } | null> {
  const [known] = await transaction.query<{ fingerprint: string; answer: unknown }>(sql`
    select fingerprint, answer from answered_writes where portal_id = ${portalId} and idempotency_key = ${key}`);
  if (known && known.fingerprint !== fingerprint) throw new KeyReusedError();
  return known ?? null;
}

/**
 * Does something for a portal in one transaction, and keeps the answer with the key: asked again, it answers the same and
 * does nothing. A key belongs to one user, one write and one body. A refusal is an answer too; what throws is undone, and
 * its key stays free. Whoever decides about a portal decides alone, and what was remembered of it is out of date.
 *
 * The answer is kept as it is: it may hold ids, never a person's name or address.
 * @throws KeyReusedError
 */
export function answerOnce<Answer>(
  database: Database,
  portalId: number,
  request: Request,
  work: (transaction: Queryable) => Promise<Answer>,
): Promise<Answer> {
  const key = request.idempotencyKey;
  const fingerprint = fingerprintOf(request);
  return database.transaction(async (transaction) => {
    await lockFacts(transaction, portalId);
    const given = await answerGiven(transaction, portalId, { key, fingerprint });
    if (given) return given.answer as Answer;
    const answer = await work(transaction);
    await transaction.query(sql`
      insert into answered_writes (portal_id, idempotency_key, fingerprint, answer)
      values (${portalId}, ${key}, ${fingerprint}, ${JSON.stringify(answer)}::jsonb)`);
    return answer;
  });
}
