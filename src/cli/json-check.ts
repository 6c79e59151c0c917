import type { CheckResult, WordedFinding, WordedStanding } from '../actions/check';
import type { CellRef } from '../core/workbook/address';
import { cellName } from '../core/workbook/address';

/**
 * `check --json`. Its shape is a promise to scripts, described in `docs/cli.md`: cells by their
 * names, days as ISO texts, and every sentence as a person is shown it.
 */
export function checkJson({ asAt, findings, standings, counts, figures, outcome }: CheckResult) {
  return {
    asAt,
    findings: findings.map(finding),
    standings: standings.map((each) => standing(each, outcome.assessment.milestones)),
    counts,
    figures,
  };
}

function finding(each: WordedFinding) {
  return {
    rule: each.rule,
    severity: each.severity,
    message: each.sentence,
    cells: each.cells.map(cell),
    related: (each.related ?? []).map(cell),
    data: each.data,
    about: each.about ?? [],
    owner: each.owner,
  };
}

function standing(
  each: WordedStanding,
  milestones: CheckResult['outcome']['assessment']['milestones'],
) {
  const { about, under } = each;
  const source = about.text.sources[0] ?? about.id.sources[0];
  return {
    action: each.key,
    recommendation: under.key,
    id: about.id.value,
    recommendationId: under.id.value,
    sheet: about.sheet,
    cell: source === undefined ? null : cellName(source.row, source.column),
    leads: (about.leads.value ?? []).map((lead) => lead.name),
    kind: each.kind,
    word: each.word,
    reason: each.reason,
    why: each.why,
    deadline: each.deadline,
    original: each.original,
    requested: each.requested,
    moves: each.moves,
    completed: each.completed,
    daysLate: each.daysLate,
    lastUpdated: each.lastUpdated,
    continuing: each.continuing,
    outcomeAchieved: each.outcomeAchieved,
    milestones: about.milestones.flatMap(({ key, number }) => {
      const own = milestones.get(key);
      if (own === undefined) return [];
      const { kind, deadline, completed, daysLate } = own;
      return { milestone: key, number, kind, deadline, completed, daysLate };
    }),
  };
}

function cell({ sheet, row, column }: CellRef) {
  return { sheet, cell: cellName(row, column) };
}
