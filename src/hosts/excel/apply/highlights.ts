import { areaName, cellName } from '../../../core/workbook/address';
import type { HighlightEdit, LiveRule } from '../../../core/workbook/edit';
import { isOurFormula } from '../../../core/workbook/mark';
import { shades } from '../../layout/tones';
import { areaAddresses } from '../address';
import type { Prepared } from './apply';
import type { Directory } from './directory';
import { askProtection, checkFormats } from './protection';
import { sizeOf, type Sender } from './sender';

/** What a request says of a highlight beside its formula and its areas. */
const bytesPerRule = 2_500;

/** A sheet that is asked for its conditional formats. */
class Sheet {
  private readonly formats: Excel.ConditionalFormatCollection;
  private readonly protection: Excel.WorksheetProtection;

  constructor(
    readonly worksheet: Excel.Worksheet,
    private readonly name: string,
  ) {
    this.protection = askProtection(worksheet);
    this.formats = worksheet.getRange().conditionalFormats;
    this.formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  }

  private get ours(): Excel.ConditionalFormat[] {
    return this.formats.items.filter(({ type, customOrNullObject }) => {
      if (type !== 'Custom' || customOrNullObject.isNullObject) return false;
      return isOurFormula(customOrNullObject.rule.formula);
    });
  }

  check(adds: boolean): void {
    if (adds || this.ours.length > 0) checkFormats(this.protection, this.name);
  }

  /** Takes ours off, and only ours. */
  async clear(sender: Sender): Promise<void> {
    const { ours } = this;
    await sender.room(ours.length * 300);
    for (const format of ours) format.delete();
  }
}

/** Puts live conditional formats on a sheet, in place of all of ours that are on it. */
export function prepareHighlight(
  context: Excel.RequestContext,
  directory: Directory,
  edit: HighlightEdit,
): Prepared {
  directory.require(edit.sheet);
  const sheet = new Sheet(context.workbook.worksheets.getItem(edit.sheet), edit.sheet);
  return {
    check: () => sheet.check(edit.rules.length > 0),
    async write(sender) {
      await sheet.clear(sender);
      for (const rule of edit.rules) await addRule(sender, sheet.worksheet, rule);
      return { notices: [] };
    },
  };
}

/** Removes our conditional formats from a sheet, or from all where `name` is null. */
export function prepareClear(
  context: Excel.RequestContext,
  directory: Directory,
  name: string | null,
): Prepared {
  if (name !== null) directory.require(name);
  const names = name === null ? directory.sheets.map((sheet) => sheet.name) : [name];
  const sheets = names.map((each) => new Sheet(context.workbook.worksheets.getItem(each), each));
  return {
    check() {
      for (const sheet of sheets) sheet.check(false);
    },
    async write(sender) {
      for (const sheet of sheets) await sheet.clear(sender);
      return { notices: [] };
    },
  };
}

async function addRule(sender: Sender, worksheet: Excel.Worksheet, rule: LiveRule): Promise<void> {
  const areas = [...rule.areas].sort((one, other) => one.top - other.top || one.left - other.left);
  const [first] = areas;
  if (!first) return;
  // Every part of a long list begins at the same cell, which the formula is relative to.
  const anchor = cellName(first.top, first.left);
  for (const address of areaAddresses(areas, anchor)) {
    await sender.room(bytesPerRule + sizeOf(rule.formula) + sizeOf(address));
    const isOne = areas.length === 1;
    const place = isOne ? worksheet.getRange(areaName(first)) : worksheet.getRanges(address);
    style(place.conditionalFormats.add('Custom'), rule);
  }
}

function style(format: Excel.ConditionalFormat, { formula, tone, numberFormat }: LiveRule): void {
  const { fill, text } = shades[tone];
  const { custom } = format;
  custom.rule.formula = `=${formula}`;
  custom.format.fill.color = `#${fill}`;
  custom.format.font.color = `#${text}`;
  custom.format.font.bold = true;
  if (numberFormat !== null) custom.format.numberFormat = numberFormat;
  // Ours come after the user's own, which win where they meet. Nothing of it can be said after this.
  format.priority = -1;
}
