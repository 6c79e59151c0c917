import type { TypesTable } from '../office/types-table';
import type { ModelWorkbook } from '../model/workbook';
import { HostObject, type ClassEntry, type Context, type Registry } from '../registry/define';
import { fail, HostError, notImplemented } from './errors';
import { Projection } from './projection';
import { ReferenceTable } from './references';
import {
  ActionType,
  camel,
  pascal,
  PathType,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from './wire';

/** The services that office.js itself calls while it starts; they answer nothing. */
const inert = 'Inert';

/**
 * Executes requests of office.js over a workbook. It knows the protocol and no class by name: what
 * a class can do stands in the registry, and its members in the published types.
 */
export class Executor {
  readonly references = new ReferenceTable();
  private readonly projection: Projection;
  private readonly context: Context;

  constructor(
    private readonly workbook: ModelWorkbook,
    private readonly registry: Registry,
    private readonly types: TypesTable,
    /** True where the host offers members of a requirement set such as `1.9`. */
    private readonly offers: (since: string) => boolean,
  ) {
    this.context = { workbook, references: this.references };
    this.projection = new Projection(types, {
      entry: (type) => this.entry(type),
      get: (object, name) => this.get(object, name),
      navigate: (object, name) => this.navigate(object, name),
      idOf: (object) => this.idOf(object),
      context: this.context,
    });
  }

  execute(body: RequestBody): ResponseBody {
    const results: ResponseBody['Results'] = [];
    const traceIds: number[] = [];
    const request = new Request(body.ObjectPaths, (path, each) => this.resolve(path, each));
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
        const value = action.ActionType === ActionType.trace ? null : this.act(action, request);
        results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        // The batch stops here; what ran before stays done.
        return { Results: results, TraceIds: traceIds, Error: wireError(error, index) };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  private act(action: Action, request: Request): unknown {
    const object = request.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object === null ? null : this.idOf(object);
      case ActionType.query:
        return object === null ? null : this.projection.query(object, action.QueryInfo ?? {});
      case ActionType.queryAsJson:
        return object === null
          ? null
          : asJson(this.projection.query(object, action.QueryInfo ?? {}));
      case ActionType.method:
        return object === null
          ? null
          : this.call(object, action.Name, request.arguments(action.ArgumentInfo));
      case ActionType.setProperty:
        if (object === null) return fail('ItemNotFound');
        return this.set(object, action.Name, request.arguments(action.ArgumentInfo)[0]);
      case ActionType.update:
        if (object === null) return fail('ItemNotFound');
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.set(object, pascal(name), value);
        }
        return null;
      default:
        return notImplemented(`actions of type ${action.ActionType}`);
    }
  }

  private resolve(path: ObjectPath, request: Request): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.global:
        return new HostObject('Workbook', this.workbook);
      case PathType.newObject:
        return new HostObject(inert, null);
      case PathType.reference:
        return this.references.object(path.Name);
      case PathType.nullObject:
        return null;
    }
    const parent = request.object(path.ParentObjectPathId ?? 0);
    // What hangs on nothing is nothing.
    if (parent === null) return null;
    if (parent.type === inert) return parent;
    if (path.ObjectPathType === PathType.property) return this.navigate(parent, path.Name);
    const args = request.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.indexer) return this.item(parent, args[0]);
    const result = this.call(parent, path.Name, args);
    return result instanceof HostObject ? result : null;
  }

  private item(parent: HostObject, key: unknown): HostObject {
    return at(`${parent.type}.getItem`, () => {
      const { getItem } = this.entry(parent.type);
      if (!getItem) return notImplemented(`${parent.type}.getItem()`);
      return getItem(parent.target, key, this.context) ?? fail('ItemNotFound');
    });
  }

  private navigate(object: HostObject, wire: string): HostObject | null {
    const location = `${object.type}.${camel(wire)}`;
    return at(location, () => {
      this.checkOffered(object.type, 'navigations', wire, location);
      const { navigations, bag } = this.entry(object.type);
      const known = navigations?.[wire];
      if (known) return known(object.target, this.context);
      const type = this.types[object.type]?.navigations[camel(wire)]?.type;
      if (!bag || !type) return notImplemented(location);
      const all = bag(object.target);
      return new HostObject(type, (all[`/${wire}`] ??= {}));
    });
  }

  private call(object: HostObject, wire: string, args: readonly unknown[]): unknown {
    if (object.type === inert) return null;
    const location = `${object.type}.${camel(wire)}`;
    return at(location, () => {
      this.checkOffered(object.type, 'methods', wire, location);
      if (wire === '_RemoveReference') return this.release(String(args[0]));
      const method = this.entry(object.type).methods?.[wire];
      if (method) return method(object.target, args, this.context);
      if (/^_(Unr|R)egister/.test(wire)) return null;
      if (wire === '_KeepReference') {
        this.references.keep(object);
        return void this.entry(object.type).kept?.(object.target, true);
      }
      return notImplemented(`${location}()`);
    });
  }

  private release(name: string): void {
    const object = this.references.release(name);
    if (object) this.entry(object.type).kept?.(object.target, false);
  }

  private set(object: HostObject, wire: string, value: unknown): void {
    const location = `${object.type}.${camel(wire)}`;
    at(location, () => {
      this.checkOffered(object.type, 'scalars', wire, location);
      const { properties, bag } = this.entry(object.type);
      const property = properties?.[wire];
      if (property?.set) return property.set(object.target, value, this.context);
      const declared = this.types[object.type]?.scalars[camel(wire)];
      if (property || declared?.isReadOnly) fail('InvalidArgument');
      if (!bag || !declared) return notImplemented(`${location} =`);
      bag(object.target)[camel(wire)] = value;
    });
  }

  private get(object: HostObject, wire: string): unknown {
    const location = `${object.type}.${camel(wire)}`;
    return at(location, () => {
      this.checkOffered(object.type, 'scalars', wire, location);
      const { properties, bag } = this.entry(object.type);
      const property = properties?.[wire];
      if (property) return property.get(object.target, this.context);
      if (bag) return bag(object.target)[camel(wire)] ?? null;
      return notImplemented(location);
    });
  }

  private checkOffered(
    type: string,
    kind: 'scalars' | 'navigations' | 'methods',
    wire: string,
    location: string,
  ): void {
    const since = this.types[type]?.[kind][camel(wire)]?.since;
    if (since && !this.offers(since)) fail('ApiNotFound', `${location} needs ExcelApi ${since}.`);
  }

  private entry(type: string): ClassEntry<unknown> {
    return (this.registry[type] ?? notImplemented(`the class ${type}`)) as ClassEntry<unknown>;
  }

  private idOf(object: HostObject): Record<string, unknown> {
    if (object.type === inert) return {};
    const reference = this.references.referenceOf(object);
    return {
      ...this.entry(object.type).id?.(object.target),
      ...(reference === null ? {} : { _ReferenceId: reference }),
    };
  }
}

