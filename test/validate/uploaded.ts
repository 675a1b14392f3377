import path from "node:path";
import * as z from "zod";
import { type Component, isRecord } from "./project-components.ts";
import { type ProjectTree, readJson } from "./project-tree.ts";

/** What accounts may know by now: every uid and every webhook subscription that was ever recorded after an upload. */
const UploadedSchema = z.strictObject({ uids: z.array(z.string()), subscriptions: z.array(z.string()) });
export type Uploaded = z.infer<typeof UploadedSchema>;

export const uploadedFile = ({ root }: ProjectTree) => path.join(root, "hsuploaded.json");

/** Null before the first recorded upload. @throws ZodError where the record is something else */
export function readUploaded(tree: ProjectTree): Uploaded | null {
  const content = readJson(uploadedFile(tree));
  return content === undefined ? null : UploadedSchema.parse(content);
}

/** Active or not: HubSpot keeps a subscription that is switched off, and loses one that is not there. */
function subscriptionsOf({ config }: Component): string[] {
  const lists = isRecord(config["subscriptions"]) ? Object.values(config["subscriptions"]) : [];
  return lists
    .flatMap((list): unknown[] => (Array.isArray(list) ? list : []))
    .filter(isRecord)
    .map(({ subscriptionType, objectType, propertyName }) =>
      [subscriptionType, objectType, propertyName].filter(Boolean).join(" "),
    );
}

export const uploadOf = (components: Component[]): Uploaded => ({
  uids: components.map(({ uid }) => uid),
  subscriptions: components.flatMap(subscriptionsOf),
});

/** What was known stays known: an account may have missed the uploads between. */
export function addUpload(known: Uploaded | null, { uids, subscriptions }: Uploaded): Uploaded {
  const union = (...lists: string[][]) => [...new Set(lists.flat())].sort();
  return {
    uids: union(known?.uids ?? [], uids),
    subscriptions: union(known?.subscriptions ?? [], subscriptions),
  };
}
