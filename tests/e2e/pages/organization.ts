// Organizations: making one, inviting, accepting, and who is in it.
import { expect } from '@playwright/test';
import { Screen } from './screen';

export class OrganizationPages extends Screen {
  /** From one's list to an organization of one's own. */
  async make(name: string): Promise<void> {
    await this.goto(this.said('/en/organizations', '/fr/organisations'));
    await this.arrived(this.said('My organizations', 'Mes organisations'));
    await this.follow('Make an organization', 'Créer une organisation');
    await this.arrived(this.said('Make an organization', 'Créer une organisation'));
    await this.fill('Legal name', 'Dénomination sociale', name);
    await this.press('Make the organization', 'Créer l’organisation');
    await this.arrived(name);
  }

  /** From the page of its people. */
  async invite(email: string): Promise<void> {
    await this.fill('E-mail address', 'Adresse courriel', email);
    await this.press('Send the invitation', 'Envoyer l’invitation');
    await expect(this.page.getByRole('cell', { name: email })).toBeVisible();
    await this.arrived();
  }

  /** By the address in the message. */
  async accept(path: string, name: string): Promise<void> {
    await this.goto(path);
    await expect(this.page.getByText(name)).toBeVisible();
    await this.arrived();
    await this.press('Accept the invitation', 'Accepter l’invitation');
    await this.arrived(name);
  }

  /** Somebody stands among its people. */
  async people(name: string, person: string): Promise<void> {
    await this.goto(this.said('/en/organizations', '/fr/organisations'));
    await this.page.locator('main').getByRole('link', { name }).click();
    await this.arrived(name);
    await this.follow('Capabilities', 'Capacités');
    await this.arrived(name);
    await this.follow('What changed', 'Modifications');
    await this.arrived(name);
    await this.follow('People', 'Personnes');
    await expect(this.page.getByRole('cell', { name: person })).toBeVisible();
    await this.arrived();
  }
}
