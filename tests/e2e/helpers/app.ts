// What every page of the app promises, whatever it shows.
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { expectAccessible } from './axe';

/** Waits until the app has drawn the page: one heading of the first level, and nothing that loads. */
export async function expectPage(page: Page): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('.skeleton')).toHaveCount(0);
}

/** What is expected of every page that a journey visits. */
export async function expectSound(page: Page): Promise<void> {
  await expectPage(page);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}

/**
 * Collects what goes wrong in a browser: exceptions, refused scripts or styles, server faults.
 * A refusal that the page explains (a status from 400 to 499) is no fault, though browsers log it.
 */
export function watchForFaults(context: BrowserContext, faults: string[] = []): string[] {
  context.on('weberror', (error) => faults.push(error.error().message));
  context.on('console', (message) => {
    const refused = /^Failed to load resource: .* status of 4\d\d/.test(message.text());
    if (message.type() === 'error' && !refused) {
      faults.push(message.text());
    }
  });
  context.on('response', (response) => {
    if (response.status() >= 500) {
      faults.push(`${response.status()} from ${response.request().method()} ${response.url()}`);
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
