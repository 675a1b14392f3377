import * as Lucide from "lucide-react";

/** The SDK's names of icons; one that is not here is drawn as a circle. */
const ICONS: Record<string, Lucide.LucideIcon> = {
  add: Lucide.Plus,
  alert: Lucide.TriangleAlert,
  approvals: Lucide.CircleCheck,
  book: Lucide.BookOpen,
  bulb: Lucide.Lightbulb,
  checkCircle: Lucide.CircleCheck,
  circleFilled: Lucide.Circle,
  circleHollow: Lucide.Circle,
  comments: Lucide.MessageSquare,
  contacts: Lucide.User,
  crm: Lucide.User,
  dataSync: Lucide.RefreshCw,
  date: Lucide.Calendar,
  delete: Lucide.Trash2,
  documents: Lucide.FileText,
  downCarat: Lucide.ChevronDown,
  download: Lucide.Download,
  duplicate: Lucide.Copy,
  edit: Lucide.Pencil,
  ellipses: Lucide.Ellipsis,
  email: Lucide.Mail,
  exclamation: Lucide.CircleAlert,
  exclamationCircle: Lucide.CircleAlert,
  favorite: Lucide.Star,
  favoriteHollow: Lucide.Bookmark,
  file: Lucide.FileText,
  filledXCircleIcon: Lucide.CircleX,
  filter: Lucide.Funnel,
  gauge: Lucide.Gauge,
  generateChart: Lucide.ChartColumn,
  globe: Lucide.Globe,
  goal: Lucide.Target,
  home: Lucide.House,
  info: Lucide.Info,
  infoNoCircle: Lucide.Info,
  key: Lucide.KeyRound,
  knowledgeBase: Lucide.BookOpen,
  left: Lucide.ChevronLeft,
  link: Lucide.Link,
  locked: Lucide.Lock,
  product: Lucide.Box,
  question: Lucide.CircleQuestionMark,
  questionCircle: Lucide.CircleQuestionMark,
  refresh: Lucide.RefreshCw,
  registration: Lucide.FileText,
  remove: Lucide.X,
  reports: Lucide.ChartColumn,
  right: Lucide.ChevronRight,
  search: Lucide.Search,
  send: Lucide.Send,
  settings: Lucide.Settings,
  success: Lucide.Check,
  tag: Lucide.Tag,
  tasks: Lucide.ListChecks,
  time: Lucide.Clock,
  trophy: Lucide.Trophy,
  upCarat: Lucide.ChevronUp,
  upload: Lucide.Upload,
  view: Lucide.Eye,
  warning: Lucide.TriangleAlert,
  website: Lucide.PanelTop,
  xCircle: Lucide.CircleX,
};

const SIZES: Record<string, number> = { sm: 16, md: 20, lg: 26 };
const COLORS: Record<string, string> = {
  alert: "var(--mantine-color-error)",
  warning: "#8a5a00",
  success: "#1b7a4c",
};

interface IconProps {
  name: string;
  size?: string | number | undefined;
  color?: string | undefined;
  /** Without a text it is decoration. */
  screenReaderText?: string | undefined;
}

export function Icon({ name, size = "sm", color = "", screenReaderText }: IconProps) {
  const Drawing = ICONS[name] ?? Lucide.Circle;
  const pixels = typeof size === "number" ? size : (SIZES[size] ?? 16);
  const says = screenReaderText ? { role: "img", "aria-label": screenReaderText } : { "aria-hidden": true };
  return <Drawing className="icon" size={pixels} color={COLORS[color] ?? "currentColor"} data-icon={name} {...says} />;
}
