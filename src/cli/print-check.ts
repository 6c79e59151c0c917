import type { CheckResult, WordedFinding } from '../actions/check';
import type { Severity } from '../core/rules/finding';
import { formatDay } from '../messages/format';
import { cellList } from './cells';
import type { Paint } from './paint';
import { say } from './say';

const severities: readonly Severity[] = ['error', 'warning', 'advice'];

/** What a check found, for a person: findings by severity, a line each, then the figures. */
export function checkText(name: string, result: CheckResult, paint: Paint): string {
  const lines = [paint.bold(say('check/title', { name, day: formatDay(result.asAt) }))];
  for (const severity of severities) {
    const found = result.findings.filter((finding) => finding.severity === severity);
    if (found.length === 0) continue;
    lines.push('', paint[severity](say(`check/${severity}`, { count: found.length })));
    for (const finding of found) lines.push(findingLine(finding, paint));
  }
  if (result.findings.length === 0) lines.push('', say('check/nothing-found'));
  if (result.figures.length > 0) lines.push('', ...result.figures);
  return `${lines.join('\n')}\n`;
}

function findingLine({ sentence, cells }: WordedFinding, paint: Paint): string {
  return `  ${sentence}${cells.length === 0 ? '' : `  ${paint.dim(`[${cellList(cells)}]`)}`}`;
}
