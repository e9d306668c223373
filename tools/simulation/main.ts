// npm run simulate: many repositories on the real queue and the real pace, on simulated time. It tells; it does not judge.
import { parseArgs } from 'node:util';
import { renderAdvice } from './books/advice.ts';
import { renderModel, renderReport } from './books/report.ts';
import { type Scene, type SceneSettings, chooseScenes } from './world/scenes.ts';
import { simulate } from './simulate.ts';

const { values } = parseArgs({
  options: {
    repositories: { type: 'string' },
    minutes: { type: 'string' },
    outage: { type: 'string' },
    processes: { type: 'string' },
    reconciliations: { type: 'string' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const url = process.env['DATABASE_URL'];
const settings: SceneSettings = {
  database: url === undefined ? 'embedded' : 'postgres',
  seed: readNumber(values.seed) ?? 1,
  repositories: readNumber(values.repositories),
  minutes: readNumber(values.minutes),
  outageMinutes: readNumber(values.outage),
  processes: readNumber(values.processes),
  reconciliations: readNumber(values.reconciliations),
};
const results = [];
for (const scene of chooseScenes(settings)) results.push({ scene: scene.name, figures: await play(scene) });

if (values.json) console.log(JSON.stringify({ seed: settings.seed, results }));
else {
  console.log(renderModel());
  for (const { scene, figures } of results) console.log(`\n${renderReport(scene, figures)}`);
  const [first] = results;
  if (first !== undefined) console.log(`\n${renderAdvice(first.figures)}`);
}

async function play({ name, model }: Scene) {
  console.error(`${name}: seed ${model.seed}`);
  return await simulate(model, {
    url,
    onProgress: (line) => {
      console.error(`  ${line}`);
    },
  });
}

function readNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,7}$/.test(text)) throw new Error(`${text} is not a number of up to seven digits.`);
  return Number(text);
}
