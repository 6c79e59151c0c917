export { asUtf8, isUtf8 } from './encoding';
export {
  attributeOf,
  childElements,
  currentAttributes,
  currentElement,
  prefixedAttributeOf,
  rootAndChildren,
  rootElement,
  type XmlAttribute,
  type XmlElement,
} from './elements';
export type { XmlName } from './names';
export { XmlProblem } from './problem';
export { XmlScanner, type TokenKind } from './scanner';
export { Splices } from './splices';
export {
  decodeUtf8,
  encodeUtf8,
  escapeAttribute,
  escapeSheetText,
  escapeXml,
  unescapeSheetText,
} from './text';
