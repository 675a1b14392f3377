import type { Sources } from "@partner-standing/contract/programs/sources";
import type { Chapter, Told } from "@partner-standing/contract/reports/report";
import type { Register } from "@partner-standing/contract/reports/register";
import type { CaseFile } from "@partner-standing/contract/standing/case-file";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Language } from "@partner-standing/texts/formats/locale";
import type { TaskText } from "@partner-standing/texts/notices/en";
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
import { type CommissionDuties, dueChapter } from "./chapters/due.ts";
import { leadsChapter } from "./chapters/leads.ts";
import { solutionsChapter } from "./chapters/solutions.ts";
import { technologyChapter } from "./chapters/technology.ts";
import { type AboutCase, caseFile } from "./case-file.ts";
import { digestOf } from "./digest.ts";
import { registerOf } from "./register.ts";
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

/** Trends and duties kept in memory. */
const KEPT = 500;

/** Tells where an account stands, in words: the pages show parts of it, a report prints all of it. */
export function createReports({ database, standing, solutions, commission }: Parts) {
  const remembered = createMemory<DayOfTrend[]>(KEPT);
  const rememberedDuties = createMemory<CommissionDuties>(KEPT);

  const trendOf = (tenant: Tenant, { on, today }: Asked) =>
    remembered(`${tenant.portal.portalId} ${on} ${today}`, stateOf(tenant), () =>
      readTrend(database, tenant, { on, today }),
    );

  /** Papers and invoices, as those see them who may see amounts: what is sold is added up for them once. */
  async function dutiesOf(tenant: Tenant, { on, amounts }: Asked): Promise<CommissionDuties | null> {
    if (!amounts) return null;
    return rememberedDuties(`${tenant.portal.portalId} ${on}`, stateOf(tenant), async () => {
      const { duties } = await commission.statement(tenant, on);
      return { duties };
    });
  }

  /** Where both programs stand on a day; amounts are left out here, so that nothing behind it has them. */
  async function readStandings(tenant: Tenant, { on, amounts }: Pick<Asked, "on" | "amounts">) {
    const whole = await standing.portal(tenant, on);
    const wholeSolutions = await solutions.standing(tenant, on, null);
    return {
      standing: amounts ? whole : withoutAmounts(whole),
      solutions: amounts ? wholeSolutions : solutionsWithoutAmounts(wholeSolutions),
    };
  }

  /** What every page and every report begins with. */
  async function readBasics(tenant: Tenant, asked: Asked) {
    const { on, today } = asked;
    return {
      ...(await readStandings(tenant, asked)),
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
      register: null,
      columns: { asOf: text.columns.asOf, clause: text.columns.clause, printed: text.columns.printed },
      amountsShown: amounts,
      freshness,
    };
  }

  const tellerOf = (tenant: Tenant, { language, on }: Asked) => createTeller(language, tenant.portal.timeZone, on);

  async function readRegister(tenant: Tenant, asked: Asked, { basics, teller }: { basics: Basics; teller: Teller }) {
    const { lapsing } = await solutions.standing(tenant, asked.on, null);
    const { contacts } = tenant.settings.settings;
    const given = { ...basics, statement: await dutiesOf(tenant, asked) };
    return registerOf(database, tenant.portal.portalId, { given, lapsing, contacts }, teller);
  }

  return {
    /** What runs out, as the overview of the same day says it; null while there are no complete figures. */
    async register(tenant: Tenant, asked: Asked): Promise<Register | null> {
      if (!hasFigures(tenant.portal)) return null;
      return readRegister(tenant, asked, { basics: await readBasics(tenant, asked), teller: tellerOf(tenant, asked) });
    },

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
      const register = hasFigures(tenant.portal) ? await readRegister(tenant, asked, { basics, teller }) : null;
      return { ...told(chapters, basics, teller, asked), register };
    },

    /**
     * What changed since a day and what runs out in the next four weeks, for a task; null where nothing did and nothing does, and
     * while there are no complete figures.
     */
    async digest(tenant: Tenant, since: CalendarDate, asked: Asked): Promise<TaskText | null> {
      if (!hasFigures(tenant.portal)) return null;
      const { on, amounts } = asked;
      const now = await readBasics(tenant, asked);
      const { standing: then, solutions: thenSolutions } = await readStandings(tenant, { on: since, amounts });
      const { lapsing } = await solutions.standing(tenant, on, null);
      return digestOf(
        database,
        tenant.portal.portalId,
        {
          ...{ since, before: { standing: then, solutions: thenSolutions } },
          given: { ...now, statement: null },
          lapsing: { total: lapsing.total, first: lapsing.clients[0]?.until ?? null },
        },
        tellerOf(tenant, asked),
      );
    },

    /**
     * The case for a figure that differs from HubSpot's. The account has figures.
     * @param said the sources in the viewer's language
     */
    async caseFile(
      tenant: Tenant,
      about: AboutCase,
      said: { language: Language; sources: Sources },
    ): Promise<CaseFile> {
      const { figures } = await standing.portal(tenant, about.asOf);
      const ours = figures.find(({ metric }) => metric === about.metric)?.computed ?? null;
      const teller = createTeller(said.language, tenant.portal.timeZone, about.asOf);
      return caseFile(database, tenant.portal, { ...about, ours }, { teller, sources: said.sources });
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
