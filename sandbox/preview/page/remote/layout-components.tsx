import { type CSSProperties, Children } from "react";
import { type BaseProps, classes, gapOf } from "./remote-props.ts";

interface FlexProps extends BaseProps {
  direction?: "row" | "column";
  gap?: string;
  distance?: string;
  justify?: string;
  align?: string;
  alignSelf?: string;
  wrap?: boolean | string;
}

const JUSTIFY: Record<string, string> = { between: "space-between", around: "space-around" };
const edge = (name: string | undefined) => (name === "start" || name === "end" ? `flex-${name}` : name);

function flexStyle({ direction, gap, justify, align, alignSelf, wrap }: FlexProps): CSSProperties {
  return {
    flexDirection: direction,
    gap: gapOf(gap),
    justifyContent: justify && (JUSTIFY[justify] ?? edge(justify)),
    alignItems: edge(align),
    alignSelf: edge(alignSelf),
    flexWrap: wrap === true || wrap === "wrap" ? "wrap" : undefined,
  };
}

function Flex({ children, testId, direction = "row", ...props }: FlexProps) {
  return (
    <div className={`flex flex-${direction}`} data-test-id={testId} style={flexStyle({ ...props, direction })}>
      {children}
    </div>
  );
}

const Stack = ({ distance = "sm", direction = "column", ...props }: FlexProps) => (
  <Flex {...props} direction={direction} gap={distance} />
);

const Inline = (props: FlexProps) => <Flex align="center" {...props} direction="row" wrap />;

function Box({ children, testId, alignSelf, flex }: BaseProps & { alignSelf?: string; flex?: string | number }) {
  return (
    <div className="box" data-test-id={testId} style={{ alignSelf: edge(alignSelf), flex }}>
      {children}
    </div>
  );
}

function AutoGrid({
  children,
  columnWidth,
  gap,
  flexible,
}: BaseProps & { columnWidth: number; gap?: string; flexible?: boolean }) {
  const width = `min(${columnWidth}px, 100%)`;
  const gridTemplateColumns = `repeat(auto-fit, minmax(${width}, ${flexible ? "1fr" : width}))`;
  return (
    <div className="auto-grid" style={{ gap: gapOf(gap), gridTemplateColumns }}>
      {children}
    </div>
  );
}

function Tile({ children, testId, compact, flush }: BaseProps & { compact?: boolean; flush?: boolean }) {
  return (
    <div className={classes("tile", compact && "tile-compact", flush && "tile-flush")} data-test-id={testId}>
      {children}
    </div>
  );
}

function List({ children, variant = "unordered" }: BaseProps & { variant?: string }) {
  const items = Children.map(children, (child) => <li>{child}</li>);
  return variant.startsWith("ordered") ? (
    <ol className={`list list-${variant}`}>{items}</ol>
  ) : (
    <ul className={`list list-${variant}`}>{items}</ul>
  );
}

function DescriptionList({ children, direction = "column" }: BaseProps & { direction?: string }) {
  return <dl className={`facts facts-${direction}`}>{children}</dl>;
}

function DescriptionListItem({ children, label }: BaseProps & { label: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export const layoutComponents = {
  Flex,
  Stack,
  Inline,
  Box,
  AutoGrid,
  Tile,
  Card: Tile,
  List,
  DescriptionList,
  DescriptionListItem,
  ButtonRow: ({ children, testId }: BaseProps) => (
    <div className="button-row" data-test-id={testId}>
      {children}
    </div>
  ),
  Divider: ({ distance }: { distance?: string }) => (
    <hr className="divider" style={{ marginBlock: gapOf(distance, "xs") }} />
  ),
  Spacer: ({ size }: { size?: string }) => <div style={{ height: gapOf(size, "sm") }} />,
};
