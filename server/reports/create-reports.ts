import type { Chapter, Told } from "@partner-standing/contract/reports/report";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Language } from "@partner-standing/texts/formats/locale";
import { quarterShown } from "@partner-standing/texts/quarters/quarter-shown";
import { statementMessagesFor } from "@partner-standing/texts/statement/statement-messages-for";
import { benefitsFor } from "../benefits/benefits.ts";
import type { CommissionService } from "../commission/create-commission.ts";
import { capacityOf, leadContext } from "../leads/lead-context.ts";
import { createMemory } from "../process/memory.ts";
import { timeline } from "../reviews/reviews.ts";
import type { SolutionsService } from "../solutions/create-solutions.ts";
import { withoutAmounts as solutionsWithoutAmounts } from "../solutions/without-amounts.ts";
import type { StandingService } from "../standing/create-standing.ts";
import { withoutAmounts } from "../standing/without-amounts.ts";
import type { Queryable } from "../store/engine/database.ts";
import { type Tenant, hasFigures, stateOf } from "../store/portals/portals.ts";
import { benefitsChapter } from "./chapters/benefits.ts";
import { commissionChapter } from "./chapters/commission.ts";
import { contactsChapter } from "./chapters/contacts.ts";
import { dueChapter } from "./chapters/due.ts";
import { leadsChapter } from "./chapters/leads.ts";
import { solutionsChapter } from "./chapters/solutions.ts";
import { technologyChapter } from "./chapters/technology.ts";
import { type Teller, createTeller } from "./teller.ts";
import { type DayOfTrend, readTrend } from "./trends.ts";

/** What is told to whom. */
export interface Asked {
  /** The day that is told of, and the one on which somebody asks; both in the portal's time zone. */
  on: CalendarDate;
  today: CalendarDate;
  language: Language;
  /** Whether the viewer may see amounts, and the names that they belong to. */
  amounts: boolean;
}

interface Parts {
  database: Queryable;
  standing: StandingService;
  solutions: SolutionsService;
  commission: CommissionService;
}

/** Trends kept in memory. */
const KEPT = 500;

/** Tells where an account stands, in words: the pages show parts of it, a report prints all of it. */
export function createReports({ database, standing, solutions, commission }: Parts) {
  const remembered = createMemory<DayOfTrend[]>(KEPT);

  const trendOf = (tenant: Tenant, { on, today }: Asked) =>
    remembered(`${tenant.portal.portalId} ${on} ${today}`, stateOf(tenant), () =>
      readTrend(database, tenant, { on, today }),
    );

  /** What every page and every report begins with; amounts are left out here, so that nothing behind it has them. */
  async function readBasics(tenant: Tenant, asked: Asked) {
    const { on, today, amounts } = asked;
    const whole = await standing.portal(tenant, on);
    const wholeSolutions = await solutions.standing(tenant, on, null);
    return {
      standing: amounts ? whole : withoutAmounts(whole),
      solutions: amounts ? wholeSolutions : solutionsWithoutAmounts(wholeSolutions),
      timeline: await timeline(database, tenant, on, today),
      trend: hasFigures(tenant.portal) ? await trendOf(tenant, asked) : [],
    };
  }
  type Basics = Awaited<ReturnType<typeof readBasics>>;

  function told(chapters: (Chapter | null)[], basics: Basics, teller: Teller, { amounts }: Asked): Told {
    const { text, reader, on } = teller;
    const { freshness } = basics.standing;
    const day = reader.date(on);
    return {
      on,
      asOf: freshness.asOf ? text.asOf(day, reader.instant(freshness.asOf)) : day,
      chapters: chapters.filter((chapter) => chapter !== null),
      sources: teller.sources,
      columns: { asOf: text.columns.asOf, clause: text.columns.clause, printed: text.columns.printed },
      amountsShown: amounts,
      freshness,
    };
  }

  const tellerOf = (tenant: Tenant, { language, on }: Asked) => createTeller(language, tenant.portal.timeZone, on);

  return {
    /** Both programs and what is due; without verdicts before the first complete reading, and while figures are derived anew. */
    async overview(tenant: Tenant, asked: Asked): Promise<Told> {
      const teller = tellerOf(tenant, asked);
      const basics = await readBasics(tenant, asked);
      const { trend } = basics;
      const chapters = [
        technologyChapter(basics.standing, { trend, customers: null, teller }),
        solutionsChapter(basics.solutions, { trend, clients: null, teller }),
        ...(hasFigures(tenant.portal) ? [dueChapter({ ...basics, statement: null }, teller)] : []),
      ];
      return told(chapters, basics, teller, asked);
    },

    /**
     * Everything that a partner manager would take to HubSpot of a quarter, and what it is headed. Null while there are no
     * complete figures.
     */
    async report(tenant: Tenant, quarter: string, asked: Asked): Promise<{ heading: string; told: Told } | null> {
      if (!hasFigures(tenant.portal)) return null;
      const { on, language, amounts } = asked;
      const { portal, settings } = tenant;
      const teller = tellerOf(tenant, asked);
      const basics = await readBasics(tenant, asked);
      const { trend } = basics;
      const statement = amounts ? await commission.statement(tenant, on) : null;
      const customers = amounts ? await standing.explain(tenant, on, "attributedMrr", "") : null;
      // Without amounts there are no points either.
      const clients = basics.solutions.scorecard?.points
        ? await solutions.explain(tenant, { track: "total-points", on, after: "" })
        : null;
      const isTechnology = basics.standing.programs.includes("technology");
      const technology = technologyChapter(basics.standing, { trend, customers, teller });
      const judged = solutionsChapter(basics.solutions, { trend, clients, teller });
      const capacity = await capacityOf(database, leadContext(portal, settings.settings, on));
      const { contacts } = settings.settings;
      const { evidence, scorecard } = basics.standing;
      const drop = basics.standing.dropAhead;
      const benefits = isTechnology ? await benefitsFor(database, tenant, { on, drop }, null) : null;
      const chapters = [
        technology,
        judged,
        dueChapter({ ...basics, statement }, teller),
        statement && commissionChapter(statement, teller),
        basics.solutions.package === null ? null : leadsChapter(capacity, teller),
        benefits && benefitsChapter(benefits, teller),
        isTechnology ? contactsChapter({ contacts, evidence, scorecard }, { names: amounts, teller }) : null,
      ];
      const named = quarterShown(quarter, statementMessagesFor(language));
      const isOver = on < asked.today;
      const span = isOver ? named : teller.text.soFar(named, teller.reader.date(on));
      return { heading: `${teller.text.title} ${span}`, told: told(chapters, basics, teller, asked) };
    },
  };
}
export type ReportsService = ReturnType<typeof createReports>;
