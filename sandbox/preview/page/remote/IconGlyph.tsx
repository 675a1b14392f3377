/** Stroke drawings on a 24 by 24 grid; names are the SDK's. */
const PATHS: Record<string, string> = {
  add: "M12 5v14M5 12h14",
  alert: "M12 4 2.8 20h18.4zM12 10v4.5M12 17.4v.1",
  book: "M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11",
  bulb: "M9 18h6M10 21h4M12 3a6 6 0 0 0-3.5 10.9V15h7v-1.1A6 6 0 0 0 12 3z",
  checkCircle: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12.2l2.8 2.8L16 9.6",
  circleHollow: "M12 19a7 7 0 1 0 0-14 7 7 0 0 0 0 14z",
  comments: "M4 5h16v11H9l-5 4z",
  contacts: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20.5a8 8 0 0 1 16 0",
  date: "M4 6h16v14H4zM4 10h16M8 3.5V8M16 3.5V8",
  delete: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13",
  documents: "M6 3h8l4 4v14H6zM14 3v4h4",
  downCarat: "m6 9.5 6 6 6-6",
  download: "M12 4v11M7 11l5 5 5-5M5 20h14",
  duplicate: "M9 9h11v11H9zM5 15H4V4h11v1",
  edit: "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
  ellipses: "M5.5 12h.1M12 12h.1M18.5 12h.1",
  email: "M3 6h18v12H3zM3 7l9 6 9-6",
  exclamationCircle: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7.5v5.5M12 16.3v.1",
  favorite: "M12 3.5l2.6 5.5 6 .8-4.4 4.2 1.1 6-5.3-3-5.3 3 1.1-6L3.4 9.8l6-.8z",
  filter: "M4 5h16l-6 7.5V19l-4-2v-4.5z",
  gauge: "M4 17a8.5 8.5 0 1 1 16 0M12 15l4-5",
  generateChart: "M5 20V10M12 20V4M19 20v-7",
  globe: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18",
  goal: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 17a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM12 12h.1",
  home: "M4 11l8-7 8 7v9h-5v-6H9v6H4z",
  info: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.6v.1",
  key: "M8 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 12h9M18 12v4",
  left: "m14.5 6-6 6 6 6",
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17",
  locked: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  product: "M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8",
  questionCircle: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.3 9.4a2.8 2.8 0 1 1 4 2.5c-.9.4-1.3 1-1.3 2M12 16.9v.1",
  refresh: "M19 12a7 7 0 1 1-2-4.9M19 4v4h-4",
  remove: "M6 6l12 12M18 6 6 18",
  right: "m9.5 6 6 6-6 6",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.3 15.3 21 21",
  send: "M21 3 3 10.5l7 3.5 3.5 7z",
  settings:
    "M12 15.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M18.4 5.6l-2.2 2.2M7.8 16.2l-2.2 2.2",
  success: "m5 12.5 4.6 4.6L19 7.5",
  tag: "M4 4h8l8 8-8 8-8-8zM8.5 8.5h.1",
  tasks: "M4 6l1.5 1.5L8 5M4 13l1.5 1.5L8 12M11 6.5h9M11 13.5h9M11 19.5h9",
  time: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.2l3.4 2",
  trophy: "M8 4h8v6a4 4 0 0 1-8 0zM8 6H4.5c0 3.5 1.5 5 3.7 5M16 6h3.5c0 3.5-1.5 5-3.7 5M12 14v4M8.5 20h7",
  upCarat: "m6 14.5 6-6 6 6",
  upload: "M12 16V5M7 9l5-5 5 5M5 20h14",
  view: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z",
  website: "M3 5h18v14H3zM3 9.5h18M6 7.3h.1",
  xCircle: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9 9l6 6M15 9l-6 6",
};
const ALIASES: Record<string, string> = {
  warning: "alert",
  exclamation: "exclamationCircle",
  filledXCircleIcon: "xCircle",
  question: "questionCircle",
  infoNoCircle: "info",
  knowledgeBase: "book",
  file: "documents",
  reports: "generateChart",
  circleFilled: "circleHollow",
  favoriteHollow: "favorite",
  registration: "documents",
  approvals: "checkCircle",
  crm: "contacts",
  dataSync: "refresh",
};

interface IconGlyphProps {
  name: string;
  label?: string | undefined;
  className?: string;
}

export function IconGlyph({ name, label, className }: IconGlyphProps) {
  const path = PATHS[ALIASES[name] ?? name] ?? PATHS["circleHollow"];
  return (
    <svg
      className={`glyph ${className ?? ""}`}
      viewBox="0 0 24 24"
      data-icon={name}
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <path d={path} />
    </svg>
  );
}
