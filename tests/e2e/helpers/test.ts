// The test of every journey: whoever enters does so in a browser of their own, and whatever goes
// wrong in any of these browsers fails the journey.
import { expect, test as base, type Page } from '@playwright/test';
import { watchForFaults } from './app';
import { enterAs } from './persona';
import type { Language } from './words';

export interface Stage {
  faults: string[];
  /** A browser of somebody who has not signed in. */
  open: () => Promise<Page>;
  /** A browser of one of the demonstration's people. */
  enter: (name: string, language?: Language) => Promise<Page>;
}

export const test = base.extend<Stage>({
  faults: [
    async ({}, use) => {
      const faults: string[] = [];
      await use(faults);
      expect(faults, 'faults in the browser').toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, faults }, use) => {
    watchForFaults(context, faults);
    await use(context);
  },
  open: async ({ browser, faults }, use) => {
    const contexts: { close: () => Promise<void> }[] = [];
    await use(async () => {
      const context = await browser.newContext();
      watchForFaults(context, faults);
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  enter: async ({ open }, use) => {
    await use(async (name, language = 'en') => {
      const page = await open();
      await enterAs(page, name, language);
      return page;
    });
  },
});

export { expect };
