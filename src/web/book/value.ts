import { useSyncExternalStore } from 'react';

/** A value that changes, and those who are told. */
export class Value<T> {
  private readonly listeners = new Set<() => void>();

  constructor(private value: T) {}

  get(): T {
    return this.value;
  }

  set(value: T): void {
    if (value === this.value) return;
    this.value = value;
    for (const listener of this.listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

/** A part of a value; the component is drawn again only when that part is another. */
export function useValue<T, Part>(value: Value<T>, select: (value: T) => Part): Part {
  return useSyncExternalStore(value.subscribe, () => select(value.get()));
}
