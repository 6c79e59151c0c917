import { fail, found } from '../protocol/errors';
import type { ModelWorkbook } from '../model/workbook';

/** An object of the API while a request is worked on: its class, and what it stands for. */
export class HostObject<T = unknown> {
  constructor(
    readonly type: string,
    readonly target: T,
  ) {}
}

/** What the entries of the registry can reach beside their object. */
export interface Context {
  readonly workbook: ModelWorkbook;
  readonly references: References;
}

/** Objects that the add-in keeps from one request to the next. */
export interface References {
  keep(object: HostObject): string;
  /** Gives up what is kept under a name, and gives it back. */
  release(reference: string): HostObject | null;
  referenceOf(object: HostObject): string | null;
}

export interface Property<T> {
  get(target: T, context: Context): unknown;
  set?(target: T, value: unknown, context: Context): void;
}

type Args = readonly unknown[];

/** What the simulated Excel knows of a class. Keys are wire names: the public ones with a capital. */
export interface ClassEntry<T> {
  /** What identifies the object to office.js when it is made. */
  id?(target: T): Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly navigations?: Readonly<
    Record<string, (target: T, context: Context) => HostObject | null>
  >;
  readonly methods?: Readonly<Record<string, (target: T, args: Args, context: Context) => unknown>>;
  items?(target: T, context: Context): HostObject[];
  getItem?(target: T, key: unknown, context: Context): HostObject | null;
  /** Called where the add-in keeps the object, and where it gives it up. */
  kept?(target: T, isKept: boolean): void;
  /** Where the object only stores what it is given: its other properties live here. */
  bag?(target: T): Record<string, unknown>;
}

export type Registry = Readonly<Record<string, ClassEntry<never>>>;

export function sameText(one: unknown, other: unknown): boolean {
  return String(one).toLowerCase() === String(other).toLowerCase();
}

/** The members that every collection has. */
export function collection<T, I>(
  items: (target: T, context: Context) => HostObject<I>[],
  matches: (item: I, key: unknown) => boolean,
  methods: ClassEntry<T>['methods'] = {},
): ClassEntry<T> {
  const find = (target: T, key: unknown, context: Context): HostObject<I> | null =>
    items(target, context).find((item) => matches(item.target, key)) ?? null;
  return {
    items,
    getItem: find,
    properties: { Count: { get: (target, context) => items(target, context).length } },
    methods: {
      GetCount: (target, _, context) => items(target, context).length,
      GetItem: (target, [key], context) => found(find(target, key, context)),
      GetItemOrNullObject: (target, [key], context) => find(target, key, context),
      GetItemAt: (target, [index], context) =>
        items(target, context)[Number(index)] ?? fail('InvalidArgument'),
      ...methods,
    },
  };
}

/** A property that lives under a key of the target. */
export function stored<T, K extends keyof T>(key: K): Property<T> {
  return {
    get: (target) => target[key],
    set: (target, value) => {
      target[key] = value as T[K];
    },
  };
}

/** A property that can only be read. */
export function readOnly<T>(get: (target: T, context: Context) => unknown): Property<T> {
  return { get };
}
