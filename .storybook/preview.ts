import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import { html } from 'lit';
import { start } from '@tungbuoc/sdk';
import manifest from '../packages/elements/custom-elements.json';
import '../stories/story-page.js';

setCustomElementsManifest(manifest);
start({ basePath: new URL('./tungbuoc/', document.baseURI).href });

/** The choices of a person: language, size of the text, colours. They hold for every story. */
const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    options: { storySort: { method: 'alphabetical' } },
    a11y: { test: 'error' },
  },
  initialGlobals: { locale: 'vi', textSize: '100', theme: 'light' },
  globalTypes: {
    locale: toolbar('Language', 'globe', {
      vi: 'Tiếng Việt',
      'vi-x-plain': 'Tiếng Việt dễ hiểu',
      en: 'English',
    }),
    textSize: toolbar('Text size', 'zoom', {
      100: '100 %',
      125: '125 %',
      150: '150 %',
      200: '200 %',
    }),
    theme: toolbar('Theme', 'contrast', {
      light: 'Light',
      dark: 'Dark',
      contrast: 'High contrast',
    }),
  },
  decorators: [
    (story, { globals, viewMode }) => html`
      <story-page
        locale=${globals.locale}
        text-size=${globals.textSize}
        theme=${globals.theme}
        ?alone=${viewMode === 'story'}
      >
        ${story()}
      </story-page>
    `,
  ],
};

export default preview;

function toolbar(title: string, icon: 'globe' | 'zoom' | 'contrast', names: object) {
  const items = Object.entries(names).map(([value, name]) => ({ value, title: name as string }));
  return { description: title, toolbar: { title, icon, items, dynamicTitle: true } };
}
