import { Fragment } from "react";
import { IconGlyph } from "./IconGlyph.tsx";
import { type BaseProps, classes, sizeOf } from "./remote-props.ts";

const ALERT_ICONS: Record<string, string> = {
  info: "info",
  tip: "bulb",
  success: "checkCircle",
  warning: "alert",
  danger: "exclamationCircle",
};

function Alert({ children, title, variant = "info" }: BaseProps & { title: string; variant?: string }) {
  const tone = variant === "error" ? "danger" : variant;
  return (
    <div className={`alert alert-${tone}`} role={tone === "danger" ? "alert" : "status"}>
      <IconGlyph name={ALERT_ICONS[tone] ?? "info"} />
      <div className="alert-text">
        <strong>{title}</strong>
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}

interface StatusTagProps extends BaseProps {
  variant?: string;
  hollow?: boolean;
  onClick?: () => void;
  showRemoveIcon?: boolean;
  onRemoveClick?: () => void;
}

function StatusTag({ children, variant = "default", hollow, onClick, showRemoveIcon, onRemoveClick }: StatusTagProps) {
  const className = classes("status-tag", `status-${variant}`, hollow && "status-hollow");
  if (onClick) {
    return (
      <button type="button" className={className} onClick={() => onClick()}>
        {children}
      </button>
    );
  }
  return (
    <span className={className}>
      {children}
      {showRemoveIcon && (
        <button type="button" className="bare-button" aria-label="Remove" onClick={() => onRemoveClick?.()}>
          <IconGlyph name="remove" />
        </button>
      )}
    </span>
  );
}

interface ProgressBarProps {
  title?: string;
  value?: number;
  maxValue?: number;
  valueMax?: number;
  valueDescription?: string;
  showPercentage?: boolean;
  variant?: string;
  "aria-label"?: string;
}

function ProgressBar({
  title,
  value = 0,
  variant = "success",
  valueDescription,
  showPercentage,
  ...props
}: ProgressBarProps) {
  const max = props.maxValue ?? props.valueMax ?? 100;
  const percent = max > 0 ? Math.max(0, Math.min(100, (100 * value) / max)) : 0;
  const label = props["aria-label"] ?? title ?? valueDescription ?? "Progress";
  return (
    <div className={`progress progress-${variant}`}>
      {(title || showPercentage) && (
        <div className="progress-head">
          <strong>{title}</strong>
          {showPercentage && <span>{Math.round(percent)}%</span>}
        </div>
      )}
      <div
        className="progress-track"
        role="progressbar"
        aria-label={label}
        aria-valuenow={Math.round(percent)}
        aria-valuetext={valueDescription}
      >
        <div style={{ width: `${percent}%` }} />
      </div>
      {valueDescription && <div className="progress-foot">{valueDescription}</div>}
    </div>
  );
}

function LoadingSpinner({
  label,
  showLabel,
  size,
  layout,
}: {
  label: string;
  showLabel?: boolean;
  size?: string;
  layout?: string;
}) {
  return (
    <div className={classes("spinner", layout === "centered" && "spinner-centered")} role="status" aria-label={label}>
      <span className={`spinner-ring ring-${sizeOf(size, "sm")}`} />
      {showLabel && <span>{label}</span>}
    </div>
  );
}

interface StateProps extends BaseProps {
  title?: string;
  layout?: string;
  flush?: boolean;
  type?: string;
  imageName?: string;
}

function EmptyState({ children, title, layout, flush, imageName = "search" }: StateProps) {
  return (
    <div className={classes("state", layout === "horizontal" && "state-row", flush && "state-flush")}>
      <span className="state-art">
        <IconGlyph name={imageName} />
      </span>
      <div>
        {title && <h3 className="heading">{title}</h3>}
        {children}
      </div>
    </div>
  );
}

function ErrorState({ children, title, type = "error" }: StateProps) {
  return (
    <div className="state state-error" role="alert">
      <span className="state-art">
        <IconGlyph name={type === "lock" ? "locked" : "exclamationCircle"} />
      </span>
      <div>
        {title && <h3 className="heading">{title}</h3>}
        {children}
      </div>
    </div>
  );
}

function StatisticsItem({ children, label, number }: BaseProps & { label: string; number: string | number }) {
  return (
    <div className="statistic">
      <span className="statistic-label">{label}</span>
      <strong>{number}</strong>
      {children}
    </div>
  );
}

function StatisticsTrend({
  value,
  direction,
  color,
}: {
  value: string;
  direction: "increase" | "decrease";
  color?: string;
}) {
  const tone = color ?? (direction === "decrease" ? "red" : "green");
  return (
    <span className={`trend trend-${tone}`}>
      <span aria-hidden="true">{direction === "decrease" ? "▼" : "▲"}</span>
      <span className="visually-hidden">{direction}</span> {value}
    </span>
  );
}

function StepIndicator({
  stepNames,
  currentStep = 0,
  direction = "horizontal",
  onClick,
}: {
  stepNames: string[];
  currentStep?: number;
  direction?: string;
  onClick?: (index: number) => void;
}) {
  return (
    <ol className={`steps steps-${direction}`}>
      {stepNames.map((name, index) => (
        <li
          key={name}
          className={classes("step", index < currentStep && "step-done")}
          aria-current={index === currentStep ? "step" : undefined}
        >
          <span className="step-dot" aria-hidden="true">
            {index < currentStep ? "✓" : index + 1}
          </span>
          {onClick ? (
            <button type="button" className="link" onClick={() => onClick(index)}>
              {name}
            </button>
          ) : (
            <Fragment>{name}</Fragment>
          )}
        </li>
      ))}
    </ol>
  );
}

function ScoreCircle({ score }: { score: number }) {
  const rounded = Math.max(0, Math.min(100, Math.round(score)));
  const tone = rounded >= 70 ? "success" : rounded >= 40 ? "warning" : "danger";
  return (
    <svg className={`score score-${tone}`} viewBox="0 0 64 64" role="img" aria-label={`Score ${rounded} of 100`}>
      <circle cx="32" cy="32" r="27" className="score-track" />
      <circle
        cx="32"
        cy="32"
        r="27"
        pathLength="100"
        strokeDasharray={`${rounded} 100`}
        transform="rotate(-90 32 32)"
      />
      <text x="32" y="38" textAnchor="middle">
        {rounded}
      </text>
    </svg>
  );
}

export const statusComponents = {
  Alert,
  StatusTag,
  ProgressBar,
  LoadingSpinner,
  EmptyState,
  ErrorState,
  Statistics: ({ children }: BaseProps) => <div className="statistics">{children}</div>,
  StatisticsItem,
  StatisticsTrend,
  StepIndicator,
  ScoreCircle,
};
