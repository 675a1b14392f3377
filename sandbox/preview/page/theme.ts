import {
  Accordion,
  Alert,
  Anchor,
  Badge,
  Button,
  type CSSVariablesResolver,
  Drawer,
  Modal,
  Progress,
  createTheme,
  darken,
  defaultVariantColorsResolver,
  parseThemeColor,
} from "@mantine/core";

/** The page's look: a quiet petrol blue on grey, and type that reads well at 14 pixels. */
export const theme = createTheme({
  primaryColor: "petrol",
  primaryShade: 7,
  colors: {
    petrol: [
      "#e8f4f6",
      "#d3e8ec",
      "#a6d1d9",
      "#74b8c4",
      "#4ca1b0",
      "#2f8b9c",
      "#187586",
      "#0c5a69",
      "#084450",
      "#06343d",
    ],
    gray: [
      "#f5f7f9",
      "#eaeef2",
      "#dfe5ea",
      "#cbd5dd",
      "#aab7c1",
      "#8897a3",
      "#6b7b88",
      "#51626f",
      "#33444f",
      "#1c2b36",
    ],
  },
  black: "#1c2b36",
  defaultRadius: 6,
  respectReducedMotion: true,
  cursorType: "pointer",
  fontFamily:
    'Inter, "Segoe UI", system-ui, -apple-system, "Helvetica Neue", "Liberation Sans", "Open Sans", sans-serif',
  fontSizes: { xs: "12px", sm: "14px", md: "15px", lg: "17px", xl: "20px" },
  spacing: { xs: "4px", sm: "8px", md: "16px", lg: "24px", xl: "32px" },
  headings: {
    fontWeight: "650",
    sizes: { h1: { fontSize: "20px" }, h2: { fontSize: "16px" }, h3: { fontSize: "17px" }, h4: { fontSize: "14px" } },
  },
  // Mantine's own text on tinted grounds is too pale to read for some.
  variantColorResolver(input) {
    const resolved = defaultVariantColorsResolver(input);
    if (input.variant !== "light") return resolved;
    const { color, isThemeColor } = parseThemeColor({ color: input.color ?? "gray", theme: input.theme });
    const shades = isThemeColor ? input.theme.colors[color] : undefined;
    return shades ? { ...resolved, background: shades[0], color: darken(shades[9], 0.35) } : resolved;
  },
  components: {
    Accordion: Accordion.extend({
      defaultProps: { chevronPosition: "left" },
      styles: {
        label: { fontSize: 14, fontWeight: 600, paddingBlock: 10 },
        control: { paddingInline: 4 },
        content: { fontSize: 14, paddingInline: 4 },
      },
    }),
    Alert: Alert.extend({ defaultProps: { variant: "light", role: "status" } }),
    // In a line of text, colour alone would not tell a link.
    Anchor: Anchor.extend({ defaultProps: { underline: "always" }, styles: { root: { textUnderlineOffset: 3 } } }),
    // What a card says is never cut off: it takes another line.
    Badge: Badge.extend({
      defaultProps: { variant: "light", tt: "none", fw: 600 },
      styles: {
        root: { height: "auto", minHeight: "var(--badge-height)", maxWidth: "100%", paddingBlock: 2 },
        label: { whiteSpace: "normal", overflow: "visible", lineHeight: 1.35 },
      },
    }),
    Button: Button.extend({
      styles: {
        root: { height: "auto", minHeight: "var(--button-height)", paddingBlock: 4, maxWidth: "100%" },
        label: { whiteSpace: "normal", overflow: "visible", height: "auto", lineHeight: 1.3 },
        inner: { overflow: "visible" },
      },
    }),
    Drawer: Drawer.extend({ styles: { title: { fontSize: 16, fontWeight: 650, overflowWrap: "anywhere" } } }),
    Modal: Modal.extend({ styles: { title: { fontSize: 16, fontWeight: 650, overflowWrap: "anywhere" } } }),
    Progress: Progress.extend({ defaultProps: { radius: "xl" } }),
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "#51626f",
    "--mantine-color-placeholder": "#6b7b88",
    "--mantine-color-default-border": "#cbd5dd",
    "--mantine-color-error": "#b3302a",
  },
  dark: {},
});
