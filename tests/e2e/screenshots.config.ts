// How pictures are taken: one browser, at the sizes that screenshots.ts says.
import journeys from './playwright.config';

export default {
  ...journeys,
  testDir: '.',
  testMatch: 'screenshots.ts',
  outputDir: 'results/pictures',
  workers: 1,
  projects: [{ name: 'pictures', use: { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' as const } }],
};
