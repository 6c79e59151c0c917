import * as z from 'zod';
import { fieldNames } from '../plan/field-names';

// Zod would compile its checks with `new Function`, which the pages' policy forbids.
z.config({ jitless: true });

const isoDay = z.iso.date();

const agency = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  partOf: z.string().optional(),
  successor: z.string().optional(),
});

/** What the user can set, from a file, from the workbook's settings sheet, or by default. */
export const settingsSchema = z.strictObject({
  /** The day everything is judged on; null means the day the host says it is. */
  asAt: isoDay.nullable().default(null),
  /** An open action is "due soon" this many days before its deadline, that day included. */
  dueSoonDays: z.int().min(0).max(366).default(30),
  /** An open action without an update for more than this many days is asked about. */
  staleDays: z.int().min(1).max(3660).default(182),
  /** The kind of review as its own people call it; never assumed. */
  reviewType: z.string().max(100).default(''),
  /** The review's title as reports print it; the plan's own title where empty. */
  reviewTitle: z.string().max(200).default(''),
  /** When the plan or its review was published: the anchor of relative dates. */
  publication: isoDay.nullable().default(null),
  /** Repeated as it is on every sheet we write; never invented. */
  marking: z.string().max(100).default(''),
  /**
   * What a date in a revised-date column is until a record agrees to it: `requested` (lateness
   * is still measured against the original) or `agreed`.
   */
  revisedDates: z.enum(['requested', 'agreed']).default('requested'),
  /** Severity by rule id; `off` leaves the rule out. */
  severities: z.record(z.string(), z.enum(['error', 'warning', 'advice', 'off'])).default({}),
  /** Agencies beside, or in place of (same id), those of the directory. */
  agencies: z.array(agency).default([]),
  /** Further headings by field. */
  headings: z.partialRecord(z.enum(fieldNames), z.array(z.string().min(1))).default({}),
  /** Which heading (or column letter) holds a field, by sheet (`*` for every sheet); it wins over any reading. */
  mapping: z.record(z.string(), z.partialRecord(z.enum(fieldNames), z.string().min(1))).default({}),
  /** The row of the headings as Excel counts it, by sheet; found where it is not said. */
  headerRows: z.record(z.string(), z.int().min(1).max(1_048_576)).default({}),
  /** What each rating word or fill colour (`#RRGGBB`) means in this plan. */
  ratingKey: z.record(z.string(), z.string()).default({}),
  /** Whom an agency may ask about its return: a role, and how to reach it. */
  contact: z.string().max(200).default(''),
  /** Where reminders go, by agency; only what the user keeps here. */
  addresses: z.record(z.string(), z.string().max(320)).default({}),
  /** The reminder of a return, with places such as `{agency}` in it; the usual one where empty. */
  messageSubject: z.string().max(200).default(''),
  messageText: z.string().max(4000).default(''),
});

export type Settings = z.output<typeof settingsSchema>;

/** The settings that hold where the user set none. */
export const defaultSettings: Settings = settingsSchema.parse({});
