import {
  Badge,
  CloseButton,
  Group,
  Loader,
  Alert as MantineAlert,
  Progress,
  RingProgress,
  SimpleGrid,
  Stack,
  Stepper,
  Text,
  ThemeIcon,
  Title,
  VisuallyHidden,
} from "@mantine/core";
import { useWords } from "../page-words.ts";
import { Icon } from "./icons.tsx";
import { type BaseProps, colorOf, sizeOf } from "./remote-props.ts";

const ALERT_ICONS: Record<string, string> = {
  tip: "bulb",
  success: "checkCircle",
  warning: "alert",
  danger: "exclamationCircle",
  error: "exclamationCircle",
};

function Alert({ children, title, variant = "info" }: BaseProps & { title: string; variant?: string }) {
  const isBad = variant === "danger" || variant === "error";
  return (
    <MantineAlert
      title={title}
      color={colorOf(variant)}
      icon={<Icon name={ALERT_ICONS[variant] ?? "info"} />}
      role={isBad ? "alert" : "status"}
    >
      {children}
    </MantineAlert>
  );
}

interface StatusTagProps extends BaseProps {
  variant?: string;
  hollow?: boolean;
  onClick?: () => void;
  showRemoveIcon?: boolean;
  onRemoveClick?: () => void;
}

function StatusTag({ children, variant, hollow, onClick, showRemoveIcon, onRemoveClick }: StatusTagProps) {
  const words = useWords();
  const look = {
    color: colorOf(variant),
    size: "lg",
    leftSection: <span className={hollow ? "dot dot-hollow" : "dot"} />,
  };
  if (onClick) {
    return (
      <Badge {...look} component="button" type="button" className="badge-button" onClick={() => onClick()}>
        {children}
      </Badge>
    );
  }
  const remove = <CloseButton size="xs" aria-label={words.remove} onClick={() => onRemoveClick?.()} />;
  return (
    <Badge {...look} rightSection={showRemoveIcon && remove}>
      {children}
    </Badge>
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

function ProgressBar({ title, value = 0, variant = "success", valueDescription, ...props }: ProgressBarProps) {
  const words = useWords();
  const max = props.maxValue ?? props.valueMax ?? 100;
  const percent = max > 0 ? Math.max(0, Math.min(100, (100 * value) / max)) : 0;
  return (
    <Stack gap={5}>
      {(title || props.showPercentage) && (
        <Group justify="space-between" gap="sm" wrap="nowrap">
          <Text size="sm" fw={600}>
            {title}
          </Text>
          {props.showPercentage && <Text size="sm">{Math.round(percent)}%</Text>}
        </Group>
      )}
      <Progress.Root
        role="progressbar"
        aria-label={props["aria-label"] ?? title ?? valueDescription ?? words.progress}
        aria-valuenow={Math.round(percent)}
        aria-valuetext={valueDescription}
      >
        <Progress.Section withAria={false} value={percent} color={`${colorOf(variant)}.7`} />
      </Progress.Root>
      {valueDescription && (
        <Text size="xs" c="dimmed">
          {valueDescription}
        </Text>
      )}
    </Stack>
  );
}

interface SpinnerProps {
  label: string;
  showLabel?: boolean;
  size?: string;
  layout?: string;
}

function LoadingSpinner({ label, showLabel, size, layout }: SpinnerProps) {
  const isCentered = layout === "centered";
  const Row = isCentered ? Stack : Group;
  return (
    <Row gap="sm" align="center" p={isCentered ? "xl" : 0} role="status" aria-label={label}>
      <Loader size={sizeOf(size, "sm")} />
      {showLabel && <span>{label}</span>}
    </Row>
  );
}

interface StateProps extends BaseProps {
  title?: string;
  layout?: string;
  flush?: boolean;
  type?: string;
  imageName?: string;
}

function State({ children, title, layout, flush, icon, isError }: StateProps & { icon: string; isError?: boolean }) {
  const isRow = layout === "horizontal";
  const Row = isRow ? Group : Stack;
  return (
    <Row gap="md" align="center" p={flush ? 0 : "md"} wrap="nowrap" role={isError ? "alert" : undefined}>
      <ThemeIcon variant="light" color={isError ? "red" : "petrol"} size={56} radius="xl">
        <Icon name={icon} size="lg" />
      </ThemeIcon>
      <Stack gap="sm" align={isRow ? "flex-start" : "center"} maw="52ch" miw={0} ta={isRow ? undefined : "center"}>
        {title && <Title order={3}>{title}</Title>}
        {children}
      </Stack>
    </Row>
  );
}

function StatisticsItem({ children, label, number }: BaseProps & { label: string; number: string | number }) {
  return (
    <Stack gap={2} p="md">
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text size="xl" fw={650}>
        {number}
      </Text>
      {children}
    </Stack>
  );
}

interface TrendProps {
  value: string;
  direction: "increase" | "decrease";
  color?: string;
}

function StatisticsTrend({ value, direction, color }: TrendProps) {
  const words = useWords();
  const isDown = direction === "decrease";
  return (
    <Text size="xs" c={(color ?? (isDown ? "red" : "green")) === "red" ? "#b3302a" : "#1b7a4c"}>
      <span aria-hidden="true">{isDown ? "▼" : "▲"}</span>
      <VisuallyHidden component="span">{words[direction]}</VisuallyHidden> {value}
    </Text>
  );
}

interface StepsProps {
  stepNames: string[];
  currentStep?: number;
  direction?: "horizontal" | "vertical";
  onClick?: (index: number) => void;
}

function StepIndicator({ stepNames, currentStep = 0, direction, onClick }: StepsProps) {
  return (
    <Stepper
      size="xs"
      active={currentStep}
      orientation={direction}
      onStepClick={onClick && ((index) => onClick(index))}
    >
      {stepNames.map((name, index) => (
        <Stepper.Step key={name} label={name} aria-current={index === currentStep ? "step" : undefined} />
      ))}
    </Stepper>
  );
}

function ScoreCircle({ score }: { score: number }) {
  const words = useWords();
  const rounded = Math.max(0, Math.min(100, Math.round(score)));
  const color = rounded >= 70 ? "green" : rounded >= 40 ? "yellow" : "red";
  return (
    <RingProgress
      role="img"
      aria-label={words.score(rounded)}
      size={64}
      thickness={6}
      roundCaps
      sections={[{ value: rounded, color: `${color}.7` }]}
      label={
        <Text ta="center" fw={650}>
          {rounded}
        </Text>
      }
    />
  );
}

export const statusComponents = {
  Alert,
  StatusTag,
  ProgressBar,
  LoadingSpinner,
  EmptyState: ({ imageName = "search", ...props }: StateProps) => <State {...props} icon={imageName} />,
  ErrorState: ({ type, ...props }: StateProps) => (
    <State {...props} isError icon={type === "lock" ? "locked" : "exclamationCircle"} />
  ),
  Statistics: ({ children }: BaseProps) => (
    <SimpleGrid className="statistics" type="container" cols={{ base: 1, "280px": 2, "480px": 3 }} spacing={1}>
      {children}
    </SimpleGrid>
  ),
  StatisticsItem,
  StatisticsTrend,
  StepIndicator,
  ScoreCircle,
};
