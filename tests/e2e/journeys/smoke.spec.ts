// The first page appears, in both languages, without a fault, and what would be a fault is noticed.
import { expectPage, expectSound } from '../helpers/app';
import { expectAccessible } from '../helpers/axe';
import { expect, test } from '../helpers/test';
import { LANGUAGES } from '../helpers/words';

test('the bare address leads to a page', async ({ page }) => {
  await page.goto('/');
  await expectPage(page);
});

for (const language of LANGUAGES) {
  test(`the home page works in ${language}`, async ({ page }) => {
    await page.goto(`/${language}/`);
    await expectSound(page);
    await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
  });
}

test('a picture without words would be noticed', async ({ page }) => {
  await page.goto('/en/about');
  await expectPage(page);
  await page.locator('h1').evaluate((heading) => heading.append(document.createElement('img')));
  await expect(expectAccessible(page)).rejects.toThrow(/image-alt/);
});
