import { Alert, Divider, Flex, Heading, ProgressBar, Text } from "@hubspot/ui-extensions";
import { StatusRow } from "../frame/StatusRow.tsx";
import { Lines } from "@partner-standing/extension-kit/views.tsx";
import type { SolutionsTier } from "@partner-standing/contract/programs/program";
import type { SolutionsRequirement } from "@partner-standing/contract/programs/solutions-scorecard";
import { TRACKS } from "@partner-standing/contract/standing/solutions-standing";
import { type Rounding, toDecimals } from "@partner-standing/texts/formats/format-amount";
import { ASKED_REQUIREMENTS, type AskedRequirement } from "@partner-standing/texts/solutions/asked-requirements";
import { OverlayButton } from "../frame/OverlayButton.tsx";
import { NextReviewBanner } from "../standing/TierHeader.tsx";
import { ObligationList } from "./ProviderStandingPart.tsx";
import type { PartnerViewModel, RecalibrationViewModel } from "./partner-view-model.ts";
import { PointsButton, pointsText } from "./points.tsx";
import { RuleButton, type RuleSubject, UnclearRule } from "./rules.tsx";
import { type SolutionsTexts, useSolutionsText } from "./solutions-texts.ts";

/** One of the requirements of a Solutions tier. */
export interface TrackViewModel {
  id: string;
  name: string;
  status: { text: string; variant: "success" | "danger" | "warning" };
  /** Null where there is nothing to measure, or nothing to measure it by. */
  bar: { value: number; target: number; met: boolean } | null;
  figure: string | null;
  note: string | null;
  explain: RuleSubject;
}

type Asked = SolutionsRequirement & { id: AskedRequirement };

interface Told extends SolutionsTexts {
  requirement: Asked;
}

/** Whether this is one of what tiers ask for today; earlier editions asked for more, and a card shows no earlier day. */
export const isAsked = (requirement: SolutionsRequirement): requirement is Asked =>
  ASKED_REQUIREMENTS.some((id) => id === requirement.id);

function shown(value: number, { requirement, text, reader }: Told, rounding: Rounding): string {
  const { unit } = requirement;
  if (unit === "points") return pointsText(value, { text, reader }, rounding);
  return reader.measure(unit === "retention" ? toDecimals(value, 0, rounding) : value, "percent");
}

/** The same without the word "points": the unit is said once. */
function bare(value: number, told: Told, rounding: Rounding): string {
  return told.requirement.unit === "points"
    ? told.reader.count(toDecimals(value, 0, rounding))
    : shown(value, told, rounding);
}

function statusOf({ requirement, text }: Told): TrackViewModel["status"] {
  const { statusMet, statusMissing, statusUnknown } = text.gaps;
  if (requirement.met === null) return { text: statusUnknown, variant: "warning" };
  return requirement.met ? { text: statusMet, variant: "success" } : { text: statusMissing, variant: "danger" };
}

function figureOf(told: Told): string | null {
  const { unit, actual, target, missing, met } = told.requirement;
  const { gaps } = told.text;
  if (unit === "yes-no") return null;
  if (actual === null) return target === null ? gaps.noAccountsAtAll : gaps.noAccounts(shown(target, told, "nearest"));
  if (target === null) return gaps.now(shown(actual, told, "down"));
  // An agreement's threshold is an amount too: without amounts it is said how far it is, and not from what.
  if (unit === "percent") return gaps.wayThere(shown(actual, told, "down"));
  const said = unit === "points" ? gaps.ofPoints : gaps.of;
  const figure =
    actual > target
      ? gaps.needs(shown(actual, told, "down"), bare(target, told, "nearest"))
      : said(bare(actual, told, "down"), bare(target, told, "nearest"));
  return met || missing === null ? figure : `${figure}, ${gaps.toGo(shown(missing, told, "up"))}`;
}

/** What a tier lacks, with its name. */
export function gapText(requirement: Asked, texts: SolutionsTexts): string {
  const { text } = texts;
  const { id, unit, missing } = requirement;
  const name = text.requirements[id];
  if (unit === "yes-no" || missing === null) return name;
  return text.ahead.gap(name, text.gaps.toGo(shown(missing, { ...texts, requirement }, "up")));
}

function noteOf(told: Told): string | null {
  const { requirement, text, reader } = told;
  const { gaps } = text;
  const { ends } = requirement;
  if (ends) return gaps.ends[requirement.id](reader.date(ends.on), shown(ends.missing, told, "up"));
  if (requirement.source === "agreement") return gaps.fromAgreement;
  if (requirement.met === null) return gaps.enterThreshold;
  return requirement.id === "certification" && !requirement.met ? gaps.renew : null;
}

