import { type ImportCheck, type LeadRow, LONGEST_IMPORT } from "@partner-standing/contract/leads/lead-import";
import {
  type BatchProgress,
  NOTHING_DONE,
  registerInBatches,
} from "@partner-standing/extension-kit/register-in-batches";
import type { FailureReason } from "@partner-standing/texts/cards/failure-kind";
import { useState } from "react";
import { useHome } from "../../frame/home-context.ts";

type Progress = BatchProgress<LeadRow>;

type ImportState =
  | { status: "none" | "checking" | "too-long" }
  | { status: "failed"; reason: FailureReason }
  | { status: "checked"; check: ImportCheck }
  | { status: "registering" | "stopped" | "done"; check: ImportCheck; progress: Progress };

/** A pasted list: looked through as a whole, then registered in batches, of which each goes on where it was broken off. */
export function useImport(whenDone: () => void) {
  const { service } = useHome();
  const [state, setState] = useState<ImportState>({ status: "none" });

  async function check(csv: string): Promise<void> {
    if (csv.length > LONGEST_IMPORT) return setState({ status: "too-long" });
    setState({ status: "checking" });
    const answer = await service.checkImport(csv);
    if (answer.ok) return setState({ status: "checked", check: answer.data });
    const isTooLong = answer.reason === "body-too-large";
    setState(isTooLong ? { status: "too-long" } : { status: "failed", reason: answer.reason });
  }

  async function register(checked: ImportCheck, from: Progress): Promise<void> {
    const tell = (progress: Progress) => setState({ status: "registering", check: checked, progress });
    const progress = await registerInBatches(checked.ready, from, { send: service.importLeads, tell });
    const isStopped = progress.done < checked.ready.length;
    setState({ status: isStopped ? "stopped" : "done", check: checked, progress });
    if (!isStopped) whenDone();
  }

  return {
    state,
    /** Forgets what was said of another text. */
    clear: () => setState({ status: "none" }),
    check: (csv: string) => void check(csv),
    /** Begins, or goes on after it was stopped. */
    register: () => {
      if (state.status === "stopped") return void register(state.check, state.progress);
      if (state.status !== "checked") return;
      void register(state.check, NOTHING_DONE);
    },
  };
}
