"""Compares written workbooks with their originals, taking nothing from the product.

Usage: compare.py JOBS.json, a list of {"original", "file", "name", "allowed"} as in results.ts.
Prints a list of {"file", "problems", "cells", "reader"}: every difference that was not allowed,
how many cells were compared, and whether openpyxl found the same ("same"), something else
("differs"), or cannot read the original ("cannot read").
"""

import json
import multiprocessing
import posixpath
import re
import sys
import urllib.parse
import warnings
import zipfile

from lxml import etree

warnings.simplefilter("ignore")
STYLE_LISTS = ("numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs")
NOTHING = re.compile(
    r"<font \[\]></>$|<fill \[\]>(<patternFill \[\('patternType', 'none'\)\]></>)?</>$"
    r"|<border \[\]>(<(left|right|top|bottom|diagonal) \[\]></>)*</>$"
)
OURS = re.compile(r'^\s*AND\(\s*N\(\s*"followthrough:', re.I)


def local(element):
    return etree.QName(element).localname if isinstance(element.tag, str) else "#"


def parse(data):
    try:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, huge_tree=True))
    except etree.XMLSyntaxError:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, huge_tree=True, recover=True))


def children(element, name=None):
    if element is None:
        return []
    return [each for each in element if isinstance(each.tag, str) and name in (None, local(each))]


def child(element, name):
    return next(iter(children(element, name)), None)


def whole(element):
    """An element as one comparable text, its prefixes and the order of its attributes left out."""
    if element is None:
        return ""
    attributes = sorted((etree.QName(k).text, v) for k, v in element.attrib.items())
    inner = "".join(whole(each) for each in children(element))
    text = (element.text or "") + "".join(each.tail or "" for each in element)
    return f"<{local(element)} {attributes}>{text}{inner}</>"


def key_of(name):
    return name.replace("\\", "/").lstrip("/").lower()


def attribute(element, name):
    return next((v for k, v in element.attrib.items() if etree.QName(k).localname == name), None)


class Package:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        self.names = {}
        for info in self.zip.infolist():
            # The zip module itself swaps slashes; the name as it is written is in orig_filename.
            if not info.is_dir():
                self.names[key_of(info.filename)] = info

    def read(self, part):
        return self.zip.read(self.names[key_of(part)])

    def has(self, part):
        return part is not None and key_of(part) in self.names

    def rels(self, source):
        folder, _, name = source.replace("\\", "/").rpartition("/")
        path = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
        if not self.has(path):
            return []
        found = []
        for each in parse(self.read(path)):
            if local(each) != "Relationship":
                continue
            target = (each.get("Target") or "").replace("\\", "/")
            part = None
            if (each.get("TargetMode") or "").lower() != "external":
                path_ = target.split("#")[0]
                joined = path_ if path_.startswith("/") else posixpath.join(folder, path_)
                part = posixpath.normpath(joined).lstrip("/")
                if not self.has(part):
                    part = urllib.parse.unquote(part)
            kind = (each.get("Type") or "").rpartition("/")[2]
            found.append({"id": each.get("Id"), "kind": kind, "target": target, "part": part})
        return found


