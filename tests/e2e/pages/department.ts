// A department: making it, its people, handing over files.
import { expect } from '@playwright/test';
import { linkInMail } from '../helpers/mail';
import type { Words } from '../helpers/words';
import { Screen } from './screen';

export interface NewDepartment {
  name: Words;
  acronym: Words;
  slug: string;
  domain: string;
  administrator: string;
}

export class DepartmentPages extends Screen {
  private id = '';

  /** Makes a department, as the product owner; returns its id. */
  async create(department: NewDepartment): Promise<string> {
    await this.goto(this.said('/en/administration/departments/new', '/fr/administration/ministeres/nouveau'));
    await this.bilingual(this.group('Applied title', 'Titre d’usage'), department.name);
    await this.bilingual(this.group('Acronym', 'Sigle'), department.acronym);
    await this.fill('Short name in addresses', 'Nom abrégé dans les adresses', department.slug);
    const domains = this.page.getByRole('combobox', { name: this.said('Verified e-mail domains', 'Domaines de courriel vérifiés') });
    await domains.fill(department.domain);
    await domains.press('Enter');
    await this.fill('Street and number', 'Numéro et rue', '30 Victoria Street');
    await this.fill('City', 'Ville', 'Gatineau');
    await this.page.getByLabel(this.said('Province or territory', 'Province ou territoire')).selectOption('QC');
    await this.fill('Postal code', 'Code postal', 'J8X 0B3');
    await this.fill('E-mail address of the first administrator', 'Adresse courriel de la première personne à l’administrer', department.administrator);
    const language = this.page.getByRole('radio', { name: this.said('English', 'Français') });
    await language.check();
    await this.arrived();
    await this.press('Make the department', 'Créer le ministère');
    await this.page.waitForURL(/\/(departments|ministeres)\/[0-9a-f-]{36}$/);
    await this.arrived(this.pick(department.name));
    this.id = /[0-9a-f-]{36}/.exec(this.page.url())?.[0] ?? '';
    return this.id;
  }

  /** Follows the link of the invitation in the mail and accepts it. */
  async accept(email: string): Promise<void> {
    const link = new URL(await linkInMail(email, `/${this.language}/administration/invitations/`));
    await this.goto(link.pathname);
    await this.arrived(this.said('Invitation to a department', 'Invitation d’un ministère'));
    await this.press('Accept the invitation', 'Accepter l’invitation');
    await this.done('Accepted', 'Acceptée');
    await this.arrived();
  }

  async open(id: string, part: 'people' | 'requests' | 'files' | 'delegations' | 'settings' | 'systems' | 'record' | '' = ''): Promise<void> {
    const french = { people: 'personnes', requests: 'demandes', files: 'dossiers', delegations: 'delegations', settings: 'parametres', systems: 'systemes', record: 'registre', '': '' };
    const rest = this.said(part, french[part]);
    const base = this.said('/en/administration/departments', '/fr/administration/ministeres');
    await this.goto([base, id, rest].filter((one) => one !== '').join('/'));
  }

  /** Invites an address to roles. */
  async invite(email: string, roles: Words[]): Promise<void> {
    // It stays open after the first one.
    if (!(await this.page.getByRole('textbox', { name: this.said('E-mail address', 'Adresse courriel') }).isVisible())) {
      await this.unfold('Invite somebody', 'Inviter une personne');
    }
    await this.fill('E-mail address', 'Adresse courriel', email);
    for (const role of roles) {
      await this.page.getByRole('checkbox', { name: this.pick(role), exact: true }).check();
    }
    await this.arrived();
    await this.press('Send the invitation', 'Envoyer l’invitation');
    await expect(this.page.getByRole('cell', { name: email })).toBeVisible();
  }

  /** Hands every file of the reader to somebody. */
  async handOverAll(name: string, reason: string): Promise<void> {
    await this.unfold('Hand over', 'Remettre');
    await this.page.getByRole('combobox', { name: this.said('The next author', 'Le prochain auteur') }).selectOption({ label: name });
    await this.fill('Reason', 'Raison', reason);
    await this.arrived();
    await this.press('Hand over', 'Remettre');
    await this.done('You have no open file.', 'Vous n’avez aucun dossier ouvert.');
    await this.arrived();
  }

  async leave(): Promise<void> {
    await this.confirm('Leave the department', 'Quitter le ministère');
  }
}
