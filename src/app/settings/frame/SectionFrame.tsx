import { Alert, Button, ButtonRow, Flex, Heading, LoadingButton, Text } from "@hubspot/ui-extensions";
import type { Conflict, SettingsSection } from "@partner-standing/contract/settings/settings-change";
import type { NotePlace } from "@partner-standing/contract/programs/note-places";
import { NoteFold, NoteSections } from "@partner-standing/extension-kit/ProgramNotes.tsx";
import { Lines } from "@partner-standing/extension-kit/views.tsx";
import type { ReactNode } from "react";
import { ChangeList } from "../history/ChangeList.tsx";
import { refusalSentences } from "./refusal-sentences.ts";
import { useSettings } from "./settings-context.ts";
import { useMarkUnsaved } from "./unsaved.tsx";
import type { Outcome, Section } from "./use-section.ts";

interface ConflictNoticeProps {
  conflict: Conflict;
  keepMine: (conflict: Conflict) => void;
  takeTheirs: () => void;
}

/** Who saved what in the meantime, and the choice between both. */
function ConflictNotice({ conflict, keepMine, takeTheirs }: ConflictNoticeProps) {
  const { reader, text } = useSettings();
  return (
    <Alert title={text.conflict.title} variant="warning">
      <Flex direction="column" gap="sm">
        {conflict.since.map((entry) => (
          <Flex key={`${entry.version} ${entry.at}`} direction="column">
            <Text format={{ fontWeight: "demibold" }}>{text.conflict.by(entry.by.name, reader.instant(entry.at))}</Text>
            <ChangeList changes={entry.changes} />
          </Flex>
        ))}
        <Text>{text.conflict.hint}</Text>
        <ButtonRow>
          <Button size="sm" onClick={() => keepMine(conflict)}>
            {text.conflict.keep}
          </Button>
          <Button size="sm" onClick={() => takeTheirs()}>
            {text.conflict.theirs}
          </Button>
        </ButtonRow>
      </Flex>
    </Alert>
  );
}

/** What came of saving: what is different now, or why it was refused and how to go on. */
export function OutcomeNotice({ outcome }: { outcome: Outcome }) {
  const { reader, text } = useSettings();
  if (outcome.status === "saved")
    return (
      <Alert title={text.save.saved} variant="success">
        {outcome.changes.length > 0 ? <ChangeList changes={outcome.changes} /> : text.save.savedNothing}
      </Alert>
    );
  if (outcome.status === "discarded") return <Alert title={text.save.discarded} variant="info" />;
  if (outcome.status !== "refused") return null;
  return (
    <Alert title={text.save.notSaved} variant="danger">
      <Flex direction="column">
        <Lines lines={refusalSentences(outcome.failure, { reader, text })} />
      </Flex>
    </Alert>
  );
}

type Name = keyof ReturnType<typeof useSettings>["text"]["intro"];

/** The section's name, why it matters, and what the programs say about it where `notes` names their place. */
export function SectionIntro({ name, notes }: { name: Name; notes?: NotePlace | undefined }) {
  const { text, reader, service } = useSettings();
  return (
    <Flex direction="column" gap="xs">
      <Heading>{text.sections[name]}</Heading>
      <Text>{text.intro[name]}</Text>
      {notes && <NoteFold ask={service.ask} reader={reader} place={notes} View={NoteSections} />}
    </Flex>
  );
}

interface SectionFrameProps<Form extends object> {
  name: SettingsSection;
  /** Where the programs' notes on it are kept; left out where there are none. */
  notes?: NotePlace;
  section: Section<Form>;
  /** Whether something typed cannot be sent as it is; its field says why. */
  isFaulty?: boolean;
  children: ReactNode;
}

/**
 * What a section is for, its fields, what came of saving them, and the one button that saves. A button stays enabled while its
 * outcome is shown: a browser takes the focus from one that is not.
 */
export function SectionFrame<Form extends object>({
  name,
  notes,
  section,
  isFaulty = false,
  children,
}: SectionFrameProps<Form>) {
  const { text, canEdit } = useSettings();
  const { outcome } = section;
  const { isTyped, save, discard } = section;
  useMarkUnsaved(name, isTyped ? { save: isFaulty ? null : save, discard } : null);
  return (
    <Flex direction="column" gap="md">
      <SectionIntro name={name} notes={notes} />
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
              disabled={isFaulty || !(isTyped || outcome.status === "saved")}
              onClick={() => section.save()}
            >
              {text.save.save}
            </LoadingButton>
            <Button
              disabled={section.isSaving || !(isTyped || outcome.status === "discarded")}
              onClick={() => section.discard()}
            >
              {text.save.discard}
            </Button>
          </ButtonRow>
          {isTyped && <Text variant="microcopy">{isFaulty ? text.save.correct : text.save.unsaved}</Text>}
        </Flex>
      )}
    </Flex>
  );
}
