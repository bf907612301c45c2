// The first page appears, in both languages, without a fault, and everybody can use it.
import { expect, test } from '@playwright/test';
import { expectNoSidewaysScroll, expectPage, watchForFaults } from '../helpers/app';
import { expectAccessible } from '../helpers/axe';

test('the bare address leads to a page', async ({ page }) => {
  const faults = watchForFaults(page);
  await page.goto('/');
  await expectPage(page);
  expect(faults).toEqual([]);
});

for (const language of ['en', 'fr']) {
  test(`the home page works in ${language}`, async ({ page }) => {
    const faults = watchForFaults(page);
    await page.goto(`/${language}/`);
    await expectPage(page);
    await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    expect(faults).toEqual([]);
  });
}