function barOf({ unit, actual, target, met }: SolutionsRequirement): TrackViewModel["bar"] {
  if (unit === "yes-no" || actual === null || target === null || met === null) return null;
  return { value: Math.min(Math.max(actual, 0), target), target, met };
}

function subjectOf(told: Told, tier: SolutionsTier): RuleSubject {
  const { requirement, text, reader } = told;
  const { id, unit, target, citations, readings } = requirement;
  const isMeasured = target !== null && unit !== "yes-no" && unit !== "percent";
  const needs = isMeasured ? [reader.messages.explain.needs(text.tiers[tier], shown(target, told, "nearest"))] : [];
  const name = text.requirements[id];
  // Who may see no amounts is shown percent, and no clients.
  const track = unit === "percent" ? null : (TRACKS.find((known) => known === id) ?? null);
  const limit = track && target !== null ? limitOf(told, tier, target) : null;
  return { id: `${tier}-${id}`, name, lines: [text.rules[id], ...needs], citations, readings, track, limit };
}

function limitOf(told: Told, tier: SolutionsTier, target: number): RuleSubject["limit"] {
  const { text, reader } = told;
  return { name: reader.messages.explain.limit(text.tiers[tier], shown(target, told, "nearest")), value: target };
}

/** How far one requirement of a tier is met, in words. */
export function trackViewModel(requirement: Asked, tier: SolutionsTier, texts: SolutionsTexts): TrackViewModel {
  const told: Told = { ...texts, requirement };
  return {
    id: requirement.id,
    name: texts.text.requirements[requirement.id],
    status: statusOf(told),
    bar: barOf(requirement),
    figure: figureOf(told),
    note: noteOf(told),
    explain: subjectOf(told, tier),
  };
}

/** One requirement: its status in words, its figure against the threshold, and its explanation. */
function TrackRow({ track }: { track: TrackViewModel }) {
  const { name, status, bar, figure, note, explain } = track;
  return (
    <Flex direction="column" gap="xs">
      <StatusRow name={name} status={status}>
        <RuleButton subject={explain} />
      </StatusRow>
      {bar && figure && (
        <ProgressBar
          aria-label={name}
          value={bar.value}
          maxValue={bar.target}
          valueDescription={figure}
          variant={bar.met ? "success" : "warning"}
        />
      )}
      {!bar && figure && <Text>{figure}</Text>}
      {note && <Text variant="microcopy">{note}</Text>}
      <UnclearRule subject={explain} />
    </Flex>
  );
}

/** The tier of a solutions partner: what is performed, what comes next, and the way to the tier above. */
export function PartnerStandingPart({ partner }: { partner: PartnerViewModel }) {
  const { membership } = useSolutionsText().provider;
  const { performing, ahead, refresh, recalibration, thresholds, gaps, points, obligations } = partner;
  return (
    <>
      {performing && <Text>{performing}</Text>}
      {thresholds && (
        <Alert title={thresholds.title} variant="warning">
          <Lines lines={thresholds.lines} />
        </Alert>
      )}
      <NextReviewBanner review={refresh} />
      {recalibration && <RecalibrationBanner recalibration={recalibration} />}
      {ahead && <Text>{ahead}</Text>}
      {gaps && <Divider />}
      {gaps && <Tracks gaps={gaps} />}
      {points && <PointsButton points={points} />}
      {obligations.length > 0 && <Divider />}
      {obligations.length > 0 && <ObligationList title={membership} obligations={obligations} />}
    </>
  );
}

function RecalibrationBanner({ recalibration }: { recalibration: RecalibrationViewModel }) {
  const { months: title } = useSolutionsText().recalibration;
  return (
    <Flex direction="column" gap="xs">
      <NextReviewBanner review={recalibration} />
      <Flex>
        <OverlayButton
          id="look-back"
          title={title}
          content={<LookBack months={recalibration.months} />}
          variant="secondary"
          size="xs"
        >
          {title}
        </OverlayButton>
      </Flex>
    </Flex>
  );
}

function LookBack({ months }: Pick<RecalibrationViewModel, "months">) {
  return (
    <Flex direction="column" gap="sm">
      {months.map(({ date, performed, note }) => (
        <Flex key={date} direction="column">
          <Text format={{ fontWeight: "demibold" }}>{date}</Text>
          <Text>{note ? `${performed}, ${note}` : performed}</Text>
        </Flex>
      ))}
    </Flex>
  );
}

function Tracks({ gaps }: { gaps: NonNullable<PartnerViewModel["gaps"]> }) {
  const { title, met, tracks } = gaps;
  return (
    <Flex direction="column" gap="md">
      <Flex direction="row" justify="between" align="baseline" gap="sm" wrap>
        <Heading>{title}</Heading>
        <Text variant="microcopy">{met}</Text>
      </Flex>
      {tracks.map((track) => (
        <TrackRow key={track.id} track={track} />
      ))}
    </Flex>
  );
}
