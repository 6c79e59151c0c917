import { SimulatedExcel } from './simulated-excel';

/** The error of a batch: its code, and where Excel says it happened. */
async function errorOf(
  batch: (context: Excel.RequestContext) => unknown,
): Promise<{ code: string; location: string | undefined; isOffice: boolean; message: string }> {
  const error: unknown = await Excel.run(async (context) => {
    batch(context);
    await context.sync();
  }).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  const { code, message, debugInfo } = error as OfficeExtension.Error;
  const isOffice = error instanceof OfficeExtension.Error;
  return { code, location: debugInfo.errorLocation, isOffice, message };
}

/** Once everything that was sent has been answered. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

function open(options = {}): SimulatedExcel {
  const excel = SimulatedExcel.blank(['Data', 'Other'], options);
  const sheet = excel.sheet('Data');
  ['one', 'two', 'three'].forEach((text, row) => excel.model.type(sheet, row, 0, text));
  return excel;
}

describe('reading and writing', () => {
  test('gives what was loaded, and nothing that was not', async () => {
    open();
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      const ghost = context.workbook.worksheets.getItemOrNullObject('Ghost');
      const ofGhost = ghost.getUsedRangeOrNullObject().load('address');
      const range = sheets.getItem('Data').getUsedRange().load('address,values');
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(['Data', 'Other']);
      expect([ghost.isNullObject, ofGhost.isNullObject]).toEqual([true, true]);
      expect([range.address, range.values]).toEqual(['Data!A1:A3', [['one'], ['two'], ['three']]]);
      expect(() => range.formulas).toThrow(/property 'formulas' is not available/);
    });
  });

  test.each([
    ['12', 12],
    ["'12", '12'],
    ['50%', 0.5],
    ['TRUE', true],
    ['3/12/2027', 46_458],
    ['March 2027', 46_447],
    ['#N/A', '#N/A'],
    ['words', 'words'],
    ['=HYPERLINK("#Data!A1","a "&"link")', 'a link'],
  ])('a typed %s is held as Excel would hold it', async (input, value) => {
    open();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Data').getRange('C1');
      range.values = [[input]];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[value]]);
    });
  });

  test('null leaves a cell as it is, and the shape must fit', async () => {
    const excel = open();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Data').getRange('A1:A2').values = [[null], ['new']];
      await context.sync();
    });
    expect(excel.sheet('Data').cell(0, 0).value).toBe('one');
    expect(excel.sheet('Data').cell(1, 0).value).toBe('new');
    const wrong = await errorOf(({ workbook }) => {
      workbook.worksheets.getItem('Data').getRange('A1:B2').values = [[1, 2]];
    });
    expect(wrong.code).toBe('InvalidArgument');
  });

  test('a large write is cut by office.js, and arrives whole', async () => {
    const excel = open();
    await Excel.run(async (context) => {
      const values = Array.from({ length: 1_000 }, (_, row) => [row, row * 2, row * 3]);
      context.workbook.worksheets.getItem('Other').getRange('A1:C1000').values = values;
      await context.sync();
    });
    expect(excel.sheet('Other').cell(999, 2).value).toBe(2_997);
  });

  test('whole rows and columns give no cells', async () => {
    open();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Data').getRange('A:A').load('values');
      await context.sync();
      expect(range.values).toBeNull();
    });
  });
});

describe('a kept range', () => {
  test.each([
    ['rows inserted before it', '2:3', 'insert', 'Data!A5'],
    ['a row deleted before it', '1:1', 'delete', 'Data!A2'],
    ['rows inserted after it', '8:9', 'insert', 'Data!A3'],
  ] as const)('follows %s', async (_, rows, what, address) => {
    open();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      const kept = sheet.getRange('A3').load('address');
      await context.sync();
      if (what === 'insert') sheet.getRange(rows).insert('Down');
      else sheet.getRange(rows).delete('Up');
      await context.sync();
      kept.load('address,values');
      await context.sync();
      expect([kept.address, kept.values]).toEqual([address, [['three']]]);
    });
  });

  test('follows what the user does between two syncs, is lost with its row, and is given up', async () => {
    const excel = open();
    await Excel.run(async (context) => {
      const kept = context.workbook.worksheets.getItem('Data').getRange('A3').load('address');
      await context.sync();
      excel.model.shiftRows(excel.sheet('Data'), 0, 1);
      kept.load('address');
      await context.sync();
      expect(kept.address).toBe('Data!A4');
      excel.model.shiftRows(excel.sheet('Data'), 3, -1);
      kept.load('address');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidReference' });
    });
    await settled();
    expect(excel.sheet('Data').followers.size).toBe(0);
  });
});

describe('errors', () => {
  test('are those of office.js, with their place', async () => {
    open();
    expect(
      await errorOf(({ workbook }) => workbook.worksheets.getItem('Ghost').load('name')),
    ).toMatchObject({
      code: 'ItemNotFound',
      location: 'WorksheetCollection.getItem',
      isOffice: true,
    });
    expect(await errorOf(({ workbook }) => workbook.worksheets.add('data'))).toMatchObject({
      code: 'ItemAlreadyExists',
      location: 'WorksheetCollection.add',
    });
  });

  test('stop the batch, and what ran before stays done', async () => {
    const excel = open();
    await errorOf(({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Data');
      sheet.getRange('B1').values = [['before']];
      workbook.worksheets.getItem('Ghost').activate();
      sheet.getRange('B2').values = [['after']];
    });
    expect(excel.sheet('Data').cell(0, 1).value).toBe('before');
    expect(excel.sheet('Data').cell(1, 1).value).toBe('');
  });
});

describe('refusals', () => {
  test('name what the simulation lacks', async () => {
    open();
    const lacking = await errorOf(({ workbook }) =>
      workbook.worksheets.getItem('Data').getRange('A1').flashFill(),
    );
    expect(lacking.code).toBe('NotImplemented');
    expect(lacking.message).toContain('Range.flashFill()');
  });

  test('meet whoever uses more than the declared requirement sets', async () => {
    open({ excelApi: '1.8' });
    const error = await errorOf(({ workbook }) =>
      workbook.worksheets.getItem('Data').getRange('A1').getCellProperties({ address: true }),
    );
    expect(error.code).toBe('ApiNotFound');
  });

  test('come from protected sheets, and only from their locked cells', async () => {
    const excel = open();
    const sheet = excel.sheet('Data');
    const cell = sheet.cell(1, 0);
    sheet.put(1, 0, { ...cell, format: { ...cell.format, locked: false } });
    sheet.protection = { options: {}, password: null };
    const write = (address: string) => (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem('Data').getRange(address).values = [['x']];
    };
    expect((await errorOf(write('A1'))).code).toBe('AccessDenied');
    await Excel.run(async (context) => {
      write('A2')(context);
      await context.sync();
    });
    expect(sheet.cell(1, 0).value).toBe('x');
  });

  test.each([
    ['requests', { requestBytes: 1_000 }, 'RequestPayloadSizeLimitExceeded'],
    ['answers', { responseBytes: 1_000 }, 'ResponsePayloadSizeLimitExceeded'],
  ])('come from %s that are too large', async (_, options, code) => {
    const excel = open(options);
    excel.model.type(excel.sheet('Data'), 0, 1, 'x'.repeat(2_000));
    const error = await errorOf(({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Data');
      if (code.startsWith('Request')) sheet.getRange('C1').values = [['y'.repeat(2_000)]];
      else sheet.getRange('B1').load('values');
    });
    expect(error.code).toBe(code);
  });

  test('come from more than fifty batches that wait', async () => {
    open();
    const codes = await Promise.all(
      Array.from({ length: 60 }, () =>
        Excel.run(async (context) => {
          context.workbook.worksheets.load('items/name');
          await context.sync();
          return '';
        }).catch((error: OfficeExtension.Error) => error.code),
      ),
    );
    expect(new Set(codes)).toEqual(new Set(['', 'ActivityLimitReached']));
  });
});

describe('events, selection and settings', () => {
  test('whoever listens hears of changes, her own among them', async () => {
    const excel = open();
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      sheet.onChanged.add((event) => {
        heard.push(`${event.changeType} ${event.address}`);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('D1').values = [[1]];
      await context.sync();
    });
    excel.model.type(excel.sheet('Data'), 4, 4, 'hers');
    excel.model.type(excel.sheet('Other'), 4, 4, 'elsewhere');
    await settled();
    expect(heard).toEqual(['RangeEdited D1', 'RangeEdited E5']);
  });

  test('a selected cell is in front, on its sheet', async () => {
    const excel = open();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Other').getRange('B7').select();
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      expect(selected.address).toBe('Other!B7');
    });
    expect(excel.model.active.name).toBe('Other');
  });

  test('settings are kept', async () => {
    open();
    await Excel.run(async (context) => {
      context.workbook.settings.add('plan', { sheet: 'Data' });
      await context.sync();
      const setting = context.workbook.settings.getItem('plan').load('value');
      await context.sync();
      expect(setting.value).toEqual({ sheet: 'Data' });
    });
  });
});
