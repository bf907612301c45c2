// What protects an account: the second factor with its recovery codes, and sessions.
import { expect } from '@playwright/test';
import { Telephone } from '../helpers/telephone';
import { PASSWORD } from './account';
import { Screen } from './screen';

export class SecurityPages extends Screen {
  async open(): Promise<void> {
    await this.goto(this.said('/en/account/security', '/fr/compte/securite'));
    await this.arrived(this.said('Security', 'Sécurité'));
  }

  /** Sets up the first telephone; returns it with the recovery codes. */
  async setUp(): Promise<[Telephone, string[]]> {
    await this.press('Set up a second factor', 'Configurer un deuxième facteur');
    await this.password();
    await this.press('Go on', 'Continuer');
    return this.scan();
  }

  /** Sets up another telephone in place of the lost one. */
  async replace(): Promise<[Telephone, string[]]> {
    await this.press('I have another telephone', 'J’ai un autre téléphone');
    await this.password();
    await this.arrived();
    await this.press('Set up the new telephone', 'Configurer le nouveau téléphone');
    return this.scan();
  }

  private async password(): Promise<void> {
    await this.page.getByLabel(this.said('Your password', 'Votre mot de passe'), { exact: true }).fill(PASSWORD);
  }

  private async scan(): Promise<[Telephone, string[]]> {
    await expect(this.page.getByRole('img', { name: this.said('QR code with the secret', 'Code QR contenant le secret') })).toBeVisible();
    await this.arrived();
    const telephone = new Telephone(await this.page.locator('.secret code').innerText());
    await this.fill('Six-digit code', 'Code à six chiffres', telephone.code());
    await this.press('Confirm', 'Confirmer');
    const codes = this.page.locator('.recovery-codes code');
    await expect(codes).toHaveCount(10);
    await expect(this.page.getByRole('heading', { name: this.said('Keep these recovery codes', 'Conservez ces codes de récupération') })).toBeFocused();
    await this.arrived();
    const kept = await codes.allInnerTexts();
    await this.press('I have kept them', 'Je les ai conservés');
    await expect(this.page.getByText(this.said('Recovery codes left', 'Codes de récupération restants'))).toBeVisible();
    return [telephone, kept];
  }

  /** The second step of signing in, with a code of the telephone. */
  async enterCode(code: string): Promise<void> {
    await this.arrived();
    await this.fill('Code of your telephone', 'Code de votre téléphone', code);
    await this.submit();
    await this.arrived(this.said('My work', 'Mon travail'));
  }

  /** The second step without the telephone; it leads to setting up the new one. */
  async enterRecoveryCode(code: string): Promise<void> {
    await this.press('I do not have my telephone', 'Je n’ai pas mon téléphone');
    await this.arrived();
    await this.fill('Recovery code', 'Code de récupération', code);
    await this.submit();
    await this.arrived(this.said('Security', 'Sécurité'));
  }

  async submit(): Promise<void> {
    await this.page.locator('main').getByRole('button', { name: this.said('Sign in', 'Ouvrir une session'), exact: true }).click();
  }

  async openSessions(): Promise<void> {
    await this.goto(this.said('/en/account/sessions', '/fr/compte/sessions'));
    await this.arrived(this.said('Your sessions', 'Vos sessions'));
  }
}
