// Repositories with a pull request that nobody has judged yet.
import { Checked, theRoadmap } from '../../checks/checked.ts';
import type { Scene } from './scene.ts';

async function proposed(files: Readonly<Record<string, string>>): Promise<Checked> {
  const stage = new Checked({ roadmap: theRoadmap() });
  await stage.reconcile();
  stage.pass(120_000);
  stage.propose({ files, body: 'Completes: sql' });
  return stage;
}

/** Token, observation, texts, pull request, details of the two issues, check. */
export const A_CHECK: Scene = {
  name: 'a check',
  requests: 6,
  struck: ['Pull', 'Details', 'checks/create'],
  isCheck: true,
  begin: () => proposed({ 'projects/weather/report.md': 'Rain.\n' }),
};

const MISTAKES = `version: 1\ntitle: T\nphases:\n  - title: P\n    items:\n${'      - tusk: Item\n'.repeat(60)}`;

/** Token, observation, texts, pull request, text of the roadmap, check, and twice more annotations. */
export const A_CHECK_OF_MISTAKES: Scene = {
  name: 'a check with more than fifty annotations',
  requests: 8,
  struck: ['Pull', 'Texts', 'checks/create', 'checks/update'],
  isCheck: true,
  begin: () => proposed({ '.github/roadmap.yml': MISTAKES }),
};