class Book:
    def __init__(self, path):
        self.package = package = Package(path)
        main = next(rel["part"] for rel in package.rels("") if rel["kind"] == "officeDocument")
        self.main = main
        self.rels = package.rels(main)
        self.root = parse(package.read(main))
        by_id = {rel["id"]: rel for rel in self.rels}
        self.sheets = []
        for each in children(child(self.root, "sheets"), "sheet"):
            rel = by_id.get(attribute(each, "id"))
            self.sheets.append((each.get("name"), rel["kind"] if rel else "", rel["part"] if rel else None))
        self.strings = self.read_strings()
        self.load_styles()

    def part(self, kind):
        part = next((rel["part"] for rel in self.rels if rel["kind"] == kind), None)
        return part if self.package.has(part) else None

    def read_strings(self):
        part = self.part("sharedStrings")
        if part is None:
            return []
        return [whole(each) for each in children(parse(self.package.read(part)), "si")]

    def load_styles(self):
        part = self.part("styles")
        root = parse(self.package.read(part)) if part else None
        lists = {name: children(child(root, name)) for name in (*STYLE_LISTS, "cellStyleXfs", "cellStyles")}
        self.raw_lists = {name: [whole(each) for each in entries] for name, entries in lists.items()}
        self.formats = {each.get("numFmtId"): each.get("formatCode") for each in lists["numFmts"]}
        self.xfs = lists["cellXfs"]
        self.resolved = {}

    def entry(self, name, position):
        """An entry of a list of styles; None past its end, and where it says that there is nothing."""
        entries = self.raw_lists[name]
        index = int(position or 0)
        found = entries[index] if 0 <= index < len(entries) else None
        return None if found is not None and NOTHING.match(found) else found

    def style(self, number):
        """What a style number stands for, down to its fonts and formats; None where it is nothing."""
        if number in self.resolved:
            return self.resolved[number]
        index = int(number)
        xf = self.xfs[index] if index < len(self.xfs) else None
        if xf is not None and local(xf) == "AlternateContent":
            xf = next((each for each in xf.iter() if isinstance(each.tag, str) and local(each) == "xf"), None)
        if xf is None:
            found = None
        else:
            format_id = xf.get("numFmtId") or "0"
            found = (
                self.formats.get(format_id, format_id),
                self.entry("fonts", xf.get("fontId")),
                self.entry("fills", xf.get("fillId")),
                self.entry("borders", xf.get("borderId")),
                self.entry("cellStyleXfs", xf.get("xfId")) if xf.get("xfId") else None,
                tuple(whole(each) for each in children(xf)),
                tuple(sorted((k, v) for k, v in xf.attrib.items() if k.startswith("apply") or k == "quotePrefix")),
            )
        self.resolved[number] = found
        return found

    def is_blank(self, number):
        """True for the plain style that stands where nothing stood before."""
        index = int(number)
        if index >= len(self.xfs):
            return True
        return all(self.xfs[index].get(name) in (None, "0") for name in ("numFmtId", "fontId", "fillId", "borderId"))

    def cells(self, part):
        """(row, column) -> (type and value resolved, formula, style number), and rows' and columns' styles."""
        root = parse(self.package.read(part))
        found, lines, row = {}, {}, 0
        for column in children(child(root, "cols"), "col"):
            lines[("column", column.get("min"), column.get("max"))] = column.get("style") or "0"
        for line in children(child(root, "sheetData"), "row"):
            row = int(line.get("r")) if line.get("r") else row + 1
            lines[("row", row)] = line.get("s") or "0"
            column = 0
            for cell in children(line, "c"):
                letters = re.match("[A-Za-z]+", cell.get("r") or "")
                column = column_number(letters.group()) if letters else column + 1
                found[(row, column)] = self.cell(cell)
        return found, lines

    def cell(self, cell):
        kind = cell.get("t") or "n"
        value, inline, formula = child(cell, "v"), child(cell, "is"), child(cell, "f")
        text = value.text if value is not None else None
        if kind == "s" and text is not None:
            index = int(text)
            shown = ("text", self.strings[index] if index < len(self.strings) else None)
        elif inline is not None:
            shown = ("text", whole(inline))
        else:
            shown = (kind, text)
        return shown, whole(formula), cell.get("s") or "0"


def column_number(letters):
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


