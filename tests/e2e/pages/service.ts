// Signing in with another service, and the page that lists the services of one's account.
import { expect } from '@playwright/test';
import { Screen } from './screen';

const SIGN_IN = { en: '/en/sign-in', fr: '/fr/ouvrir-une-session' };
const IDENTITIES = { en: '/en/account/identities', fr: '/fr/compte/identites' };

export interface Somebody {
  subject: string;
  name?: string;
  email?: string;
}

export type Service = 'vendor' | 'staff';

const LABELS: Record<Service, { en: string; fr: string }> = {
  vendor: { en: 'Supplier Key', fr: 'Clé des fournisseurs' },
  staff: { en: 'Public Service Key', fr: 'Clé de la fonction publique' },
};

export class ServicePages extends Screen {
  label(service: Service): string {
    return LABELS[service][this.language];
  }

  /** From the sign-in page to the service, and through it. */
  async enter(service: Service, somebody: Somebody, next: string): Promise<void> {
    await this.goto(`${SIGN_IN[this.language]}?next=${encodeURIComponent(next)}`);
    await this.page.getByRole('link', { name: `${this.said('Sign in with', 'Ouvrir une session avec')} ${this.label(service)}` }).click();
    await this.showWho(service, somebody);
  }

  /** The service's own page. */
  async showWho(service: Service, { subject, name, email }: Somebody): Promise<void> {
    await expect(this.page.getByRole('heading', { name: `Service ${service}` })).toBeVisible();
    await expect(this.page.locator('#locales')).toHaveText(this.said('en-CA en', 'fr-CA fr'));
    await this.page.getByLabel('Subject').fill(subject);
    await this.page.getByLabel('Name').fill(name ?? '');
    await this.page.getByLabel('Address').fill(email ?? '');
    await this.page.getByRole('button', { name: 'Sign in here' }).click();
  }

  /** Signs out here and, asked by it, at the service; comes back to the home page. */
  async leave(): Promise<void> {
    await this.page.locator('.person-menu summary').click();
    await this.press('Sign out', 'Fermer la session');
    await expect(this.page.getByRole('heading', { name: 'Sign out here too?' })).toBeVisible();
    await this.page.getByRole('button', { name: 'Yes, sign me out' }).click();
    await expect(this.page).toHaveURL(new RegExp(`/${this.language}/$`));
    await expect(this.page.locator('.account-sign-in')).toBeVisible();
  }

  async openIdentities(): Promise<void> {
    await this.goto(IDENTITIES[this.language]);
  }

  async link(service: Service): Promise<void> {
    await this.press(`Link ${LABELS[service].en}`, `Lier ${LABELS[service].fr}`);
  }

  async unlink(service: Service): Promise<void> {
    await this.confirm(`Unlink ${LABELS[service].en}`, `Supprimer le lien avec ${LABELS[service].fr}`);
    await this.done('The service is unlinked.', 'Le lien avec le service est supprimé.');
  }

  /** The services of the account, as the page lists them. */
  async expectLinked(services: Service[]): Promise<void> {
    for (const service of Object.keys(LABELS) as Service[]) {
      const heading = this.page.getByRole('heading', { level: 2, name: this.label(service), exact: true });
      await expect(heading).toHaveCount(services.includes(service) ? 1 : 0);
    }
    await this.arrived();
  }
}
