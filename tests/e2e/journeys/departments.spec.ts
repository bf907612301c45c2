// A department from nothing to its first published opportunity; and leaving one while files are open.
import type { Page } from '@playwright/test';
import type { Content } from '../helpers/pilot';
import { expect, test } from '../helpers/test';
import { LANGUAGES, type Language, type Words } from '../helpers/words';
import { AccountPages } from '../pages/account';
import { DepartmentPages } from '../pages/department';
import { FilePage } from '../pages/file';
import { SecurityPages } from '../pages/security';
import { Wizard } from '../pages/wizard';

const OWNER = 'Alex Morin';
const ROLE: Record<string, Words> = {
  author: { en: 'Author', fr: 'Auteur' },
  approver: { en: 'Approver', fr: 'Approbateur' },
  authority: { en: 'Contracting authority', fr: 'Autorité contractante' },
};

/** Somebody new at the department: an account, a second factor, and the invitation accepted. */
async function join(page: Page, name: string, email: string, language: Language): Promise<void> {
  const account = new AccountPages(page, language);
  await account.register(name, email);
  await account.confirmAddress(email);
  await account.signIn(email);
  const security = new SecurityPages(page, language);
  await security.open();
  await security.setUp();
  await new DepartmentPages(page, language).accept(email);
}

/** What the first opportunity says. */
function content(): Content {
  const now = new Date();
  const day = (ahead: number): [number, number, number] => {
    const then = new Date(now.getTime() + ahead * 24 * 60 * 60 * 1000);
    return [then.getFullYear(), then.getMonth() + 1, then.getDate()];
  };
  const both = (en: string, fr: string): Words => ({ en, fr });
  return {
    title: both('Map of the trails as open data', 'Carte des sentiers en données ouvertes'),
    summary: both('Publish the trails as GeoJSON.', 'Publier les sentiers en GeoJSON.'),
    background: both('Hikers ask for the trails.', 'Les randonneurs demandent les sentiers.'),
    work: both('Convert the shape files and describe them.', 'Convertir les fichiers de formes et les décrire.'),
    skills: ['Python', 'GeoJSON'],
    acceptance: [
      { kind: 'licence', text: both('The code is under the MIT licence.', 'Le code est sous licence MIT.') },
      { kind: 'requirement', text: both('Every trail is there.', 'Chaque sentier y est.') },
    ],
    question: both('How would you convert the files?', 'Comment convertiriez-vous les fichiers?'),
    price: '4500',
    closes: day(14),
    starts: day(21),
    delivery: day(42),
  };
}

for (const language of LANGUAGES) {
  const said = (en: string, fr: string) => (language === 'en' ? en : fr);

  test(`a department comes from nothing to its first published opportunity, in ${language}`, async ({ enter, open }) => {
    test.setTimeout(480_000);
    const mark = `${process.pid}${Date.now()}`;
    const domain = `pc${mark}.example`;
    const at = (name: string) => `${name}@${domain}`;
    const name = { en: `Parks Canada ${mark}`, fr: `Parcs Canada ${mark}` };
    const owner = new DepartmentPages(await enter(OWNER, language), language);
    const id = await owner.create({ name, acronym: { en: 'PC', fr: 'PC' }, slug: `pc-${mark}`, domain, administrator: at('admin') });

    const administrator = await open();
    await join(administrator, 'Robin Desjardins', at('admin'), language);
    const department = new DepartmentPages(administrator, language);
    await department.open(id, 'requests');
    await department.invite(at('author'), [ROLE.author]);
    await department.invite(at('approver'), [ROLE.approver]);
    await department.invite(at('authority'), [ROLE.authority]);

    const author = await open();
    await join(author, 'Camille Ouellet', at('author'), language);
    const wizard = new Wizard(author, language);
    const file = await wizard.start('Data', 'Données');
    await wizard.write(content());
    await wizard.expectReady();
    await wizard.send();

    const approver = await open();
    await join(approver, 'Jordan Singh', at('approver'), language);
    const money = new FilePage(approver, language);
    await money.open(file);
    await money.commitMoney('FR-0001', '0473');

    const authority = await open();
    await join(authority, 'Sacha Tremblay', at('authority'), language);
    const fit = new FilePage(authority, language);
    await fit.open(file);
    await fit.confirmFit('D302A', 'TN');
    await fit.publish();

    await department.open(id, 'people');
    await expect(administrator.getByRole('cell', { name: 'Camille Ouellet' })).toBeVisible();
    await department.open(id, 'record');
    await expect(administrator.getByText(said('Invitation accepted', 'Invitation acceptée')).first()).toBeVisible();
  });

  test(`somebody leaves a department while files are open, in ${language}`, async ({ enter, open }) => {
    test.setTimeout(480_000);
    const mark = `${process.pid}${Date.now()}`;
    const domain = `ec${mark}.example`;
    const at = (name: string) => `${name}@${domain}`;
    const name = { en: `Climate Office ${mark}`, fr: `Bureau du climat ${mark}` };
    const owner = new DepartmentPages(await enter(OWNER, language), language);
    const id = await owner.create({ name, acronym: { en: 'CO', fr: 'BC' }, slug: `co-${mark}`, domain, administrator: at('admin') });
    const administrator = await open();
    await join(administrator, 'Robin Desjardins', at('admin'), language);
    const department = new DepartmentPages(administrator, language);
    await department.open(id, 'requests');
    await department.invite(at('leaves'), [ROLE.author]);
    await department.invite(at('stays'), [ROLE.author]);
    const leaves = await open();
    await join(leaves, 'Camille Ouellet', at('leaves'), language);
    const file = await new Wizard(leaves, language).start('Data', 'Données');
    const stays = await open();
    await join(stays, 'Jordan Singh', at('stays'), language);

    const leaving = new DepartmentPages(leaves, language);
    await leaving.open(id);
    await leaving.leave();
    await expect(leaves.getByText(said('Files of yours are not over.', 'Certains de vos dossiers ne sont pas terminés.'))).toBeVisible();
    await leaving.arrived();
    await leaving.open(id, 'files');
    await leaving.handOverAll('Jordan Singh', said('I leave for another department.', 'Je pars pour un autre ministère.'));
    await leaving.open(id);
    await leaving.leave();
    await leaving.arrived(said('My work', 'Mon travail'));

    const next = new FilePage(stays, language);
    await next.open(file);
    await expect(stays.getByText(said('Handed to another author', 'Remise à un autre auteur')).first()).toBeVisible();
  });
}