class Comparison:
    def __init__(self, job):
        self.job = job
        self.allowed = job["allowed"]
        self.one, self.other = Book(job["original"]), Book(job["file"])
        self.problems, self.count = [], 0
        names = {name.lower() for name in self.allowed["sheets"]}
        self.touched = {key_of(part) for name, _, part in self.one.sheets if part and name.lower() in names}
        self.changed = {(c["row"] + 1, c["column"] + 1): c["value"] for c in self.allowed["cells"]}

    def add(self, what):
        self.problems.append(what)

    def run(self):
        self.compare_parts()
        self.compare_workbook()
        self.compare_styles()
        for name, _, part in self.one.sheets:
            if self.one.package.has(part) and local(parse(self.one.package.read(part))) == "worksheet":
                self.compare_cells(name, part)
        return self.problems

    def compare_parts(self):
        one, other = self.one.package, self.other.package
        if other.zip.testzip() is not None:
            self.add("a part does not match its checksum")
        main = key_of(self.one.main)
        folder, _, base = main.rpartition("/")
        chain, styles = self.one.part("calcChain"), self.one.part("styles")
        may = {"[content_types].xml", main, f"{folder}/_rels/{base}.rels".lstrip("/")}
        for key, info in one.names.items():
            if key not in other.names:
                if not (chain and key == key_of(chain)):
                    self.add(f"part lost: {key}")
            elif one.zip.read(info) != other.zip.read(other.names[key]):
                if key in self.touched:
                    self.compare_sheet(key)
                elif styles and key == key_of(styles):
                    pass
                elif chain and key == key_of(chain):
                    pass
                elif key not in may:
                    self.add(f"part changed: {key}")
        added = [key for key in other.names if key not in one.names]
        if not self.allowed["ownSheets"]:
            allowed = {f"{folder}/styles.xml".lstrip("/"), f"{folder}/_rels/{base}.rels".lstrip("/")}
            for key in added:
                if key not in allowed:
                    self.add(f"part added: {key}")
        types = lambda book: [whole(each) for each in parse(book.package.read("[Content_Types].xml"))]
        for each in set(types(self.one)) - set(types(self.other)):
            if "calcchain" not in each.lower():
                self.add("a content type was lost")
        lines = lambda book: {(r["id"], r["kind"], r["target"]) for r in book.rels}
        for line in lines(self.one) - lines(self.other):
            lost = next(r for r in self.one.rels if r["id"] == line[0])
            if line[1] != "calcChain" and self.one.package.has(lost["part"]):
                self.add(f"a relationship of the workbook was lost: {line[1]}")

    def compare_sheet(self, key):
        one, other = parse(self.one.package.read(key)), parse(self.other.package.read(key))
        skip = {"sheetData", "dimension"} if self.changed else set()
        lines = lambda root: [whole(e) for e in children(root) if local(e) not in skip and not is_ours(e)]
        if lines(one) != lines(other):
            self.add(f"something besides cells and highlights changed in {key}")
        if dict(one.attrib) != dict(other.attrib):
            self.add(f"the root of {key} changed")
        if not self.changed and whole(child(one, "sheetData")) != whole(child(other, "sheetData")):
            self.add(f"cells changed in {key}")

    def compare_workbook(self):
        skip = {"sheets", "definedNames"} | ({"calcPr"} if self.changed else set())
        lines = lambda book: [whole(e) for e in children(book.root) if local(e) not in skip]
        if lines(self.one) != lines(self.other):
            self.add("something besides sheets and names changed in the workbook")
        sheets = lambda book: [whole(e) for e in children(child(book.root, "sheets"))]
        before, after = sheets(self.one), sheets(self.other)
        if after[: len(before)] != before or (len(after) > len(before) and not self.allowed["ownSheets"]):
            self.add("the list of sheets changed")
        if [s[2] for s in self.one.sheets] != [s[2] for s in self.other.sheets[: len(before)]]:
            self.add("a sheet leads to another part")
        names = lambda book: [whole(e) for e in children(child(book.root, "definedNames"))]
        before, after = names(self.one), names(self.other)
        if after[: len(before)] != before:
            self.add("a defined name changed or moved")
        if not self.allowed["ownSheets"] and before != after:
            self.add("a defined name was added")

    def compare_styles(self):
        for name, before in self.one.raw_lists.items():
            if self.other.raw_lists[name][: len(before)] != before:
                self.add(f"a style changed: {name}")

    def compare_cells(self, name, part):
        one, one_lines = self.one.cells(part)
        other, other_lines = self.other.cells(part)
        changed = self.changed if key_of(part) in self.touched else {}
        self.count += len(one)
        for place, (shown, formula, style) in one.items():
            now = other.get(place)
            if now is None:
                self.add(f"a cell was lost: {name} {place}")
            elif place in changed:
                # A number comes with a format of its own; the rest of the style stays.
                parts = slice(1, 6) if isinstance(changed[place], int) else slice(None)
                if not self.same_style(style, now[2], parts):
                    self.add(f"a changed cell lost its style: {name} {place}")
            elif (shown, formula) != now[:2] or not self.same_style(style, now[2]):
                self.add(f"a cell changed: {name} {place}")
        for place in other:
            if place not in one and place not in changed:
                self.add(f"a cell was added: {name} {place}")
        for place, value in changed.items():
            wanted = ("n", str(value)) if isinstance(value, int) else value
            held = other.get(place, (None, "", "0"))[0]
            if isinstance(value, int) and held != wanted or isinstance(value, str) and not text_is(held, value):
                self.add(f"a cell does not hold what was asked: {name} {place}")
        for line, style in one_lines.items():
            if line not in other_lines or not self.same_style(style, other_lines[line]):
                self.add(f"the style of a line changed: {name} {line}")

    def same_style(self, before, after, parts=slice(None)):
        old, new = self.one.style(before), self.other.style(after)
        if old is None or new is None:
            # A style past the end of the list is drawn as the default one, and is given its look.
            return old == new or self.other.is_blank(after) or new == self.other.style("0")
        return old[parts] == new[parts]


