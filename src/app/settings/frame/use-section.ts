import {
  type Conflict,
  ConflictSchema,
  type FieldChange,
  type SettingsSection,
} from "@partner-standing/contract/settings/settings-change";
import type { SettingsPage } from "@partner-standing/contract/settings/settings-page";
import type { Answer, Failure } from "@partner-standing/extension-kit/service-client";
import { useDraft } from "@partner-standing/extension-kit/use-draft";
import { useState } from "react";
import { useSettings } from "./settings-context.ts";

/** What came of the last attempt to save. */
export type Outcome =
  | { status: "none" }
  | { status: "saving" }
  | { status: "saved"; changes: FieldChange[] }
  | { status: "discarded" }
  | { status: "conflict"; conflict: Conflict }
  | { status: "refused"; failure: Failure };

/** What the save changed, as the history has it. */
function changesMade(before: number, { version, audit }: Pick<SettingsPage, "version" | "audit">): FieldChange[] {
  const entry = audit.find((made) => made.version === version);
  return version > before && entry ? entry.changes : [];
}

export function outcomeOf(answer: Answer<SettingsPage>, before: number): Outcome {
  if (answer.ok) return { status: "saved", changes: changesMade(before, answer.data) };
  const conflict = answer.reason === "conflict" ? ConflictSchema.safeParse(answer.details) : null;
  return conflict?.success ? { status: "conflict", conflict: conflict.data } : { status: "refused", failure: answer };
}

interface SectionOptions<Form extends object> {
  section: SettingsSection;
  /** The saved values as the inputs hold them. */
  saved: Form;
  /** Of the fields typed in: what the service is asked to change. */
  changesOf: (form: Form, typed: Partial<Form>) => object;
}

/** A section of the page: what is typed in it, saving that, and what came of it. */
export function useSection<Form extends object>({ section, saved, changesOf }: SectionOptions<Form>) {
  const { page, service, accept, reload, ownSince } = useSettings();
  const draft = useDraft(saved, page.version);
  const [outcome, setOutcome] = useState<Outcome>({ status: "none" });
  const { values, typed } = draft;

  const save = async (version = ownSince(draft.basedOn)) => {
    if (!typed) return setOutcome({ status: "saved", changes: [] });
    setOutcome({ status: "saving" });
    const answer = await service.save(section, version, changesOf(values, typed));
    setOutcome(outcomeOf(answer, version));
    if (answer.ok) {
      draft.forget(typed);
      accept(answer.data);
    }
    // The newest settings appear below what is typed, so that both can be compared.
    else if (answer.reason === "conflict") reload();
  };

  return {
    values,
    isTyped: typed !== null,
    isSaving: outcome.status === "saving",
    outcome,
    type: (change: Partial<Form>) => {
      if (outcome.status === "saved" || outcome.status === "discarded") setOutcome({ status: "none" });
      draft.type(change);
    },
    save: () => void save(),
    /** Saves what is typed on top of what others saved, once somebody has seen that. */
    keepMine: ({ version }: Conflict) => {
      draft.moveTo(version);
      void save(version);
    },
    discard: () => {
      draft.giveUp();
      setOutcome({ status: "discarded" });
    },
  };
}
export type Section<Form extends object> = ReturnType<typeof useSection<Form>>;
