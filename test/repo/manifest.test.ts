import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { developed, manifestFor } from '../../build/manifest';
import { pages } from '../../build/pages';
import { ribbon } from '../../src/commands/ribbon';
import { readRepoFile, repoRoot } from '../tools/sources';
import { elementsNamed, xmlTree, type Element } from '../tools/xml-tree';

const manifest = readRepoFile('manifest.xml');
const root = xmlTree(new TextEncoder().encode(manifest));
const all = (name: string): Element[] => elementsNamed(root, name);
const texts = (name: string): string[] => all(name).map(({ text }) => text);
const values = (name: string): string[] =>
  all(name).map(({ attributes }) => attributes['DefaultValue']!);
const resources = ['Image', 'Url', 'String'].flatMap((name) =>
  all(name).filter(({ attributes }) => attributes['id'] !== undefined),
);

/** Width and height, from the head of a PNG file. */
function pictureSize(path: string): number[] {
  const bytes = readFileSync(join(repoRoot, path));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('the manifest', () => {
  test('has its parts in the order that its schema prescribes', () => {
    expect(root.name).toBe('OfficeApp');
    expect(root.children.map(({ name }) => name)).toEqual(
      `Id Version ProviderName DefaultLocale DisplayName Description IconUrl
       HighResolutionIconUrl SupportUrl Hosts Requirements DefaultSettings Permissions
       VersionOverrides`.split(/\s+/),
    );
    const children = (name: string): string =>
      [
        ...new Set(all(name).map((each) => each.children.map((child) => child.name).join(' '))),
      ].join('; ');
    expect(children('DesktopFormFactor')).toBe('GetStarted FunctionFile ExtensionPoint');
    expect(children('Group')).toBe('Label Icon Control Control Control Control');
    expect(children('Control')).toBe('Label Supertip Icon Action');
    expect(children('Resources')).toBe('Images Urls ShortStrings LongStrings');
  });

  test('is an add-in for workbooks with an id and a version of four parts', () => {
    expect(root.attributes['type']).toBe('TaskPaneApp');
    expect(texts('Id')).toEqual([
      expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/),
    ]);
    expect(texts('Version')).toEqual([expect.stringMatching(/^[1-9]\d{0,4}(\.\d{1,5}){3}$/)]);
    expect(texts('DefaultLocale')).toEqual(['en-GB']);
    const hosts = all('Host').map(({ attributes }) => attributes['Name'] ?? attributes['type']);
    expect(hosts).toEqual(['Workbook', 'Workbook']);
  });

  test('asks for the requirement set that the host cannot do without, and for no more', () => {
    const floor = /floor = '([\d.]+)'/.exec(readRepoFile('src/hosts/excel/capabilities.ts'))![1];
    expect(all('Set').map(({ attributes }) => attributes)).toEqual([
      { Name: 'ExcelApi', MinVersion: floor },
    ]);
    expect(texts('Permissions')).toEqual(['ReadWriteDocument']);
  });

  test('names only https addresses of one place, and pages that are built', () => {
    const addresses = manifest.match(/"https?:\/\/[^"]+"/g)!.map((each) => each.slice(1, -1));
    const ours = addresses.filter((each) => !each.includes('schemas.microsoft.com/office/'));
    const others = ours.filter((each) => !each.startsWith(developed));
    expect(others).toEqual(['http://www.w3.org/2001/XMLSchema-instance']);
    const named = [...values('Url'), ...values('SourceLocation'), ...values('SupportUrl')].filter(
      (each) => each !== undefined,
    );
    expect(named.length).toBeGreaterThan(4);
    const built = pages.map(({ file }) => developed + file);
    expect(named.filter((each) => !built.includes(each))).toEqual([]);
  });

  test('has its texts within the lengths that Office takes', () => {
    expect(resources.filter(({ attributes }) => attributes['id']!.length > 32)).toEqual([]);
    const tooLong = (list: string, most: number): Element[] =>
      all(list)[0]!.children.filter(({ attributes }) => attributes['DefaultValue']!.length > most);
    expect(all('ShortStrings')[0]!.children.length).toBeGreaterThan(0);
    expect(tooLong('ShortStrings', 125)).toEqual([]);
    expect(tooLong('LongStrings', 250)).toEqual([]);
    expect(tooLong('Urls', 2048)).toEqual([]);
    expect(values('DisplayName')[0]!.length).toBeLessThanOrEqual(125);
    expect(
      root.children.find(({ name }) => name === 'Description')!.attributes['DefaultValue']!.length,
    ).toBeLessThanOrEqual(250);
  });

  test('defines every text, address and picture once, and uses each', () => {
    const ids = resources.map(({ attributes }) => attributes['id']!);
    expect(new Set(ids).size).toBe(ids.length);
    const used = [...manifest.matchAll(/resid="([^"]+)"/g)].map((match) => match[1]!);
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
  });
});

describe('what the manifest names is there', () => {
  test('every picture at the size it gives, and at each size Office asks for', () => {
    const address = new Map(
      all('Image')
        .filter(({ attributes }) => attributes['id'])
        .map(({ attributes }) => [attributes['id']!, attributes['DefaultValue']!]),
    );
    const path = (url: string): string => url.replace(`${developed}icons/`, 'assets/icons/');
    const icons = all('Icon');
    expect(icons).toHaveLength(5);
    for (const { children } of icons) {
      const sizes = children.map(({ attributes }) => Number(attributes['size']));
      expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
      for (const [index, { attributes }] of children.entries()) {
        const file = path(address.get(attributes['resid']!)!);
        expect({ file, size: pictureSize(file) }).toEqual({
          file,
          size: [sizes[index], sizes[index]],
        });
      }
    }
    expect(values('IconUrl').map((url) => pictureSize(path(url)))).toEqual([[32, 32]]);
    expect(values('HighResolutionIconUrl').map((url) => pictureSize(path(url)))).toEqual([
      [64, 64],
    ]);
    const made = [...address.values()].filter((url) => !existsSync(join(repoRoot, path(url))));
    expect(made).toEqual([]);
  });

  test('a button for every command, and a command for every button', () => {
    expect(texts('FunctionName').sort()).toEqual(Object.keys(ribbon).sort());
    expect(all('Action').map(({ attributes }) => attributes['type'])).toEqual([
      'ShowTaskpane',
      'ExecuteFunction',
      'ExecuteFunction',
      'ExecuteFunction',
    ]);
    const ids = ['Control', 'Group'].flatMap((name) =>
      all(name).map(({ attributes }) => attributes['id']!),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(all('OfficeTab').map(({ attributes }) => attributes['id'])).toEqual(['TabHome']);
  });
});

describe('the manifest of a deployment', () => {
  test.each([
    ['https://example.org/plans/', 'https://example.org/plans/taskpane.html'],
    ['https://example.org/plans', 'https://example.org/plans/taskpane.html'],
    ['https://example.org', 'https://example.org/taskpane.html'],
  ])('at %s has its pages there and nowhere else', (address, pane) => {
    const deployed = manifestFor(manifest, address);
    expect(deployed).toContain(`"${pane}"`);
    expect(deployed).not.toContain('localhost');
    const deployedRoot = xmlTree(new TextEncoder().encode(deployed));
    expect(elementsNamed(deployedRoot, 'Control')).toHaveLength(4);
  });

  test.each(['http://example.org', 'example.org', '', 'https://example.org/?a=b'])(
    'is refused for %j, with the remedy',
    (address) => {
      expect(() => manifestFor(manifest, address)).toThrow(/Give the https address/);
    },
  );
});
