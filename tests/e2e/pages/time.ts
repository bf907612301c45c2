// The page that moves the demonstration's time forward.
import { expect } from '@playwright/test';
import { Screen } from './screen';

const PATH = { en: '/en/demonstration', fr: '/fr/demonstration' };

export class TimePage extends Screen {
  async open(): Promise<void> {
    await this.goto(PATH[this.language]);
  }

  async toTheNextClosing(): Promise<void> {
    await this.moveOn(this.said('To the next closing', 'Jusqu’à la prochaine clôture'));
  }

  async oneDayLater(): Promise<void> {
    await this.moveOn(this.said('1 day later', '1 jour plus tard'));
  }

  private async moveOn(button: string): Promise<void> {
    const clock = this.page.locator('.business-time');
    const before = await clock.textContent();
    await this.page.getByRole('button', { name: button }).click();
    await expect(clock).not.toHaveText(before ?? '');
    await expect(this.page.getByText(this.said('It is now', 'Nous sommes maintenant')).first()).toBeVisible();
  }
}
