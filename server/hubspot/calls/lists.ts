import * as z from "zod/mini";

/**
 * A list that is of use without a few of its items: what is not as documented is left out. Where nothing is, the answer
 * is none.
 */
export function tolerantList<Item extends z.ZodMiniType>(item: Item) {
  const keep = z.transform((items: unknown[], context): z.output<Item>[] => {
    const kept = items.map((candidate) => z.safeParse(item, candidate)).filter(({ success }) => success);
    if (items.length > 0 && kept.length === 0)
      context.issues.push({ code: "custom", message: "not one is as documented", input: items });
    return kept.map(({ data }) => data as z.output<Item>);
  });
  return z.pipe(z.array(z.unknown()), keep);
}

/** More than HubSpot's largest page, a hundred records, can be; without a limit an answer could fill the memory. */
const MOST_BYTES = 32 * 2 ** 20;

/** An answer that has come to its end. */
export interface WholeAnswer {
  status: number;
  headers: Headers;
  body: string;
}

async function readWhole({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error(`an answer of more than ${MOST_BYTES} bytes`);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/**
 * Sends a request and reads its answer to the end. The signal covers both, and ends the connection: undici's own limits
 * are minutes long, and start anew with each byte of a body. Redirects are not followed: tokens are for HubSpot alone.
 * @throws the signal's reason, or an error of the network
 */
export async function fetchWhole(
  address: string | URL,
  request: RequestInit & { signal: AbortSignal },
): Promise<WholeAnswer> {
  const response = await fetch(address, { ...request, redirect: "manual" });
  return { status: response.status, headers: response.headers, body: await readWhole(response) };
}
