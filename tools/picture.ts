// The README's pictures: a learner's README section as the program made it, in Chromium, light and dark.
import { chromium } from 'playwright-core';
import { readDemoRoadmap } from './demo/roadmap.ts';
import { openShowing } from './demo/showing.ts';
import { playStory } from './demo/story.ts';

const FOLDER = new URL('../docs/images/', import.meta.url).pathname;

const showing = await openShowing(0, new AbortController().signal);
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  await playStory(showing, await readDemoRoadmap('machine-learning-engineer'), () => undefined);
  const { owner, repo } = showing.learner;
  for (const [colorScheme, name] of [
    ['light', 'readme-section.png'],
    ['dark', 'readme-section-dark.png'],
  ] as const) {
    const page = await browser.newPage({
      colorScheme,
      deviceScaleFactor: 2,
      viewport: { width: 760, height: 1400 },
    });
    await page.goto(`${showing.url}/${owner}/${repo}`);
    await page.locator('article.markdown-body details').first().locator('summary').click();
    await page.locator('article.markdown-body').screenshot({ path: `${FOLDER}${name}` });
    process.stdout.write(`${FOLDER}${name}\n`);
  }
} finally {
  await browser.close();
  await showing.close();
}
