"""Drives a return in LibreOffice as an agency would, and prints what held as JSON.

Usage: drive_return.py WORKBOOK OUTPUT PROFILE. What is entered into cells goes through the
office's own document functions, which ask the protection as the keyboard does. The workbook is
saved to OUTPUT again, as a re-save with one update in it. Then right and wrong entries are put into
its lists and dates past their checks, and the office is asked which of them it holds invalid, as
"Mark Invalid Data" of its menu does; and where it would begin new pages on paper.
"""
import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def url(path):
    return uno.systemPathToFileUrl(os.path.abspath(path))


def connect(profile):
    pipe = "followthrough%d" % os.getpid()
    office = subprocess.Popen(
        ["soffice", "-env:UserInstallation=" + url(profile), "--headless", "--norestore",
         "--accept=pipe,name=%s;urp;" % pipe],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return office, resolver.resolve(
                "uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not start")


def surrounds(circle, cell):
    middle = (cell.Position.X + cell.Size.Width / 2, cell.Position.Y + cell.Size.Height / 2)
    corner, size = circle.Position, circle.Size
    return (corner.X < middle[0] < corner.X + size.Width
            and corner.Y < middle[1] < corner.Y + size.Height)


def main(workbook, output, profile):
    office, context = connect(profile)
    services = context.ServiceManager
    desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(url(workbook), "_blank", 0, (prop("Hidden", True),))
    sheets = document.Sheets
    sheet = sheets.getByName("Action plan return")
    header = next(row for row in range(20) if sheet.getCellByPosition(0, row).String == "Reference")
    columns = {}
    for column in range(30):
        heading = sheet.getCellByPosition(column, header).String
        if heading:
            columns[heading] = column

    def enter(heading, text):
        cell = sheet.getCellByPosition(columns[heading], header + 1)
        address = cell.CellAddress
        place = sheet.getCellRangeByPosition(
            address.Column, address.Row, address.Column, address.Row)
        try:
            place.setDataArray(((text,),))
        except Exception:  # What is locked is refused.
            pass
        return cell.String

    locked = {}
    for heading in ("Reference", "Recommendation", "Action", "Target date"):
        cell = sheet.getCellByPosition(columns[heading], header + 1)
        before = cell.String
        locked[heading] = enter(heading, "changed") == before
    checks = {}
    for heading in ("This quarter", "Status", "New date asked for", "Date completed"):
        cell = sheet.getCellByPosition(columns[heading], header + 1)
        validation = cell.Validation
        checks[heading] = {
            "type": validation.Type.value,
            "stops": validation.ErrorAlertStyle.value == "STOP" and validation.ShowErrorMessage,
            "hint": validation.InputMessage,
            "fault": validation.ErrorMessage,
            "first": validation.getFormula1(),
            "second": validation.getFormula2(),
        }
    result = {
        "sheets": list(sheets.ElementNames),
        "visible": [sheets.getByName(name).IsVisible for name in sheets.ElementNames],
        "protected": [sheets.getByName(name).isProtected() for name in sheets.ElementNames],
        "locked": locked,
        "open": enter("Progress this quarter", "Typed in LibreOffice."),
        "checks": checks,
    }
    document.storeToURL(url(output), (prop("FilterName", "Calc MS Excel 2007 XML"),))
    names = {column: heading for heading, column in columns.items()}
    entries = {
        "right": {"This quarter": "No change this quarter", "Status": "Completed",
                  "New date asked for": "2027-01-31", "Date completed": "2026-09-15"},
        "wrong": {"This quarter": "Perhaps", "Status": "Nearly there",
                  "New date asked for": "next spring", "Date completed": "1990-01-01"},
    }
    result["invalid"] = {}
    for at, (kind, values) in enumerate(entries.items()):
        for heading, text in values.items():
            sheet.getCellByPosition(columns[heading], header + 1 + at).setFormula(text)
    # The circles are drawings, which a protected sheet takes none of; it has no password.
    sheet.unprotect("")
    sheet.showInvalid()
    circles = [sheet.DrawPage.getByIndex(at) for at in range(sheet.DrawPage.Count)]
    for at, kind in enumerate(entries):
        result["invalid"][kind] = sorted(
            heading for heading in entries[kind]
            if any(surrounds(circle, sheet.getCellByPosition(columns[heading], header + 1 + at))
                   for circle in circles))
    result["circles"] = len(circles)
    result["pages"] = [
        names[each.Position] for each in sheet.ColumnPageBreaks if each.ManualBreak]
    style = document.StyleFamilies.getByName("PageStyles").getByName(sheet.PageStyle)
    result["scale"] = style.PageScale
    document.close(True)
    try:
        desktop.terminate()
    except Exception:
        pass
    office.wait(timeout=60)
    print(json.dumps(result))


main(*sys.argv[1:4])
