import type { ProjectCheck } from "./project-check.ts";
import { inEveryProfile } from "../project-components.ts";
import { readUploaded, uploadOf } from "../uploaded.ts";

/** A card whose uid is gone leaves the record pages it was placed on; a subscription that is gone takes its events along. */
export const removalCheck: ProjectCheck = {
  title: "nothing is gone that an account may have from an earlier upload",
  problems(tree) {
    const known = readUploaded(tree);
    if (known === null) return [];
    return inEveryProfile(tree, (components) => {
      const { uids, subscriptions } = uploadOf(components);
      const lost = (before: string[], now: string[]) => before.filter((one) => !now.includes(one));
      return [
        ...lost(known.uids, uids).map((uid) => `the component ${uid} was uploaded and is gone`),
        ...lost(known.subscriptions, subscriptions).map(
          (subscription) => `the subscription ${subscription} was uploaded and is gone: set "active": false instead`,
        ),
      ];
    });
  },
};
