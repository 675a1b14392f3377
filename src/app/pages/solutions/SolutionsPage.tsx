import { EmptyState, Text } from "@hubspot/ui-extensions";
import { usePageText } from "../frame/use-page-text.ts";
import { ToldChapter, ToldPage } from "../overview/Told.tsx";

/** Points by kind, the sourced minimum, retention, what expires, and the recalibration. */
export function SolutionsPage() {
  const { noSolutions } = usePageText();
  return (
    <ToldPage>
      {(told) => {
        const chapter = told.chapters.find(({ id }) => id === "solutions");
        if (chapter) return <ToldChapter chapter={chapter} told={told} />;
        return (
          <EmptyState title={noSolutions.title}>
            <Text>{noSolutions.text}</Text>
          </EmptyState>
        );
      }}
    </ToldPage>
  );
}
