import { Divider, Flex, Text } from "@hubspot/ui-extensions";
import { PageBreadcrumbs, PageHeader, PageLink, PageTitle, usePageRoute } from "@hubspot/ui-extensions/pages";
import type { ReactNode } from "react";
import { useHome } from "./home-context.ts";
import { PAGE_IDS, PAGE_PATHS, type PageId } from "./page-paths.ts";
import { usePageText } from "./use-page-text.ts";

/** The way to every other page; the one that is open is no link. */
function Navigation({ open }: { open: PageId | undefined }) {
  const { titles } = usePageText();
  const { isSolutionsOnly } = useHome();
  // A solutions tier has no outlook; whoever comes by its address is told so there.
  const shown = PAGE_IDS.filter((id) => id !== "outlook" || id === open || !isSolutionsOnly);
  return (
    <Flex direction="row" gap="md" wrap>
      {shown.map((id) =>
        id === open ? (
          <Text key={id} inline format={{ fontWeight: "demibold" }}>
            {titles[id]}
          </Text>
        ) : (
          <PageLink key={id} to={PAGE_PATHS[id]}>
            {titles[id]}
          </PageLink>
        ),
      )}
    </Flex>
  );
}

/** What stands around every page: where it is, where else one can go, and the way to the report. */
export function PageFrame({ children }: { children: ReactNode }) {
  const { routeId } = usePageRoute();
  const { titles, notFound } = usePageText();
  const open = PAGE_IDS.find((id) => id === routeId);
  const title = open ? titles[open] : notFound.title;
  return (
    <Flex direction="column" gap="md">
      {open !== "report" && (
        <PageHeader>
          <PageHeader.PrimaryAction>
            <PageHeader.PageLink to={PAGE_PATHS.report}>{titles.report}</PageHeader.PageLink>
          </PageHeader.PrimaryAction>
        </PageHeader>
      )}
      {open !== "overview" && (
        <PageBreadcrumbs>
          <PageBreadcrumbs.PageLink to={PAGE_PATHS.overview}>{titles.overview}</PageBreadcrumbs.PageLink>
          <PageBreadcrumbs.Current>{title}</PageBreadcrumbs.Current>
        </PageBreadcrumbs>
      )}
      <PageTitle>{title}</PageTitle>
      <Navigation open={open} />
      <Divider />
      {children}
    </Flex>
  );
}
