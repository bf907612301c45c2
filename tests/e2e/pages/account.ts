// Creating an account, confirming its address and signing in with a password.
import { expect } from '@playwright/test';
import { linkInMail } from '../helpers/mail';
import { Screen } from './screen';

const SIGN_UP = { en: '/en/sign-up', fr: '/fr/creer-un-compte' };
const CONFIRM = { en: '/en/confirm-email', fr: '/fr/confirmer-courriel' };
export const PASSWORD = 'violet ladder seventeen';

let count = 0;

export class AccountPages extends Screen {
  /** Everything from the empty form to being signed in, as somebody new; returns their address. */
  async signUp(name: string): Promise<string> {
    count += 1;
    const email = `vendor-${process.pid}-${Date.now()}-${count}@example.ca`;
    await this.register(name, email);
    await this.confirmAddress(email);
    await this.signIn(email);
    return email;
  }

  async register(name: string, email: string): Promise<void> {
    await this.goto(SIGN_UP[this.language]);
    await this.fill('Your name', 'Votre nom', name);
    await this.fill('E-mail address', 'Adresse courriel', email);
    await this.password('Choose a password', 'Choisissez un mot de passe');
    await this.press('Create account', 'Créer le compte');
    await expect(this.page.getByText(email).first()).toBeVisible();
    await this.arrived();
  }

  async confirmAddress(email: string): Promise<void> {
    const link = new URL(await linkInMail(email, CONFIRM[this.language]));
    await this.goto(link.pathname + link.search);
    await this.password('The password you chose', 'Le mot de passe que vous avez choisi');
    await this.press('Confirm my address', 'Confirmer mon adresse');
    await this.arrived(this.said('Sign in', 'Ouvrir une session'));
  }

  async signIn(email: string): Promise<void> {
    await this.firstStep(email);
    await this.arrived(this.said('My work', 'Mon travail'));
  }

  /** Address and password; a second factor may be asked for next. */
  async firstStep(email: string): Promise<void> {
    await this.fill('E-mail address', 'Adresse courriel', email);
    await this.password('Password', 'Mot de passe');
    await this.page.locator('main').getByRole('button', { name: this.said('Sign in', 'Ouvrir une session'), exact: true }).click();
  }

  /** Signs out and comes to the page where one signs in. */
  async leave(): Promise<void> {
    await this.page.context().clearCookies();
    await this.page.evaluate(() => localStorage.clear());
    await this.goto(this.said('/en/sign-in', '/fr/ouvrir-une-session'));
  }

  private async password(en: string, fr: string): Promise<void> {
    await this.page.getByLabel(this.said(en, fr), { exact: true }).fill(PASSWORD);
  }
}
