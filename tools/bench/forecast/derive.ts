// npm run forecast: derives the figures that ship from the learners beside this file, and prints how the ways to forecast compare.
import { writeFile } from 'node:fs/promises';
import { judgeLeavingOut } from './judge.ts';
import { SHIPPED, casesOf, readLearners } from './learners.ts';
import { BASELINES, learnRatios, milepost } from './methods.ts';
import { PAUSES, countComingBack } from './coming-back.ts';
import { printComingBack, printRatios } from './print-ratios.ts';

const TARGET = new URL('../../../src/progress/remaining-time.ts', import.meta.url);
const COMING_BACK = new URL('../../../src/progress/now/coming-back.ts', import.meta.url);

const learners = await readLearners(SHIPPED);
const cases = learners.flatMap(casesOf);
await writeFile(TARGET, printRatios(learnRatios(cases)));
const shares = PAUSES.map((days) => countComingBack(learners, days));
await writeFile(COMING_BACK, printComingBack(shares));
process.stdout.write(
  '| Way to forecast | by half | by 17 of 20 | width | pinball |\n| --- | --- | --- | --- | --- |\n',
);
for (const [name, method] of Object.entries({ ...BASELINES, Milepost: milepost })) {
  const { byHalf, by85, medianWidthRatio, pinball } = judgeLeavingOut(learners, method);
  process.stdout.write(
    `| ${name} | ${percent(byHalf)} | ${percent(by85)} | ${medianWidthRatio} | ${pinball} |\n`,
  );
}
for (const { days, share } of shares)
  process.stdout.write(`After ${days} days without a finished item ${percent(share)} came back.\n`);

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
