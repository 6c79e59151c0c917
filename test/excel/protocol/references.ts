import type { HostObject, References } from '../registry/define';
import { fail } from './errors';

/** The objects that the add-in keeps, by the name that office.js gives back for them. */
export class ReferenceTable implements References {
  private readonly byName = new Map<string, HostObject>();
  private readonly names = new Map<HostObject, string>();
  private next = 1;

  keep(object: HostObject): string {
    const known = this.names.get(object);
    if (known) return known;
    const name = `{R${this.next++}}`;
    this.names.set(object, name);
    this.byName.set(name, object);
    return name;
  }

  release(name: string): HostObject | null {
    const object = this.byName.get(name) ?? null;
    if (object) this.names.delete(object);
    this.byName.delete(name);
    return object;
  }

  object(name: string): HostObject {
    return this.byName.get(name) ?? fail('InvalidReference');
  }

  referenceOf(object: HostObject): string | null {
    return this.names.get(object) ?? null;
  }
}
