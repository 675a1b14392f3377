import { Button, ButtonRow, Flex, LoadingButton, Text } from "@hubspot/ui-extensions";
import type { SettingsSection } from "@partner-standing/contract/settings/settings-change";
import type { ReactNode } from "react";
import { ConflictNotice } from "./ConflictNotice.tsx";
import { OutcomeNotice } from "./OutcomeNotice.tsx";
import { SectionIntro } from "./SectionIntro.tsx";
import { useSettings } from "./settings-context.ts";
import { useMarkUnsaved } from "./unsaved-context.ts";
import type { Section } from "./use-section.ts";

interface SectionFrameProps<Form extends object> {
  name: SettingsSection;
  section: Section<Form>;
  /** Whether something typed cannot be sent as it is; its field says why. */
  isFaulty?: boolean;
  children: ReactNode;
}

/** What a section is for, its fields, what came of saving them, and the one button that saves. */
export function SectionFrame<Form extends object>({
  name,
  section,
  isFaulty = false,
  children,
}: SectionFrameProps<Form>) {
  const { text, canEdit } = useSettings();
  const { outcome } = section;
  useMarkUnsaved(name, section.isTyped);
  return (
    <Flex direction="column" gap="md">
      <SectionIntro name={name} />
      {children}
      {outcome.status === "conflict" ? (
        <ConflictNotice conflict={outcome.conflict} keepMine={section.keepMine} takeTheirs={section.discard} />
      ) : (
        <OutcomeNotice outcome={outcome} />
      )}
      {canEdit && (
        <Flex direction="row" gap="sm" align="center" wrap>
          <ButtonRow>
            <LoadingButton
              variant="primary"
              loading={section.isSaving}
              disabled={!section.isTyped || isFaulty}
              onClick={() => section.save()}
            >
              {text.save.save}
            </LoadingButton>
            <Button disabled={!section.isTyped || section.isSaving} onClick={() => section.discard()}>
              {text.save.discard}
            </Button>
          </ButtonRow>
          {section.isTyped && <Text variant="microcopy">{isFaulty ? text.save.correct : text.save.unsaved}</Text>}
        </Flex>
      )}
    </Flex>
  );
}
