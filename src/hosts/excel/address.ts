import { areaName, parseArea, type Area } from '../../core/workbook/address';

/** The area of an address as Excel gives it, such as `'Plan A'!A1:F12`. */
export function areaOfAddress(address: string): Area | null {
  return parseArea(address.slice(address.lastIndexOf('!') + 1));
}

/** The sheet of such an address. */
export function sheetOfAddress(address: string): string {
  const name = address.slice(0, address.lastIndexOf('!'));
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Where Excel's own list of several areas begins a new address: sheets' names may hold commas. */
export function splitAddresses(addresses: string): string[] {
  return addresses.match(/(?:'(?:[^']|'')*'![^,]*|[^,]+)/g) ?? [];
}

/** Below the length that the address of several areas may have. */
const longestAddress = 8000;

/**
 * Addresses of many areas, each short enough for one call; `first`, where it is given, begins
 * every one of them.
 */
export function addressesOf(names: readonly string[], first = ''): string[] {
  const addresses: string[] = [];
  let address = '';
  for (const name of names) {
    if (address !== '' && address.length + name.length + 1 > longestAddress) {
      addresses.push(address);
      address = first;
    }
    address = address === '' ? name : `${address},${name}`;
  }
  return address === '' ? addresses : [...addresses, address];
}

/** The same, of areas of cells. */
export function areaAddresses(areas: readonly Area[], first = ''): string[] {
  return addressesOf(areas.map(areaName), first);
}
