// Using the app without a mouse: Tab until something has the focus, then Enter, Space or letters.
import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has. */
const STOPS = 150;

export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Goes on with Tab until `wanted` has the focus, and expects the focus to be seen there. */
  async reach(wanted: Locator): Promise<void> {
    await expect(wanted).toBeVisible();
    for (let stop = 0; stop < STOPS; stop += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) {
        expect(await wanted.evaluate(isMarked), 'the focus can be seen').toBe(true);
        return;
      }
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reached ${wanted}`);
  }

  async press(wanted: Locator): Promise<void> {
    await this.reach(wanted);
    await this.page.keyboard.press('Enter');
  }

  async tick(wanted: Locator): Promise<void> {
    await this.reach(wanted);
    await this.page.keyboard.press('Space');
    await expect(wanted).toBeChecked();
  }

  async write(wanted: Locator, text: string): Promise<void> {
    await this.reach(wanted);
    await this.page.keyboard.type(text);
    await expect(wanted).toHaveValue(text);
  }
}

/** Whether an outline, a shadow or both mark the focus, on the element or its label. */
function isMarked(element: Element): boolean {
  const marked = [element, element.nextElementSibling].filter((one) => one !== null).some((one) => {
    const { outlineStyle, boxShadow } = getComputedStyle(one);
    const before = getComputedStyle(one, '::before');
    return outlineStyle !== 'none' || boxShadow !== 'none' || before.outlineStyle !== 'none' || before.boxShadow !== 'none';
  });
  return marked;
}
