// What the product owner does for everybody: announces something, adds a holiday, schedules a ceiling.
// Both languages one after the other, because the registers are everybody's.
import { expectAccessible } from '../helpers/axe';
import { expect, test } from '../helpers/test';
import { LANGUAGES } from '../helpers/words';
import { Screen } from '../pages/screen';

const PRODUCT_OWNER = 'Alex Morin';

test('a product owner announces, adds a holiday and schedules a ceiling, in both languages', async ({ enter, open }) => {
  for (const language of LANGUAGES) {
    const screen = new Screen(await enter(PRODUCT_OWNER, language), language);
    const base = screen.said('/en/administration/platform', '/fr/administration/plateforme');
    const day: [number, number, number] = [2031, language === 'en' ? 3 : 4, 12];

    await screen.goto(base);
    await screen.follow('Announcements', 'Annonces');
    await screen.arrived(screen.said('Announcements', 'Annonces'));
    const text = { en: `Maintenance tonight (${language}).`, fr: `Entretien ce soir (${language}).` };
    await screen.bilingual(screen.group('What it says', 'Ce qu’elle dit'), text);
    await screen.day(screen.group('Until', 'Jusqu’au'), day);
    await screen.press('Save the announcement', 'Enregistrer l’annonce');
    const band = screen.page.getByRole('region', { name: screen.said('Announcement', 'Annonce'), exact: true });
    await expect(band.filter({ hasText: text[language] })).toBeVisible();
    await expectAccessible(screen.page);

    // Everybody reads it in their language, and puts it away for good.
    const visitor = new Screen(await open(), language);
    await visitor.goto(screen.said('/en/', '/fr/'));
    const read = visitor.page.getByRole('region').filter({ hasText: text[language] });
    await expect(read).toBeVisible();
    await read.getByRole('button', { name: screen.said('Dismiss', 'Fermer') }).click();
    await expect(read).toBeHidden();
    await visitor.page.reload();
    await visitor.arrived();
    await expect(read).toBeHidden();
    await screen.page
      .getByRole('row')
      .filter({ hasText: text[language] })
      .getByRole('button', { name: screen.said('Take down', 'Retirer') })
      .first()
      .click();
    await screen.page.getByRole('dialog').getByRole('button', { name: screen.said('Take down', 'Retirer') }).click();
    await expect(band.filter({ hasText: text[language] })).toBeHidden();

    await screen.goto(`${base}/${screen.said('holidays', 'jours-feries')}`);
    await screen.day(screen.group('Day', 'Jour'), day);
    await screen.bilingual(screen.group('Name', 'Nom'), { en: 'Day of Mourning', fr: 'Jour de deuil' });
    await screen.press('Save the holiday', 'Enregistrer le jour férié');
    await screen.done('The holiday is saved.', 'Le jour férié est enregistré.');
    await screen.page.getByRole('combobox', { name: screen.said('Year', 'Année') }).first().selectOption('2031');
    await expect(screen.page.getByRole('cell', { name: screen.said('Day of Mourning', 'Jour de deuil') }).first()).toBeVisible();
    await expectAccessible(screen.page);

    await screen.goto(`${base}/programmes`);
    await screen.follow('Schedule a new version', 'Prévoir une nouvelle version');
    await screen.arrived(screen.said('Schedule a new version', 'Prévoir une nouvelle version'));
    await screen.day(screen.group('First day', 'Premier jour'), day);
    const ceiling = screen.page.getByRole('textbox', { name: screen.said('Ceiling', 'Plafond'), exact: true });
    await ceiling.fill('0');
    await expect(screen.page.getByText(screen.said('This version is not complete', 'Cette version n’est pas complète'))).toBeVisible();
    await ceiling.fill('12500');
    await expect(screen.page.getByText(screen.said('This version holds together', 'Cette version se tient'))).toBeVisible();
    await expectAccessible(screen.page);
    await screen.press('Schedule this version', 'Prévoir cette version');
    await screen.arrived(screen.said('Programmes and limits', 'Programmes et limites'));
    const row = screen.page.getByRole('row').filter({ hasText: '2031' }).filter({ hasText: /12[,\s\u00a0\u202f]500/ });
    await expect(row.first()).toContainText(screen.said('Scheduled', 'Prévue'));
    await expectAccessible(screen.page);
  }
});
