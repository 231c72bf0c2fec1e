import { configureLocalization } from '@lit/localize';
import { readingSettings } from '@tungbuoc/elements';

/**
 * Languages of our own words; `vi` is written in the source. Plain Vietnamese has the same words:
 * what it adds are plain words beside the official terms of a procedure.
 */
const loaders = {
  en: () => import('@tungbuoc/elements/locales/en'),
  'vi-x-plain': () => Promise.resolve({ templates: {} }),
};

type Target = keyof typeof loaders;

const localization = configureLocalization({
  sourceLocale: 'vi',
  targetLocales: Object.keys(loaders),
  loadLocale: (locale) => loaders[locale as Target](),
});

/**
 * Makes `locale` the language of the page, unless it is empty or one that we do not speak; what the
 * person chose goes before. Resolves to the language in force: the old one where the new words
 * cannot be fetched.
 */
export async function useLocale(given: string): Promise<string> {
  const locale = readingSettings().locale ?? given;
  const known = locale === 'vi' || Object.hasOwn(loaders, locale);
  if (known && locale !== localization.getLocale()) {
    await localization.setLocale(locale).catch(() => undefined);
  }
  return localization.getLocale();
}
