// Losing a telephone: a second factor is set up, signs in, is lost, and a recovery code leads to the
// new one. Sessions are seen and ended on the way.
import { expect, test } from '../helpers/test';
import { LANGUAGES } from '../helpers/words';
import { AccountPages } from '../pages/account';
import { SecurityPages } from '../pages/security';

for (const language of LANGUAGES) {
  const said = (en: string, fr: string) => (language === 'en' ? en : fr);

  test(`somebody loses their telephone and comes back with a recovery code, in ${language}`, async ({ page }) => {
    const account = new AccountPages(page, language);
    const security = new SecurityPages(page, language);
    const email = await account.signUp('Sasha Beaulieu');

    await security.open();
    const [lost, codes] = await security.setUp();
    await account.leave();
    await account.firstStep(email);
    await security.enterCode(lost.code(1));

    await account.leave();
    await account.firstStep(email);
    await security.enterRecoveryCode(codes[0]);
    await expect(page.getByText('9', { exact: true })).toBeVisible();
    const [telephone] = await security.replace();

    await account.leave();
    await account.firstStep(email);
    await security.enterCode(telephone.code(1));
  });

  test(`a session on another device is seen and ended, in ${language}`, async ({ page, open }) => {
    const account = new AccountPages(page, language);
    const email = await account.signUp('Dominique Roy-Lavoie');
    const other = new AccountPages(await open(), language);
    await other.goto(said('/en/sign-in', '/fr/ouvrir-une-session'));
    await other.signIn(email);

    const security = new SecurityPages(page, language);
    await security.openSessions();
    await expect(page.getByText(said('This one', 'Celle-ci'), { exact: true })).toBeVisible();
    await page.getByRole('button', { name: said('End Chrome', 'Fermer Chrome') }).first().click();
    await security.done('The session is ended.', 'La session est fermée.');
    await security.arrived();
    await other.page.reload();
    await expect(other.page.getByRole('heading', { level: 1 })).toHaveText(said('Sign in to see this page', 'Ouvrez une session pour voir cette page'));
  });

  test(`a wrong password and a wrong code are said at their field, in ${language}`, async ({ page }) => {
    const account = new AccountPages(page, language);
    const security = new SecurityPages(page, language);
    const email = await account.signUp('Ariel Nadeau');
    await security.open();
    await security.press('Change my password', 'Changer mon mot de passe');
    const present = page.getByLabel(said('Present password', 'Mot de passe actuel'), { exact: true });
    await present.fill('something else');
    await page.getByLabel(said('New password', 'Nouveau mot de passe'), { exact: true }).fill('quatre mots sans lien');
    await security.press('Save the new password', 'Enregistrer le nouveau mot de passe');
    await expect(present).toHaveAttribute('aria-invalid', 'true');
    await security.arrived();
    await page.reload();
    await security.setUp();
    await account.leave();
    await account.firstStep(email);
    await security.fill('Code of your telephone', 'Code de votre téléphone', '000000');
    await security.submit();
    await expect(page.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
    await security.arrived();
  });
}
