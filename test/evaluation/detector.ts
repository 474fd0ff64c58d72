/** npm run evaluate:detector -- FILE.csv: reads timestamp,value and writes timestamp,value,score; a score is 0 to 100, empty where too little came before. */
import { readFileSync } from 'node:fs';
import { readPoints } from './read_points';
import { scorePoints } from './score_points';

try {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Error('Usage: npm run evaluate:detector -- FILE.csv');
  const points = readPoints(readFileSync(file, 'utf8'));
  const scores = scorePoints(points);
  const rows = points.map(({ at, value }, place) => `${new Date(at).toISOString()},${value},${scores[place]?.toFixed(1) ?? ''}`);
  process.stdout.write(`${['timestamp,value,score', ...rows].join('\n')}\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
