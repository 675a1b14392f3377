import type { CSSProperties } from "react";
import { IconGlyph } from "./IconGlyph.tsx";
import { type TriggerProps, useOverlayTrigger } from "./overlay-trigger.tsx";
import { type BaseProps, type Href, classes, sizeOf } from "./remote-props.ts";

interface TextProps extends BaseProps {
  variant?: string;
  inline?: boolean;
  format?: { fontWeight?: string; italic?: boolean; lineDecoration?: string; textTransform?: string };
  truncate?: boolean | { maxWidth?: number; tooltipText?: string };
}

const WEIGHTS: Record<string, number> = { bold: 700, demibold: 600, regular: 400 };
const DECORATIONS: Record<string, string> = { strikethrough: "line-through", underline: "underline" };

function Text({ children, testId, variant, inline, format = {}, truncate }: TextProps) {
  const limits = typeof truncate === "object" ? truncate : undefined;
  const style: CSSProperties = {
    fontWeight: WEIGHTS[format.fontWeight ?? ""],
    fontStyle: format.italic ? "italic" : undefined,
    textDecoration: DECORATIONS[format.lineDecoration ?? ""],
    textTransform: format.textTransform === "sentenceCase" ? undefined : (format.textTransform as "uppercase"),
    maxWidth: limits?.maxWidth,
  };
  return (
    <span
      className={classes(
        "text",
        !inline && "text-block",
        variant === "microcopy" && "microcopy",
        truncate && "truncate",
      )}
      style={style}
      title={limits?.tooltipText}
      data-test-id={testId}
    >
      {children}
    </span>
  );
}

const Heading = ({ children, inline, testId }: BaseProps & { inline?: boolean }) => (
  <h3 className={classes("heading", inline && "heading-inline")} data-test-id={testId}>
    {children}
  </h3>
);

function Icon({
  name,
  size,
  color,
  screenReaderText,
}: {
  name: string;
  size?: string;
  color?: string;
  screenReaderText?: string;
}) {
  return (
    <IconGlyph
      name={name}
      label={screenReaderText}
      className={`icon-${sizeOf(size, "sm")} tone-${color ?? "inherit"}`}
    />
  );
}

interface ImageProps extends TriggerProps {
  src: string;
  alt?: string;
  width?: number;
  height?: number;
  href?: Href;
}

function Image({ src, alt = "", width, height, href, ...trigger }: ImageProps) {
  const { click, overlayNode } = useOverlayTrigger(trigger);
  const image = <img className="image" src={src} alt={alt} width={width} height={height} />;
  const url = typeof href === "object" ? href.url : href;
  if (url) return <a href={url}>{image}</a>;
  if (!trigger.onClick && !trigger.overlay) return image;
  return (
    <>
      <button type="button" className="bare-button" onClick={click}>
        {image}
      </button>
      {overlayNode}
    </>
  );
}

function Illustration({ name, alt, width = 120 }: { name: string; alt?: string; width?: number }) {
  const glyph = name.includes("lock") ? "locked" : name.startsWith("error") ? "alert" : name;
  return (
    <span className="illustration" style={{ width }}>
      <IconGlyph name={glyph} label={alt} />
    </span>
  );
}

export const textComponents = { Text, Heading, Icon, Image, Illustration };