/** The objects of one request, each resolved once, when it is first asked for. */
class Request {
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly paths: RequestBody['ObjectPaths'],
    private readonly resolve: (path: ObjectPath, request: Request) => HostObject | null,
  ) {}

  object(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) return fail('InvalidObjectPath');
    const object = this.resolve(path, this);
    this.objects.set(id, object);
    return object;
  }

  /** The arguments of a call; an optional one that was left out is undefined. */
  arguments(info: ArgumentInfo | null | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map(
      (value, index) => this.argument(value, references[index]) ?? undefined,
    );
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (Array.isArray(value) && Array.isArray(reference)) {
      return value.map((each: unknown, index) => this.argument(each, reference[index]));
    }
    if (typeof reference === 'number' && reference !== 0) return this.object(Number(value));
    return value;
  }
}

function at<T>(location: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof HostError) error.location ??= location;
    throw error;
  }
}

function wireError(error: unknown, index: number): NonNullable<ResponseBody['Error']> {
  // A fault of the simulation itself must never look like one of Excel's.
  if (!(error instanceof HostError)) throw error;
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location ?? '',
    HttpStatusCode: 400,
    ActionIndex: index,
  };
}

function asJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== 'object' || value === null) return value;
  if ('_Items' in value) return asJson(value._Items);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [camel(key), asJson(each)]));
}
