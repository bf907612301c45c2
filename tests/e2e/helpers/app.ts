// What every page of the app promises, whatever it shows.
import { expect, type Page } from '@playwright/test';

/** Waits until the app has drawn the page: one heading of the first level, and it is seen. */
export async function expectPage(page: Page): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('h1')).toBeVisible();
}

/** Collects what goes wrong in the page itself: exceptions and refused scripts or styles. */
export function watchForFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') {
      faults.push(message.text());
    }
  });
  return faults;
}

/** Fails when the page is wider than the screen: nobody should have to scroll sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess, `pixels that ${page.url()} is too wide`).toBeLessThanOrEqual(0);
}