def text_is(held, value):
    return held is not None and held[0] == "text" and f">{value}<" in held[1]


def is_ours(element):
    if local(element) != "conditionalFormatting":
        return False
    formulas = [rule.findtext("{*}formula") or "" for rule in children(element)]
    return bool(formulas) and all(OURS.match(formula) for formula in formulas)


def reader_compare(job):
    """The same question put to openpyxl, which reads by a model of its own."""
    from openpyxl import load_workbook

    try:
        one = load_workbook(job["original"])
    except Exception:
        return "cannot read", []
    if len(one._sheets) < len(Book(job["original"]).sheets):
        # It leaves out module and dialog sheets, and takes the names of later sheets for others'.
        return "cannot read", []
    changed = {(c["row"] + 1, c["column"] + 1) for c in job["allowed"]["cells"]}
    try:
        other = load_workbook(job["file"])
    except Exception as error:
        return "differs", [f"openpyxl no longer reads it: {error!r}"]
    before, after = reader_view(one, job, changed), reader_view(other, job, changed)
    problems = [f"openpyxl sees another {what}" for what in before if before[what] != after.get(what)]
    return ("differs" if problems else "same"), problems


def reader_view(book, job, changed):
    touched = {name.lower() for name in job["allowed"]["sheets"]}
    view, styles = {}, {}

    def style(cell):
        key = tuple(cell._style)
        if key not in styles:
            parts = (cell.font, cell.fill, cell.border, cell.alignment, cell.protection, cell.number_format)
            styles[key] = repr(parts)
        return styles[key]

    for sheet in book.worksheets:
        skip = changed if sheet.title.lower() in touched else set()
        name = f"sheet {sheet.title}"
        cells = {}
        for (row, column), cell in sheet._cells.items():
            if (row, column) in skip or getattr(cell, "value", None) is None and not cell.has_style:
                continue
            cells[row, column] = (repr(value_of(cell)), style(cell), repr(cell.hyperlink), note_of(cell))
        view[f"{name}: cells"] = cells
        view[f"{name}: merged areas"] = sorted(map(str, sheet.merged_cells.ranges))
        view[f"{name}: tables"] = [(t.name, t.ref, repr(t)) for t in sheet.tables.values()]
        view[f"{name}: validations"] = repr(sheet.data_validations)
        rules = [(str(f.sqref), rule) for f in sheet.conditional_formatting for rule in f.rules]
        theirs = [(area, rule) for area, rule in rules if not OURS.match("".join(rule.formula))]
        view[f"{name}: conditional formats"] = [(a, repr(r.dxf), r.type, r.formula, r.priority) for a, r in theirs]
        view[f"{name}: protection"] = repr(sheet.protection)
        view[f"{name}: page"] = repr((sheet.page_setup, sheet.page_margins, sheet.print_title_rows, sheet.print_area))
        view[f"{name}: columns"] = {k: (d.width, d.hidden) for k, d in sheet.column_dimensions.items()}
        view[f"{name}: state"] = sheet.sheet_state
        view[f"{name}: charts and pictures"] = (len(sheet._charts), len(sheet._images), len(sheet._pivots))
    names = book.defined_names
    names = names.values() if hasattr(names, "values") else names.definedName
    theirs = [(each.name, each.attr_text) for each in names if each.localSheetId is None]
    view["names"] = [each for each in theirs if not each[0].startswith("Followthrough.")]
    return view


def value_of(cell):
    value = cell.value
    return vars(value) if hasattr(value, "ref") else value


def note_of(cell):
    return (cell.comment.text, cell.comment.author) if cell.comment else None


def compare(job):
    try:
        comparison = Comparison(job)
        problems, cells = comparison.run(), comparison.count
    except Exception as error:
        problems, cells = [f"could not be compared: {error!r}"], 0
    reader, more = reader_compare(job)
    return {"file": job["file"], "problems": (problems + more)[:20], "cells": cells, "reader": reader}


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        jobs = json.load(file)
    with multiprocessing.Pool() as pool:
        print(json.dumps(pool.map(compare, jobs, chunksize=1)))


main()
