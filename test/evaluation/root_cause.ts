/**
 * npm run evaluate:root-cause -- DIR [--json]
 * Ranks the causes of incidents whose cause is known; see docs/guides/evaluation.md for the format. Asserts nothing.
 */
import { parseArgs } from 'node:util';
import { toMarkdown } from '../bench/to_markdown';
import { evaluateScenario } from './evaluate_scenario';
import { readScenarios } from './read_scenarios';
import { summarise } from './summarise';
import type { Report, Summary } from './summarise';

function main(): void {
  const { values, positionals } = parseArgs({ options: { json: { type: 'boolean', default: false } }, allowPositionals: true });
  const [folder] = positionals;
  if (folder === undefined) throw new Error('Usage: npm run evaluate:root-cause -- DIR [--json]');
  const report = summarise(readScenarios(folder).map(evaluateScenario));
  console.log(values.json ? JSON.stringify(report, undefined, 2) : toText(report));
}

function toText({ scenarios, all, byMetric, quiet, incidents }: Report): string {
  const total = scenarios.length > 1 ? [{ scenario: 'all', all, byMetric, quiet }] : [];
  const rows = [...scenarios, ...total].flatMap((of) => [
    [of.scenario, 'all', ...figures(of.all), `${of.quiet.wronglyNamed} of ${of.quiet.windows}`],
    ...Object.entries(of.byMetric).map(([metric, summary]) => [of.scenario, metric, ...figures(summary), '']),
  ]);
  const columns = [
    'scenario',
    'symptom',
    'incidents',
    'top 1',
    'top 3',
    'top 5',
    'mean rank',
    'abstained',
    'CPU ms each',
    'quiet blamed',
  ];
  const missed = incidents.filter(({ rank }) => rank > 1);
  return [
    toMarkdown({ title: 'Root causes', columns, rows }),
    ...missed.map(
      ({ scenario, id, cause, rank, first }) => `${scenario} ${id}: ${cause} came ${rank}., after ${first ?? 'nobody'}`,
    ),
  ].join('\n');
}

const figures = ({ incidents, top1, top3, top5, meanRank, abstained, millisecondsAnIncident }: Summary): string[] => [
  String(incidents),
  ...[top1, top3, top5, meanRank].map((value) => value.toFixed(2)),
  String(abstained),
  millisecondsAnIncident.toFixed(1),
];

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
