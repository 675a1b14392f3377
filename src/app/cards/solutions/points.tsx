import { Flex, Heading, Text } from "@hubspot/ui-extensions";
import type { Points, SolutionsScorecard } from "@partner-standing/contract/programs/solutions-scorecard";
import { CHANGE_SIDES } from "@partner-standing/contract/standing/changes";
import type { PointChanges } from "@partner-standing/contract/standing/solutions-standing";
import { ChangedRecords } from "@partner-standing/extension-kit/records/ChangedRecords.tsx";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { Lines } from "@partner-standing/extension-kit/views.tsx";
import { type Rounding, toDecimals } from "@partner-standing/texts/formats/format-amount";
import { useCallback, useState } from "react";
import { OverlayButton } from "../frame/OverlayButton.tsx";
import { useCard } from "../frame/card-context.ts";
import { useSolutionsService } from "./solutions-service.ts";
import { type SolutionsTexts, useSolutionsText } from "./solutions-texts.ts";

type Told = Pick<SolutionsTexts, "text" | "reader">;

/** Whole points. */
export function pointsText(points: number, { text, reader }: Told, rounding: Rounding = "down"): string {
  return text.points.shown(reader.count(toDecimals(points, 0, rounding)));
}

/** Points to the hundredth, where they stand beside others that they are added up with. */
export function exactPoints(points: number, { text, reader }: Told): string {
  return text.points.shown(reader.decimal(toDecimals(points, 2, "nearest")));
}

/** Points by what they are counted from, and what is left of them on the next refreshes. */
export interface PointsViewModel {
  total: string;
  kinds: { name: string; lines: string[] }[];
  ahead: string[];
  /** From when changes are shown at first, and until when they are. */
  from: string;
  to: string;
}

function kindLines({ kinds, growthFactor }: Points, { text, reader }: Told): PointsViewModel["kinds"] {
  return kinds.map(({ kind, points, mrr, growthMrr, perHundred }) => ({
    name: text.points.kind(text.points.kinds[kind], exactPoints(points, { text, reader })),
    lines: [
      text.points.counted(reader.usd(mrr, "down"), reader.count(perHundred), perHundred),
      ...(growthMrr > 0 ? [text.points.growth(reader.usd(growthMrr, "down"), reader.count(growthFactor))] : []),
    ],
  }));
}

const MONTHS_SHOWN = 3;

/** So many months before, on the first: every month has one. */
function monthsBefore(on: string, months: number): string {
  const day = new Date(`${on.slice(0, 7)}-01T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() - months);
  return day.toISOString().slice(0, 10);
}

export function pointsViewModel({ points, pointsAhead, on }: SolutionsScorecard, told: Told): PointsViewModel | null {
  if (!points) return null;
  const { text, reader } = told;
  const aheadLine = ({ on: day, points: left }: SolutionsScorecard["pointsAhead"][number]) => {
    const less = points.total - left.total;
    const shown = exactPoints(left.total, told);
    if (less <= 0) return text.points.aheadSame(reader.date(day), shown);
    return text.points.aheadOn(reader.date(day), shown, exactPoints(less, told));
  };
  return {
    total: exactPoints(points.total, told),
    kinds: kindLines(points, told),
    ahead: pointsAhead.map(aheadLine),
    from: monthsBefore(on, MONTHS_SHOWN),
    to: on,
  };
}

/** Opens the points by kind, what of them ends soon, and who gained or lost some. */
export function PointsButton({ points }: { points: PointsViewModel }) {
  const { open, title } = useSolutionsText().points;
  return (
    <Flex>
      <OverlayButton id="points" title={title} content={<PointsPanel points={points} />} variant="secondary" size="xs">
        {open}
      </OverlayButton>
    </Flex>
  );
}

function PointsPanel({ points }: { points: PointsViewModel }) {
  const { points: text } = useSolutionsText();
  const [from, setFrom] = useState(points.from);
  return (
    <Flex direction="column" gap="md">
      <Flex direction="column" gap="xs">
        <Heading>{text.now}</Heading>
        <Text format={{ fontWeight: "demibold" }}>{points.total}</Text>
        {points.kinds.map(({ name, lines }) => (
          <Flex key={name} direction="column">
            <Text>{name}</Text>
            <Lines lines={lines} variant="microcopy" />
          </Flex>
        ))}
      </Flex>
      <Flex direction="column" gap="xs">
        <Heading>{text.ahead}</Heading>
        <Lines lines={points.ahead} />
      </Flex>
      <Heading>{text.changes}</Heading>
      <DateField
        name="points.from"
        label={text.since}
        value={from}
        readOnly={false}
        onChange={(date) => setFrom(date ?? points.from)}
      />
      {from < points.to &&
        CHANGE_SIDES.map((side) => <Changes key={`${from} ${side}`} from={from} to={points.to} side={side} />)}
    </Flex>
  );
}

/** Who gained or lost points. */
function Changes({ from, to, side }: Pick<PointChanges, "from" | "to" | "side">) {
  const service = useSolutionsService();
  const text = useSolutionsText();
  const { reader } = useCard();
  const { points } = text;
  return (
    <ChangedRecords
      ask={useCallback((after) => service.changes({ from, to, side, after }), [service, from, to, side])}
      amountOf={(change) => exactPoints(change.points, { text, reader })}
      title={points.sides[side]}
      text={points}
      reader={reader}
    />
  );
}
