import type { TypesTable } from '../office/types-table';
import type { ClassEntry, Context, HostObject } from '../registry/define';
import { fail, HostError } from './errors';
import { camel, pascal, type QueryInfo } from './wire';

interface Tree {
  [name: string]: Tree;
}

type Projected = Record<string, unknown>;

export interface Reading {
  entry(type: string): ClassEntry<unknown>;
  get(object: HostObject, wire: string): unknown;
  navigate(object: HostObject, wire: string): HostObject | null;
  idOf(object: HostObject): Projected;
  readonly context: Context;
}

/** Never loaded unless it is asked for by name. */
const leftOut = new Set(['Range.numberFormatCategories']);

/** Answers `load()`: the parts of an object that were asked for. */
export class Projection {
  constructor(
    private readonly types: TypesTable,
    private readonly reading: Reading,
  ) {}

  query(object: HostObject, { Select, Expand, Top, Skip }: QueryInfo): Projected | null {
    const tree: Tree = {};
    for (const path of [...(Select ?? []), ...(Expand ?? [])]) {
      let node = tree;
      for (const name of path.split(/[/.]/)) node = node[name] ??= {};
    }
    return this.project(object, tree, Top ?? null, Skip ?? 0);
  }

  private project(
    object: HostObject | null,
    tree: Tree,
    top: number | null = null,
    skip = 0,
  ): Projected | null {
    if (object === null) return null;
    const types = this.types[object.type];
    if (!types) return fail('ApiNotFound', object.type);
    if (types.isCollection) return this.projectItems(object, tree, top, skip);
    const result: Projected = this.reading.idOf(object);
    const names = Object.keys(tree);
    if (names.length === 0 || '*' in tree) this.addAll(object, result);
    for (const name of names) {
      if (name === '*' || /^isNullObject$/i.test(name)) continue;
      const scalar = keyLike(types.scalars, name);
      const navigation = scalar === null ? keyLike(types.navigations, name) : null;
      if (scalar !== null) result[pascal(scalar)] = this.reading.get(object, pascal(scalar));
      else if (navigation !== null) {
        const child = this.reading.navigate(object, pascal(navigation));
        result[pascal(navigation)] = this.project(child, tree[name]!);
      } else fail('InvalidArgument', `${object.type} has no property ${name}.`);
    }
    return result;
  }

  private projectItems(
    object: HostObject,
    tree: Tree,
    top: number | null,
    skip: number,
  ): Projected {
    const types = this.types[object.type]!;
    const items = this.reading.entry(object.type).items;
    if (!items) return fail('NotImplemented', `The simulated Excel lacks ${object.type}.items.`);
    const result: Projected = {};
    const ofItems: Tree = {};
    for (const [name, part] of Object.entries(tree)) {
      const own = keyLike(types.scalars, name);
      if (own === null) ofItems[name] = part;
      else result[pascal(own)] = this.reading.get(object, pascal(own));
    }
    const all = items(object.target, this.reading.context);
    const asked = all.slice(skip, top === null ? undefined : skip + top);
    const onlyOwn = Object.keys(tree).length > 0 && Object.keys(ofItems).length === 0;
    result['_Items'] = asked.map((item) =>
      onlyOwn ? this.reading.idOf(item) : this.project(item, ofItems),
    );
    return result;
  }

  /** Every property of the object that the simulation has. */
  private addAll(object: HostObject, result: Projected): void {
    for (const name of Object.keys(this.types[object.type]!.scalars)) {
      if (leftOut.has(`${object.type}.${name}`)) continue;
      try {
        result[pascal(name)] = this.reading.get(object, pascal(name));
      } catch (error) {
        const isAbsent =
          error instanceof HostError && /^(NotImplemented|ApiNotFound)$/.test(error.code);
        if (!isAbsent) throw error;
      }
    }
  }
}

function keyLike(record: Readonly<Record<string, unknown>>, name: string): string | null {
  if (camel(name) in record) return camel(name);
  const wanted = name.toLowerCase();
  return Object.keys(record).find((key) => key.toLowerCase() === wanted) ?? null;
}
