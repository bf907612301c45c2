// Accessibility, as far as a program can see it: WCAG 2.2 A and AA and axe's best practices.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with one line for each violation and each place it was found in. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const lines = violations.flatMap((violation) => [
    `${violation.id} (${violation.impact ?? 'unrated'}): ${violation.help}`,
    ...violation.nodes.map((node) => `    ${node.target.join(' ')}  ${node.html}`),
  ]);
  expect(lines, `accessibility of ${page.url()}`).toEqual([]);
}
