// The mail that the server of the journeys wrote: one JSON object a line.
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';

/** The address in the newest message to somebody that leads to a path of the app. */
export async function linkInMail(to: string, path: string): Promise<string> {
  let found: string | undefined;
  const look = () => {
    found = newestLink(to, path);
    return found;
  };
  await expect.poll(look, { message: `a message to ${to} with a link to ${path}` }).toBeTruthy();
  return found as string;
}

/** The code of digits in the newest message to somebody under a subject. */
export async function codeInMail(to: string, subject: string): Promise<string> {
  let found: string | undefined;
  const look = () => {
    const lines = read().split('\n').filter((line) => line.includes(to) && line.includes(subject));
    const texted = lines.flatMap((line) => texts(JSON.parse(line)));
    found = texted.flatMap((text) => [...text.matchAll(/^\s*([0-9][0-9 ]{4,10}[0-9])\s*$/gm)].map((match) => match[1])).at(-1);
    return found;
  };
  await expect.poll(look, { message: `a message to ${to} with a code` }).toBeTruthy();
  return found as string;
}

function newestLink(to: string, path: string): string | undefined {
  const lines = read().split('\n').filter((line) => line.includes(to));
  const links = lines.flatMap((line) => texts(JSON.parse(line)).join('\n').match(/https?:\/\/[^\s<>"']+/g) ?? []);
  return links.filter((link) => link.includes(path)).at(-1);
}

function read(): string {
  const file = process.env.MAIL_FILE;
  if (!file) {
    throw new Error('MAIL_FILE says where the server of the journeys writes its mail');
  }
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return value && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
}
