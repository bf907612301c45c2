// A text of the app in both languages.
export type Language = 'en' | 'fr';

export type Words = Record<Language, string>;

export const LANGUAGES: Language[] = ['en', 'fr'];
