/** What the report uses of the library. Its published types bring a browser's along, which the service must not know. */
declare module "pdfmake" {
  type Margins = [left: number, top: number, right: number, bottom: number];

  interface Look {
    fontSize?: number;
    bold?: boolean;
    color?: string;
    fillColor?: string;
    alignment?: "left" | "right";
    margin?: Margins;
    width?: number | "auto" | "*";
    wordBreak?: "normal" | "break-all";
    /** Goes to the next page as a whole. */
    unbreakable?: boolean;
  }

  /** Lines are counted from the upper and the left edge. */
  export interface TableLayout {
    hLineWidth?: (place: number) => number;
    vLineWidth?: (place: number) => number;
    hLineColor?: () => string;
    vLineColor?: () => string;
    paddingTop?: () => number;
    paddingBottom?: () => number;
    paddingLeft?: () => number;
    paddingRight?: () => number;
  }

  interface PdfTable {
    headerRows?: number;
    dontBreakRows?: boolean;
    widths?: (number | "auto" | "*")[];
    body: Content[][];
  }

  /** All sizes are points. */
  export type Content = Look &
    (
      | { text: string | Content[] }
      | { svg: string }
      | { stack: Content[] }
      | { columns: Content[]; columnGap?: number }
      | { table: PdfTable; layout?: TableLayout }
    );

  export interface PdfDefinition {
    pageSize: "A4";
    pageMargins: Margins;
    language: string;
    displayTitle: boolean;
    info: { title: string; author: string };
    defaultStyle: Look & { font: string; lineHeight: number };
    content: Content[];
    footer: (page: number, pages: number) => Content;
  }

  const pdfmake: {
    setFonts: (fonts: Record<string, Record<"normal" | "bold" | "italics" | "bolditalics", string>>) => void;
    setUrlAccessPolicy: (mayRead: (url: string) => boolean) => void;
    setLocalAccessPolicy: (mayRead: (file: string) => boolean) => void;
    createPdf: (definition: PdfDefinition) => { getBuffer: () => Promise<Buffer> };
  };
  export default pdfmake;
}
