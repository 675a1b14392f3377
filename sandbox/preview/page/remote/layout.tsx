import {
  Box,
  Divider,
  Flex as MantineFlex,
  Image as MantineImage,
  List as MantineList,
  Text as MantineText,
  Paper,
  Title,
  UnstyledButton,
} from "@mantine/core";
import { Children } from "react";
import { Icon } from "./icons.tsx";
import { type BaseProps, type Href, gapOf, sizeOf } from "./remote-props.ts";
import { type TriggerProps, urlOf, useOverlayTrigger } from "./triggers.tsx";

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

function Flex({ children, testId, direction = "row", gap, justify, align, alignSelf, wrap }: FlexProps) {
  return (
    <MantineFlex
      className={`flex-${direction}`}
      direction={direction}
      gap={gapOf(gap)}
      justify={justify && (JUSTIFY[justify] ?? edge(justify))}
      align={edge(align)}
      wrap={wrap === true || wrap === "wrap" ? "wrap" : undefined}
      style={{ alignSelf: edge(alignSelf) }}
      data-test-id={testId}
    >
      {children}
    </MantineFlex>
  );
}

interface TextProps extends BaseProps {
  variant?: string;
  inline?: boolean;
  format?: { fontWeight?: string; italic?: boolean; lineDecoration?: string; textTransform?: string };
  truncate?: boolean | { maxWidth?: number; tooltipText?: string };
}

const WEIGHTS: Record<string, number> = { bold: 700, demibold: 600, regular: 400 };
const DECORATIONS: Record<string, "line-through" | "underline"> = {
  strikethrough: "line-through",
  underline: "underline",
};

function Text({ children, testId, variant, inline, format = {}, truncate }: TextProps) {
  const limits = typeof truncate === "object" ? truncate : undefined;
  const isSmall = variant === "microcopy";
  return (
    <MantineText
      span
      display={inline ? undefined : "block"}
      size={isSmall ? "xs" : "sm"}
      c={isSmall ? "dimmed" : undefined}
      fw={WEIGHTS[format.fontWeight ?? ""]}
      fs={format.italic ? "italic" : undefined}
      td={DECORATIONS[format.lineDecoration ?? ""]}
      tt={format.textTransform === "sentenceCase" ? undefined : (format.textTransform as "uppercase" | undefined)}
      truncate={Boolean(truncate)}
      maw={limits?.maxWidth}
      title={limits?.tooltipText}
      data-test-id={testId}
    >
      {children}
    </MantineText>
  );
}

const Heading = ({ children, inline, testId }: BaseProps & { inline?: boolean }) => (
  <Title order={3} display={inline ? "inline" : undefined} data-test-id={testId}>
    {children}
  </Title>
);

const Tile = ({ children, testId, compact, flush }: BaseProps & { compact?: boolean; flush?: boolean }) => (
  <Paper withBorder p={flush ? 0 : compact ? 12 : 16} data-test-id={testId}>
    {children}
  </Paper>
);

interface AutoGridProps extends BaseProps {
  columnWidth: number;
  gap?: string;
  flexible?: boolean;
}

function AutoGrid({ children, columnWidth, gap, flexible }: AutoGridProps) {
  const width = `min(${columnWidth}px, 100%)`;
  const gridTemplateColumns = `repeat(auto-fit, minmax(${width}, ${flexible ? "1fr" : width}))`;
  return <Box style={{ display: "grid", gap: gapOf(gap), gridTemplateColumns }}>{children}</Box>;
}

function List({ children, variant = "unordered" }: BaseProps & { variant?: string }) {
  const isInline = variant.startsWith("inline");
  return (
    <MantineList
      type={variant.startsWith("ordered") ? "ordered" : "unordered"}
      spacing={variant.endsWith("styled") ? 8 : 4}
      size="sm"
      className={isInline ? `list-${variant}` : undefined}
    >
      {Children.map(children, (child) => (
        <MantineList.Item>{child}</MantineList.Item>
      ))}
    </MantineList>
  );
}

const DescriptionListItem = ({ children, label }: BaseProps & { label: string }) => (
  <div>
    <MantineText component="dt" size="xs" c="dimmed">
      {label}
    </MantineText>
    <dd>{children}</dd>
  </div>
);

interface ImageProps extends TriggerProps {
  src: string;
  alt?: string;
  width?: number;
  height?: number;
  href?: Href;
}

function Image({ src, alt = "", width, height, href, ...trigger }: ImageProps) {
  const { click, overlayNode, anchor } = useOverlayTrigger(trigger);
  const image = <MantineImage src={src} alt={alt} w={width ?? "auto"} h={height ?? "auto"} maw="100%" />;
  const url = urlOf(href);
  if (url) return <a href={url}>{image}</a>;
  if (!trigger.onClick && !trigger.overlay) return image;
  return (
    <>
      <UnstyledButton ref={anchor} onClick={click}>
        {image}
      </UnstyledButton>
      {overlayNode}
    </>
  );
}

function Illustration({ name, alt, width = 120 }: { name: string; alt?: string; width?: number }) {
  const drawing = name.includes("lock") ? "locked" : name.startsWith("error") ? "alert" : name;
  return <Icon name={drawing} screenReaderText={alt} size={width / 2} />;
}

export const layoutComponents = {
  Flex,
  Stack: ({ distance = "sm", direction = "column", ...props }: FlexProps) => (
    <Flex {...props} direction={direction} gap={distance} />
  ),
  Inline: (props: FlexProps) => <Flex align="center" {...props} direction="row" wrap />,
  ButtonRow: (props: BaseProps) => <Flex {...props} gap="sm" wrap />,
  Box: ({ children, testId, alignSelf, flex }: BaseProps & { alignSelf?: string; flex?: string | number }) => (
    <Box miw={0} style={{ alignSelf: edge(alignSelf), flex }} data-test-id={testId}>
      {children}
    </Box>
  ),
  AutoGrid,
  Tile,
  Card: Tile,
  Divider: ({ distance }: { distance?: string }) => <Divider w="100%" my={gapOf(distance, "xs")} />,
  Spacer: ({ size }: { size?: string }) => <Box h={gapOf(size, "sm")} />,
  List,
  DescriptionList: ({ children, direction = "column" }: BaseProps & { direction?: string }) => (
    <dl className={`facts facts-${direction}`}>{children}</dl>
  ),
  DescriptionListItem,
  Text,
  Heading,
  Icon: ({ size, ...props }: Parameters<typeof Icon>[0] & { size?: string }) => (
    <Icon {...props} size={sizeOf(size, "sm")} />
  ),
  Image,
  Illustration,
};
