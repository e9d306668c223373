// The pictures of the docs, in Chromium, light and dark: a learner's README section as the program made it, a run's summary, and
// the card in eight situations. Fonts for all scripts have to be there: apt-get install fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji
import { type Browser, chromium } from 'playwright-core';
import { readDemoRoadmap } from './demo/roadmap.ts';
import { openShowing } from './demo/showing.ts';
import { playStory } from './demo/story.ts';
import { SHEET_WIDTH, cardSheet } from './picture-cards.ts';
import { playRun } from './picture-run.ts';
import { createSandbox } from './sandbox/server.ts';

const FOLDER = new URL('../docs/images/', import.meta.url).pathname;

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  await takeReadme(browser);
  await takeSummary(browser);
  await takeCards(browser);
} finally {
  await browser.close();
}

async function takeReadme(browser: Browser): Promise<void> {
  const showing = await openShowing(0, new AbortController().signal);
  try {
    await playStory(showing, await readDemoRoadmap('machine-learning-engineer'), () => undefined);
    const { owner, repo } = showing.learner;
    await take(browser, { url: `${showing.url}/${owner}/${repo}`, name: 'readme-section' });
  } finally {
    await showing.close();
  }
}

async function takeSummary(browser: Browser): Promise<void> {
  const sandbox = createSandbox({ upToDate: true });
  await sandbox.listen(0);
  try {
    await take(browser, { url: await playRun(sandbox), name: 'action-summary' });
  } finally {
    await sandbox.close();
  }
}

interface Scene {
  readonly url: string;
  /** Of the file, without its ending. */
  readonly name: string;
}

/** What the repository's first page shows of its README, with its first phase unfolded. */
async function take(browser: Browser, { url, name }: Scene): Promise<void> {
  for (const { colorScheme, file } of inBothSchemes(name)) {
    const page = await browser.newPage({
      colorScheme,
      deviceScaleFactor: 2,
      viewport: { width: 760, height: 1400 },
    });
    await page.goto(url);
    await page.locator('article.markdown-body details').first().locator('summary').click();
    await page.locator('article.markdown-body').screenshot({ path: `${FOLDER}${file}` });
    process.stdout.write(`${FOLDER}${file}\n`);
  }
}

async function takeCards(browser: Browser): Promise<void> {
  for (const { colorScheme, file } of inBothSchemes('cards')) {
    const page = await browser.newPage({ colorScheme, viewport: { width: SHEET_WIDTH, height: 1400 } });
    await page.setContent(cardSheet(), { waitUntil: 'load' });
    await page.locator('main').screenshot({ path: `${FOLDER}${file}` });
    process.stdout.write(`${FOLDER}${file}\n`);
  }
}

function inBothSchemes(name: string) {
  return [
    { colorScheme: 'light', file: `${name}.png` },
    { colorScheme: 'dark', file: `${name}-dark.png` },
  ] as const;
}
