// Those who look after others: a department connects a system, support looks at somebody's screens,
// an auditor searches the record.
import { expect, test } from '../helpers/test';
import { LANGUAGES } from '../helpers/words';
import { AccountPages } from '../pages/account';
import { DepartmentPages } from '../pages/department';
import { OversightPages } from '../pages/oversight';

const ADMINISTRATOR = 'Helen Zhang';
const AGENT = 'Ben Clarke';
const AUDITOR = 'Louise Castonguay';

for (const language of LANGUAGES) {
  const said = (en: string, fr: string) => (language === 'en' ? en : fr);

  test(`a department connects a system, replaces its key and ends it, in ${language}`, async ({ enter }) => {
    const pages = new DepartmentPages(await enter(ADMINISTRATOR, language), language);
    const { page } = pages;
    const departments = await (await page.request.get('/api/v1/departments')).json();
    const esdc = departments.items.find((one: { acronym: { en: string } }) => one.acronym.en === 'ESDC');
    await pages.open(esdc.id, 'systems');
    const name = `Bridge ${process.pid} ${Date.now()}`;
    await pages.unfold('Make a system', 'Créer un système');
    await pages.fill('Name', 'Nom', name);
    await pages.fill('What it does with files', 'Ce qu’il fait des dossiers', 'Posts payments in the ledger.');
    await pages.fill('E-mail address of whoever runs it', 'Adresse courriel de la personne qui l’exploite', 'ledger@esdc-edsc.example');
    await pages.tick('Read the department’s files', 'Lire les dossiers du ministère');
    const end = new Date(Date.now() + 300 * 24 * 60 * 60 * 1000);
    await pages.day(pages.group('Last day', 'Dernier jour'), [end.getFullYear(), end.getMonth() + 1, end.getDate()]);
    await pages.arrived();
    await pages.press('Make the system', 'Créer le système');

    // The key is shown once, and focus goes to it.
    const shown = page.locator('main [tabindex="-1"]').filter({ hasText: `${said('Key of', 'Clé de')} ${name}` });
    await expect(shown).toBeFocused();
    await pages.arrived();
    const first = await shown.locator('code').first().innerText();
    const entry = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
    await expect(entry).toContainText(said('In use', 'En service'));
    await entry.getByRole('button', { name: new RegExp(`^${said('Rotate the key', 'Remplacer la clé')} `) }).click();
    await expect(shown.locator('code').first()).not.toHaveText(first);
    await expect(entry.getByRole('listitem').filter({ has: page.locator('code') })).toHaveCount(2);
    await entry.getByRole('button', { name: new RegExp(`^${said('What it did', 'Ce qu’il a fait')} `) }).click();
    await expect(entry).toContainText(said('It did nothing yet.', 'Il n’a encore rien fait.'));
    await entry.locator('summary').click();
    await entry.getByRole('textbox', { name: said('Reason', 'Raison') }).fill('The ledger is replaced.');
    await pages.arrived();
    await entry.getByRole('button', { name: said('Revoke the system', 'Révoquer le système') }).click();
    await expect(entry).toContainText(said('Revoked', 'Révoqué'));
    await pages.arrived();
  });

  test(`support looks at somebody's screens, and the person reads who did and why, in ${language}`, async ({ page, enter }) => {
    const name = 'Noor Lafleur';
    const email = await new AccountPages(page, language).signUp(name);
    const agent = new OversightPages(await enter(AGENT, language), language);
    const reason = `Request 4711-${language}: cannot find the receipt.`;
    await agent.look(email, name, reason);
    await agent.stopLooking();
    const person = new OversightPages(page, language);
    await person.goto(said('/en/account/privacy', '/fr/compte/confidentialite'));
    await expect(page.locator('main')).toContainText(AGENT);
  });

  test(`an auditor searches the record and follows one stream, in ${language}`, async ({ enter }) => {
    const auditor = new OversightPages(await enter(AUDITOR, language), language);
    await auditor.search('liam.gagnon@esdc-edsc.example');
  });
}
