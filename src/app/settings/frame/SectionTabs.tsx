import { Divider, Flex, Tab, Tabs, Text } from "@hubspot/ui-extensions";
import { useCallback, useState } from "react";
import { AccessSection } from "../access/AccessSection.tsx";
import { ConnectionSection } from "../connection/ConnectionSection.tsx";
import { ContactsSection } from "../contacts/ContactsSection.tsx";
import { DataSection } from "../data/DataSection.tsx";
import { FiguresSection } from "../figures/FiguresSection.tsx";
import { HistorySection } from "../history/HistorySection.tsx";
import { PocFormSection } from "../contacts/PocFormSection.tsx";
import { ProgramsSection } from "../programs/ProgramsSection.tsx";
import { takesPartInSolutions } from "../solutions/solutions-form.ts";
import { SolutionsSection } from "../solutions/SolutionsSection.tsx";
import { UnsavedContext } from "./unsaved-context.ts";
import { useSettings } from "./settings-context.ts";

/** The form says what is named above it, so that both are read together. */
function ContactsAndForm() {
  return (
    <Flex direction="column" gap="lg">
      <ContactsSection />
      <Divider />
      <PocFormSection />
    </Flex>
  );
}

/** In the order in which somebody new needs them. */
const SECTIONS = [
  ["connection", ConnectionSection],
  ["programs", ProgramsSection],
  ["solutions", SolutionsSection],
  ["contacts", ContactsAndForm],
  ["data", DataSection],
  ["figures", FiguresSection],
  ["access", AccessSection],
  ["history", HistorySection],
] as const;

/** All sections stay mounted, so that what is typed in one outlives a look at another. */
export function SectionTabs() {
  const { page, text } = useSettings();
  const shown = SECTIONS.filter(([name]) => name !== "solutions" || takesPartInSolutions(page.settings));
  const [unsaved, setUnsaved] = useState<ReadonlySet<string>>(new Set());
  const mark = useCallback(
    (section: string, isUnsaved: boolean) =>
      setUnsaved(
        (before) => new Set([...before].filter((other) => other !== section).concat(isUnsaved ? section : [])),
      ),
    [],
  );
  return (
    <UnsavedContext.Provider value={{ unsaved, mark }}>
      {unsaved.size > 0 && <Text variant="microcopy">{text.unsavedHint}</Text>}
      <Tabs defaultSelected="connection">
        {shown.map(([name, View]) => {
          const title = text.sections[name];
          return (
            <Tab key={name} tabId={name} title={unsaved.has(name) ? text.unsaved(title) : title}>
              <View />
            </Tab>
          );
        })}
      </Tabs>
    </UnsavedContext.Provider>
  );
}
