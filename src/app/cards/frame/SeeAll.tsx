import { Button, useExtensionActions } from "@hubspot/ui-extensions";

interface SeeAllProps {
  label: string;
  /** One of the addresses that `pages/frame/page-paths.ts` keeps. */
  to: string;
  /** Which of its lists. */
  params?: Record<string, string>;
}

/** Leads from a few of many to the page of the app that has all of them. */
export function SeeAll({ label, to, params = {} }: SeeAllProps) {
  const { navigateToPage } = useExtensionActions<"crm.record.tab">();
  return (
    <Button variant="transparent" size="xs" onClick={() => navigateToPage({ to, params })}>
      {label}
    </Button>
  );
}
