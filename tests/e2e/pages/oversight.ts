// Looking after the platform: support's looks and the auditors' search.
import { expect } from '@playwright/test';
import { Screen } from './screen';

export class OversightPages extends Screen {
  /** Looks at somebody's screens, and sees their account. */
  async look(email: string, name: string, reason: string): Promise<void> {
    await this.goto(this.said('/en/administration/support', '/fr/administration/soutien'));
    await this.fill('E-mail address of the person', 'Adresse courriel de la personne', email);
    await this.fill('Reason', 'Raison', reason);
    await this.press('Look', 'Consulter');
    await this.arrived(this.said('What somebody sees', 'Ce que voit une personne'));
    await expect(this.page.locator('main')).toContainText(name);
  }

  async stopLooking(): Promise<void> {
    await this.press('Stop looking', 'Mettre fin à la consultation');
    await expect(this.page.getByText(this.said('This look is over.', 'Cette consultation est terminée.'))).toBeVisible();
    await this.arrived();
  }

  /** Searches the record for what somebody did, and opens the first stream found. */
  async search(email: string): Promise<void> {
    await this.goto(this.said('/en/administration/audit', '/fr/administration/verification'));
    await this.fill('Done by (e-mail address)', 'Fait par (adresse courriel)', email);
    await this.press('Search', 'Chercher');
    await this.page.waitForURL(/[?&]email=/);
    await expect(this.page.locator('tbody tr').first()).toBeVisible();
    await this.arrived();
    await this.page.locator('tbody a').first().click();
    await this.page.waitForURL(/\/(audit|verification)\/[a-z_]+\/[0-9a-f-]{36}$/);
    await this.arrived();
  }
}
