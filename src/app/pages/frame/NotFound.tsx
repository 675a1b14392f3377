import { EmptyState, Text } from "@hubspot/ui-extensions";
import { usePageText } from "./use-page-text.ts";

/** For an address that leads nowhere. */
export function NotFound() {
  const { title, text } = usePageText().notFound;
  return (
    <EmptyState title={title}>
      <Text>{text}</Text>
    </EmptyState>
  );
}
