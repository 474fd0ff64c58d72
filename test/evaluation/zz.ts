import { evaluateSpoilers } from './generated/evaluate_spoilers';
const out = evaluateSpoilers(['slow','failing','network_delay'], 25);
const by = new Map<string, string[]>();
for (const {spoiler,top1,top3} of out) by.set(spoiler, [...(by.get(spoiler) ?? []), `${top1.toFixed(2)} / ${top3.toFixed(2)}`]);
for (const [k,v] of by) console.log(`| ${k} | ${v.join(' | ')} |`);
import { evaluateCases } from './generated/evaluate_cases';
console.log(JSON.stringify(evaluateCases(25)));
