// Signing in with another service, against two real ones: one for the public, one for public
// servants. Signing up, the way back to where one wanted to go, signing out there too, the second
// sign-in, a second service for the same account, and closing one that has no password.
import { codeInMail, linkInMail } from '../helpers/mail';
import { expect, test } from '../helpers/test';
import { LANGUAGES } from '../helpers/words';
import { ServicePages, type Service } from '../pages/service';

let count = 0;

function fresh(): string {
  count += 1;
  return `${process.pid}-${Date.now()}-${count}`;
}

for (const language of LANGUAGES) {
  const said = (en: string, fr: string) => (language === 'en' ? en : fr);
  const proposals = said('/en/proposals', '/fr/propositions');

  for (const service of ['vendor', 'staff'] as Service[]) {
    test(`somebody new signs in with the ${service} service, leaves, and comes back, in ${language}`, async ({ page }) => {
      const pages = new ServicePages(page, language);
      const subject = fresh();
      const somebody = { subject, name: 'Noor Lafleur', email: `${subject}@example.ca` };
      await pages.enter(service, somebody, proposals);
      await expect(page).toHaveURL(new RegExp(`${proposals}$`));
      await pages.arrived(said('My proposals', 'Mes propositions'));
      await expect(page.locator('.person-menu summary')).toContainText('Noor Lafleur');
      await pages.leave();
      await pages.enter(service, { subject, name: 'Another Name' }, proposals);
      await pages.arrived(said('My proposals', 'Mes propositions'));
      await expect(page.locator('.person-menu summary')).toContainText('Noor Lafleur');
    });
  }

  test(`two services lead to one account, and the last way in stays, in ${language}`, async ({ page }) => {
    const pages = new ServicePages(page, language);
    const subject = fresh();
    await pages.enter('vendor', { subject, name: 'Zoé Arsenault', email: `${subject}@example.ca` }, proposals);
    await pages.arrived(said('My proposals', 'Mes propositions'));
    await pages.openIdentities();
    await pages.expectLinked(['vendor']);
    await expect(page.getByText(said('This is your only way to sign in.', 'C’est votre seul moyen d’ouvrir une session.'))).toBeVisible();
    await pages.link('staff');
    await pages.showWho('staff', { subject });
    await pages.arrived(said('Sign-in services', 'Services d’ouverture de session'));
    await pages.expectLinked(['vendor', 'staff']);
    await pages.unlink('vendor');
    await pages.expectLinked(['staff']);
  });

  test(`an account without a password is closed with a mailed code, in ${language}`, async ({ page }) => {
    const pages = new ServicePages(page, language);
    const subject = fresh();
    const email = `${subject}@example.ca`;
    await pages.enter('vendor', { subject, name: 'Noor Lafleur', email }, proposals);
    await pages.arrived(said('My proposals', 'Mes propositions'));
    await pages.goto(said('/en/account/privacy', '/fr/compte/confidentialite'));
    await pages.tick('I understand that what is personal', 'Je comprends que mes renseignements personnels');
    await pages.fill('Code of our letter', 'Code de notre lettre', '000000');
    await pages.confirm('Close my account', 'Fermer mon compte');
    await expect(page.getByRole('region', { name: said('There is a problem', 'Il y a un problème') })).toBeVisible();
    await pages.press('Send the code', 'Envoyer le code');
    await expect(page.getByRole('status').filter({ hasText: email })).toBeVisible();
    await pages.arrived();
    const code = await codeInMail(email, said('The code to close your account', 'Le code pour fermer votre compte'));
    await pages.fill('Code of our letter', 'Code de notre lettre', code);
    await pages.confirm('Close my account', 'Fermer mon compte');
    await expect(page.locator('.account-sign-in')).toBeVisible();
    await pages.arrived();
  });

  test(`a service that says nothing but who it is leads to a short form, in ${language}`, async ({ page }) => {
    const pages = new ServicePages(page, language);
    const subject = fresh();
    const email = `${subject}@example.ca`;
    await pages.enter('vendor', { subject }, proposals);
    await pages.arrived(said('Create your account', 'Créez votre compte'));
    await pages.fill('Your e-mail address', 'Votre adresse courriel', email);
    await pages.press('Send the link', 'Envoyer le lien');
    await expect(page.getByText(email).first()).toBeVisible();
    await pages.arrived();
    const link = new URL(await linkInMail(email, said('/en/account/new', '/fr/compte/nouveau')));
    await pages.goto(link.pathname + link.search);
    await expect(page.getByText(email)).toBeVisible();
    await pages.fill('Your name', 'Votre nom', 'Noor Lafleur');
    await pages.press('Create account', 'Créer le compte');
    await pages.arrived(said('My proposals', 'Mes propositions'));
  });
}
