export interface ErrorDetail {
  message: string;
  code?: string;
  in?: string;
  context?: Record<string, string[]>;
}

interface ErrorContent {
  message: string;
  category?: string;
  errors?: ErrorDetail[];
  context?: Record<string, string[]>;
  /** Fields that only some errors have, such as `policyName`. */
  more?: Record<string, string>;
}

/** A refusal as HubSpot words it. */
export class HubSpotError extends Error {
  readonly status: number;
  readonly content: ErrorContent;

  constructor(status: number, content: ErrorContent) {
    super(content.message);
    this.status = status;
    this.content = content;
  }

  body(correlationId: string) {
    const { message, category = "VALIDATION_ERROR", errors, context, more } = this.content;
    return {
      status: "error",
      message,
      correlationId,
      category,
      ...(errors && { errors }),
      ...(context && { context }),
      ...more,
    };
  }
}

export function objectNotFound(id: string): HubSpotError {
  return new HubSpotError(404, {
    message: "Object not found.  objectId are usually numeric.",
    category: "OBJECT_NOT_FOUND",
    context: { id: [id] },
  });
}

export interface PropertyIssue {
  name: string;
  error: string;
  message: string;
}

/** The message holds the issues once more as JSON; that is how HubSpot writes it. */
export function invalidProperties(issues: PropertyIssue[]): HubSpotError {
  const list = issues.map(({ name, error, message }) => ({ isValid: false, message, error, name }));
  return new HubSpotError(400, {
    message: `Property values were not valid: ${JSON.stringify(list)}`,
    errors: issues.map(({ name, error, message }) => ({ message, code: error, context: { propertyName: [name] } })),
  });
}
