/**
 * Errors as the host answers them. The wording is that of Microsoft's page on application-specific
 * API errors; codes are what add-ins branch on.
 */
const messages: Readonly<Record<string, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  ActivityLimitReached: 'Activity limit has been reached.',
  ApiNotFound: 'The API you are trying to use could not be found.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidObjectPath: 'The object path is not valid.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
};

/** An error of the simulated host, which reaches the add-in as an `OfficeExtension.Error`. */
export class HostError extends Error {
  /** `Worksheet.getRange`: what was being done, filled in on the way out. */
  location: string | null = null;

  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? messages[code] ?? code);
  }
}

export function fail(code: string, message?: string): never {
  throw new HostError(code, message);
}

/** The loud answer to anything that the simulated Excel lacks. */
export function notImplemented(member: string): never {
  return fail('NotImplemented', `The simulated Excel lacks ${member}.`);
}

/** The value, or ItemNotFound where there is none. */
export function found<T>(value: T | null | undefined): T {
  return value ?? fail('ItemNotFound');
}
