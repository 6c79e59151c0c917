import type { View, ViewCell } from '../view';

/** What the user can do in the grid. */
export interface Hands {
  select(cell: string): void;
  /** Begins to edit: Excel refuses the add-in until it is over. */
  edit(): void;
  leave(): void;
  type(cell: string, text: string): void;
  sheet(name: string): void;
  scroll(rows: number, columns: number): void;
}

/** True while the user types: what is drawn then would take the cell away under her hands. */
let isEditing = false;

/** Draws the sheet in front, as far as it is in view, and the tabs below it. */
export function draw(view: View, hands: Hands): void {
  if (isEditing) return;
  const head = row(part('th'), ...view.columns.map(({ name }) => part('th', name)));
  const widths = [34, ...view.columns.map(({ width }) => Math.round((width * 4) / 3))];
  const columns = widths.map((width) => {
    const column = document.createElement('col');
    column.style.width = `${width}px`;
    return column;
  });
  const group = part('colgroup');
  group.append(...columns);
  const rows = view.rows.map(({ number, height, cells }) => {
    const drawn = row(
      part('th', String(number)),
      ...cells.map((cell, index) => drawCell(cell, cells[index + 1])),
    );
    if (height !== null) drawn.style.height = `${(height * 4) / 3}px`;
    return drawn;
  });
  const table = part('table');
  table.style.width = `${widths.reduce((sum, width) => sum + width, 0)}px`;
  table.append(group, head, ...rows);
  const grid = document.getElementById('grid')!;
  grid.replaceChildren(table);
  const cells = new Map(view.rows.flatMap((each) => each.cells.map((cell) => [cell.name, cell])));
  const cellAt = ({ target }: Event): HTMLElement | null =>
    (target as Element).closest<HTMLElement>('[data-cell]');
  grid.onclick = (event) => {
    const cell = cellAt(event)?.dataset['cell'];
    if (cell !== undefined && !isEditing) hands.select(cell);
  };
  grid.ondblclick = (event) => {
    const drawn = cellAt(event);
    if (drawn && !isEditing) edit(drawn, cells.get(drawn.dataset['cell']!)!, hands);
  };
  grid.onwheel = ({ deltaX, deltaY }) => hands.scroll(Math.sign(deltaY) * 3, Math.sign(deltaX));
  drawTabs(view, hands);
}

function drawCell(cell: ViewCell, next: ViewCell | undefined): HTMLElement {
  const drawn = part('td');
  drawn.dataset['cell'] = cell.name;
  drawn.colSpan = cell.columns;
  drawn.rowSpan = cell.rows;
  if (cell.isSelected) drawn.className = 'selected';
  const { style } = drawn;
  if (cell.fill !== null) style.backgroundColor = cell.fill;
  style.color = cell.colour;
  style.fontWeight = cell.isBold ? '700' : '400';
  if (cell.isItalic) style.fontStyle = 'italic';
  style.fontSize = `${(cell.size * 4) / 3}px`;
  style.textAlign = cell.align;
  style.verticalAlign = cell.vertical;
  const text = document.createElement('div');
  text.textContent = cell.text;
  if (!cell.wraps) text.className = next?.text === '' ? 'runs-on' : 'cut';
  drawn.append(text);
  return drawn;
}

function edit(drawn: HTMLElement, cell: ViewCell, hands: Hands): void {
  const input = document.createElement('input');
  input.value = cell.typed;
  input.setAttribute('aria-label', cell.name);
  input.onkeydown = ({ key }) => {
    if (key !== 'Enter' && key !== 'Escape') return;
    isEditing = false;
    if (key === 'Enter') hands.type(cell.name, input.value);
    else hands.leave();
  };
  isEditing = true;
  drawn.replaceChildren(input);
  input.focus();
  hands.edit();
}

function drawTabs(view: View, hands: Hands): void {
  const tabs = view.sheets.map(({ name, isActive, colour }) => {
    const tab = part('button', name);
    tab.setAttribute('aria-selected', String(isActive));
    if (colour !== '') tab.style.boxShadow = `inset 0 -2px ${colour}`;
    tab.onclick = () => hands.sheet(name);
    return tab;
  });
  document.getElementById('tabs')!.replaceChildren(...tabs);
}

function row(...cells: readonly HTMLElement[]): HTMLTableRowElement {
  const made = part('tr');
  made.append(...cells);
  return made;
}

export function part<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
