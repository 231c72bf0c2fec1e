import type { StorybookConfig } from '@storybook/web-components-vite';
import { examples } from './examples.js';

/** Works without a network, and tells nobody that it runs. */
const config: StorybookConfig = {
  stories: ['../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: '@storybook/web-components-vite',
  core: {
    disableTelemetry: true,
    disableWhatsNewNotifications: true,
    enableCrashReports: false,
  },
  staticDirs: [{ from: '../packages/sdk/dist/cdn', to: '/tungbuoc' }],
  viteFinal: (vite) => ({ ...vite, plugins: [...(vite.plugins ?? []), examples()] }),
};

export default config;
