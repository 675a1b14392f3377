import { PageRoutes, createPageRouter } from "@hubspot/ui-extensions/pages";
import type { PageMessages } from "@partner-standing/texts/pages/en";
import type { ComponentType } from "react";
import { CustomersPage } from "../customers/CustomersPage.tsx";
import { LeadsPage } from "../leads/LeadsPage.tsx";
import { OutlookPage } from "../outlook/OutlookPage.tsx";
import { OverviewPage } from "../overview/OverviewPage.tsx";
import { ProblemsPage } from "../problems/ProblemsPage.tsx";
import { ReportPage } from "../report/ReportPage.tsx";
import { RulesPart } from "../rules/RulesPart.tsx";
import { CommissionPage } from "../commission/CommissionPage.tsx";
import { SolutionsPage } from "../solutions/SolutionsPage.tsx";
import { NotFound } from "./NotFound.tsx";
import { PageFrame } from "./PageFrame.tsx";
import { PAGE_PATHS, type PageId } from "./page-paths.ts";

const PAGES: Record<PageId, ComponentType> = {
  overview: OverviewPage,
  outlook: OutlookPage,
  customers: CustomersPage,
  leads: LeadsPage,
  problems: ProblemsPage,
  solutions: SolutionsPage,
  commission: CommissionPage,
  rules: RulesPart,
  report: ReportPage,
} satisfies Record<keyof PageMessages["titles"], ComponentType>;

const { overview: _index, ...others } = PAGES;

/** Every page under its own address: another one is a line in `PAGE_PATHS` and here. */
export const PageRouter = createPageRouter(
  <PageRoutes layoutComponent={PageFrame}>
    <PageRoutes.IndexRoute component={PAGES.overview} id="overview" />
    {Object.entries(others).map(([id, component]) => (
      <PageRoutes.Route key={id} id={id} path={PAGE_PATHS[id as PageId]} component={component} />
    ))}
    <PageRoutes.AnyRoute component={NotFound} />
  </PageRoutes>,
);
