import { readRepoFile } from '../../tools/sources';
import { elementsNamed, xmlTree, type Element } from '../../tools/xml-tree';
import type { AddIn, RibbonButton } from './protocol';

/** The add-in as manifest.xml describes it, served from an address. */
export function addInOf(origin: string, requirements: AddIn['requirements']): AddIn {
  const root = xmlTree(new TextEncoder().encode(readRepoFile('manifest.xml')));
  const resources = new Map(
    ['Image', 'Url', 'String']
      .flatMap((name) => elementsNamed(root, name))
      .map(({ attributes }) => [attributes['id'], attributes['DefaultValue']!]),
  );
  const resource = (element: Element, name: string): string =>
    resources.get(elementsNamed(element, name)[0]!.attributes['resid'])!;
  const here = (address: string): string => origin + new URL(address).pathname;
  const [group] = elementsNamed(root, 'Group');
  const controls = elementsNamed(group!, 'Control');
  const buttons = controls.map((control): RibbonButton => {
    const icon = elementsNamed(control, 'Image').find(
      ({ attributes }) => attributes['size'] === '32',
    );
    return {
      id: control.attributes['id']!,
      label: resource(control, 'Label'),
      icon: here(resources.get(icon!.attributes['resid'])!),
      calls: elementsNamed(control, 'FunctionName')[0]?.text ?? null,
    };
  });
  const pane = controls.find((control) => elementsNamed(control, 'SourceLocation').length > 0);
  const commands = elementsNamed(root, 'FunctionFile')[0]!.attributes['resid'];
  return {
    group: resources.get(
      group!.children.find(({ name }) => name === 'Label')!.attributes['resid'],
    )!,
    buttons,
    pane: here(resource(pane!, 'SourceLocation')),
    commands: here(resources.get(commands)!),
    requirements,
  };
}
