import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A sealed text is broken, was made for something else, or its key is not among ours. */
export class SealError extends Error {
  override readonly name = "SealError";
}

/** Names a key without telling it. */
const idOf = (key: Buffer) => createHash("sha256").update(key).digest("hex").slice(0, 8);

/**
 * Encrypts a text so that only a holder of the key can read or change it (AES-256-GCM, NIST SP 800-38D).
 * @param keys 32 bytes each; the first, the newest, is used
 * @param purpose what it is for, such as a portal: opened for another purpose it is refused
 */
export function seal(text: string, keys: [Buffer, ...Buffer[]], purpose: string): string {
  const [key] = keys;
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return [idOf(key), iv.toString("base64url"), sealed.toString("base64url")].join(".");
}

/** The text again, under whichever key it was sealed. @throws SealError */
export function unseal(sealedText: string, keys: Buffer[], purpose: string): string {
  const [id, iv, sealed] = sealedText.split(".");
  if (!id || !iv || !sealed) throw new SealError("This is no sealed text.");
  const key = keys.find((candidate) => idOf(candidate) === id);
  if (!key) throw new SealError(`It was sealed with key ${id}, which is not in TOKEN_ENCRYPTION_KEY.`);
  const bytes = Buffer.from(sealed, "base64url");
  try {
    const decipher = createDecipheriv(CIPHER, key, Buffer.from(iv, "base64url"), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString("utf8");
  } catch {
    throw new SealError("The sealed text was changed, or sealed for something else.");
  }
}
