import type * as z from 'zod';
import type { Data } from '../workbook/words';

/** What is wrong with a setting; its sentence is `settings-problem/<kind>`. */
export interface SettingFault {
  readonly kind:
    | 'unknown-setting'
    | 'not-settings'
    | 'not-a-date'
    | 'not-a-number'
    | 'not-a-choice'
    | 'not-text'
    | 'not-a-list'
    | 'not-an-id'
    | 'too-low'
    | 'too-high'
    | 'too-long'
    | 'missing';
  /** `key` names the setting as its user wrote it. */
  readonly data: Data;
}

/** The faults that a zod issue stands for. `name` says how the user calls what is at its path. */
export function faultsOf(
  issue: z.core.$ZodIssue,
  name: (path: readonly PropertyKey[]) => string,
): SettingFault[] {
  const key = name(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((one) => ({
        kind: 'unknown-setting',
        data: { key: name([...issue.path, one]) },
      }));
    case 'invalid_type':
      return [{ ...typeFault(issue.expected, issue.input === undefined), data: { key } }];
    case 'invalid_format':
      return [{ kind: issue.format === 'date' ? 'not-a-date' : 'not-an-id', data: { key } }];
    case 'invalid_value':
      return [{ kind: 'not-a-choice', data: { key, choices: issue.values.map(String) } }];
    case 'too_big':
      return [
        issue.origin === 'string'
          ? { kind: 'too-long', data: { key, max: Number(issue.maximum) } }
          : { kind: 'too-high', data: { key, max: Number(issue.maximum) } },
      ];
    case 'too_small':
      return [
        issue.origin === 'string'
          ? { kind: 'missing', data: { key } }
          : { kind: 'too-low', data: { key, min: Number(issue.minimum) } },
      ];
    default:
      return [{ kind: 'not-text', data: { key } }];
  }
}

function typeFault(expected: string, absent: boolean): Pick<SettingFault, 'kind'> {
  if (absent) return { kind: 'missing' };
  if (expected === 'number' || expected === 'int') return { kind: 'not-a-number' };
  if (expected === 'array') return { kind: 'not-a-list' };
  if (expected === 'object' || expected === 'record') return { kind: 'not-settings' };
  return { kind: 'not-text' };
}
